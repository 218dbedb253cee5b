import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { discover } from '../../src/files/discover.js';
import { folder } from '../helpers/command.js';

const files = async (patterns: string[], cwd: string) => (await discover(patterns, cwd)).files;

describe('a folder', () => {
  it('stands for the Markdown in it and below, in the order of code units', async () => {
    const cwd = folder({
      'b.md': '',
      'a/z.markdown': '',
      'a/y.MDX': '',
      'B.md': '',
      'é.md': '',
      'notes.txt': '',
      '.github/plan.md': '',
      'mdx/readme': '',
    });
    expect(await files(['.'], cwd)).toEqual(['.github/plan.md', 'B.md', 'a/y.MDX', 'a/z.markdown', 'b.md', 'é.md']);
  });

  it('is left without node_modules, .git and what .gitignore files say, nested ones too', async () => {
    const cwd = folder({
      '.git/config.md': '',
      'node_modules/x/readme.md': '',
      '.gitignore': 'drafts/\n*.tmp.md\n/root-only.md\n',
      'root-only.md': '',
      'docs/root-only.md': '',
      'drafts/a.md': '',
      'docs/drafts/b.md': '',
      'docs/c.tmp.md': '',
      'docs/.gitignore': '!c.tmp.md\nsecret.md\n',
      'docs/secret.md': '',
      'secret.md': '',
    });
    expect(await files(['.'], cwd)).toEqual(['docs/c.tmp.md', 'docs/root-only.md', 'secret.md']);
  });

  it('follows the .gitignore files above it, up to its repository and no further', async () => {
    const cwd = folder({
      '.gitignore': '*.md\n',
      'repo/.git/HEAD': '',
      'repo/.gitignore': 'private/\n',
      'repo/docs/a.md': '',
      'repo/docs/private/b.md': '',
    });
    expect(await files(['repo/docs'], cwd)).toEqual(['repo/docs/a.md']);
    expect(await files(['.'], join(cwd, 'repo/docs'))).toEqual(['a.md']);
  });

  it('is searched when it is named, even if .gitignore leaves it out', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      '.gitignore': 'drafts/\n',
      'drafts/a.md': '',
      'drafts/.gitignore': 'b.md\n',
      'drafts/b.md': '',
    });
    expect(await files(['drafts'], cwd)).toEqual(['drafts/a.md']);
  });

  it('is not left through links', async () => {
    const cwd = folder({ 'in/a.md': '', 'out/secret.md': '' });
    symlinkSync(join(cwd, 'out'), join(cwd, 'in/folder'));
    symlinkSync(join(cwd, 'out/secret.md'), join(cwd, 'in/link.md'));
    symlinkSync(join(cwd, 'in'), join(cwd, 'in/loop'));
    expect(await discover(['in'], cwd)).toEqual({ files: ['in/a.md'], named: new Set(), links: ['in/link.md'], closed: [] });
  });

  it('may be empty, or be called like a file', async () => {
    const cwd = folder({ 'plan.md/a.md': '' });
    mkdirSync(join(cwd, 'empty'));
    expect(await files(['empty'], cwd)).toEqual([]);
    expect(await files(['plan.md'], cwd)).toEqual(['plan.md/a.md']);
  });
});

describe('a file', () => {
  it('is taken when it is named, whatever it is called and whatever .gitignore says', async () => {
    const cwd = folder({
      '.git/HEAD': '',
      '.gitignore': '*\n',
      'plan.txt': '',
      'node_modules/x/readme.md': '',
      '[draft] !plan*.md': '',
    });
    const named = ['plan.txt', './node_modules/x/readme.md', '[draft] !plan*.md'];
    expect(await files(named, cwd)).toEqual(['[draft] !plan*.md', 'node_modules/x/readme.md', 'plan.txt']);
  });

  it('is listed once, relative to where the command runs', async () => {
    const cwd = folder({ 'docs/a.md': '', 'work/b.md': '' });
    expect(await files(['../docs', '../docs/a.md', '../*/a.md', join(cwd, 'docs/a.md'), '.'], join(cwd, 'work'))).toEqual([
      '../docs/a.md',
      'b.md',
    ]);
  });
});

describe('a pattern', () => {
  const tree = {
    'a.md': '',
    'a.txt': '',
    'docs/b.md': '',
    'docs/deep/c.md': '',
    'docs/deep/c.png': '',
    '.git/HEAD': '',
    '.gitignore': 'a.md',
    '.plans/d.md': '',
  };

  it.each([
    ['docs/*.md', ['docs/b.md']],
    ['docs/**/*.md', ['docs/b.md', 'docs/deep/c.md']],
    ['docs/**', ['docs/b.md', 'docs/deep/c.md']],
    ['**/*.{md,txt}', ['.plans/d.md', 'a.txt', 'docs/b.md', 'docs/deep/c.md']],
    ['./docs/../docs/[bc].md', ['docs/b.md']],
  ])('%s', async (pattern, expected) => {
    expect(await files([pattern], folder(tree))).toEqual(expected);
  });

  it('with ! takes files out again, wherever it stands', async () => {
    const cwd = folder(tree);
    expect(await files(['!docs/deep/**', '.'], cwd)).toEqual(['.plans/d.md', 'docs/b.md']);
    expect(await files(['.', '!docs'], cwd)).toEqual(['.plans/d.md']);
    expect(await files(['docs', 'a.txt', '!docs/b.md'], cwd)).toEqual(['a.txt', 'docs/deep/c.md']);
  });

  it.each(['*.mdd', 'nowhere/*.md', 'docs/**/*.jpg', '.'.concat('/nothing.md')])(
    'that matches nothing is an error: %s',
    async (pattern) => {
      await expect(discover(['docs', pattern], folder(tree))).rejects.toThrow(`"${pattern}"`);
    },
  );

  it('does not excuse another one that matches nothing', async () => {
    await expect(discover(['docs/*.md', 'docs/*.mdd'], folder(tree))).rejects.toThrow('Nothing matches "docs/*.mdd".');
  });
});
