import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { folder, INSIDE_OUT, NO_PLAN, outsideIn, ROOT } from '../helpers/command.js';

const ROADMAP = '# Product roadmap 2027\n\n## Now\n\n- Lot labels\n\n## Next\n\n- Returns module\n';
const accepts = new Ajv({ strictTuples: false }).compile(
  JSON.parse(readFileSync(join(ROOT, 'schema/outside-in.schema.json'), 'utf8')),
);

const files = {
  'okrs/q1.md': INSIDE_OUT,
  'okrs/q2.md': INSIDE_OUT,
  'okrs/README.md': NO_PLAN,
  'clients/acme [north]/okrs.md': INSIDE_OUT,
  'clients/acme [north]/roadmap.md': ROADMAP,
  'clients/birch/roadmap.md': ROADMAP,
  'strategy/archive/2019/okrs.md': INSIDE_OUT,
  'bread.md': NO_PLAN,
};

describe('outside-in init', () => {
  it('says what it found and writes a configuration that passes the schema and lints without hints', () => {
    const cwd = folder(files);
    const before = outsideIn(['okrs', 'clients', '--format', 'json'], { cwd }).stdout;
    const { status, stdout, stderr } = outsideIn(['init', '--yes'], { cwd });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toBe(
      [
        '8 Markdown files, 5 planning documents among them: 3 okr, 2 roadmap.',
        '  okrs: most documents are of kind okr',
        '  clients/acme [north]: a pack of 2 documents',
        '  okrs: a pack of 2 documents',
        '  strategy/archive: left out',
        'Written to .outside-inrc.yaml.',
        '',
      ].join('\n'),
    );
    const config = parse(readFileSync(join(cwd, '.outside-inrc.yaml'), 'utf8'));
    expect(config).toEqual({
      extends: 'recommended',
      ignores: ['strategy/archive/**', 'okrs/README.md'],
      overrides: [{ files: ['okrs/**'], kind: 'okr' }],
      packs: { 'clients/acme [north]': 'clients/acme \\[north\\]/**', okrs: 'okrs/**' },
    });
    expect(accepts(config)).toBe(true);
    const after = outsideIn(['.', '--format', 'json'], { cwd });
    expect(after.stderr).toBe('');
    // Nothing becomes a plan that was none, and no finding is lost.
    const findings = (text: string) =>
      JSON.parse(text).files.map((file: { path: string; findings: unknown[] }) => [file.path, file.findings.length]);
    expect(findings(after.stdout).filter(([path]: [string]) => path !== 'bread.md')).toEqual(
      findings(before).filter(([path]: [string]) => path !== 'okrs/README.md'),
    );
  });

  it('comments on what else may stand there, in words that are right once they are no comment', () => {
    const cwd = folder({ 'bread.md': NO_PLAN });
    expect(outsideIn(['init'], { cwd }).stdout).toContain('1 Markdown file, 0 planning documents among them.');
    const text = readFileSync(join(cwd, '.outside-inrc.yaml'), 'utf8');
    const config = parse(text.replace(/^# ((?: |[a-z]+:).*)$/gm, '$1'));
    expect(Object.keys(config).sort()).toEqual(['baseline', 'extends', 'gate', 'ignores', 'overrides', 'rules', 'vocabulary']);
    expect(accepts(config)).toBe(true);
  });

  it.each([
    ['.outside-inrc.json', '{}'],
    ['outside-in.config.mjs', 'throw new Error("not to be run")'],
    ['package.json', '{ "outside-in": { "strict": true } }'],
  ])('leaves %s as it is and writes none beside it', (name, content) => {
    const cwd = folder({ 'plan.md': INSIDE_OUT, [`team/${name}`]: content });
    const { status, stdout, stderr } = outsideIn(['init', 'team', '--yes'], { cwd });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toBe(
      `error: There is a configuration already, team/${name}, and it stays as it is; change it, or move it away first.\n`,
    );
    expect(readdirSync(join(cwd, 'team'))).toEqual([name]);
    expect(readFileSync(join(cwd, 'team', name), 'utf8')).toBe(content);
  });

  it('writes into the folder that is named, beside a package.json that only depends on it', () => {
    const cwd = folder({ 'team/plan.md': INSIDE_OUT, 'team/package.json': '{ "devDependencies": { "outside-in": "^1.0.0" } }' });
    expect(outsideIn(['init', 'team'], { cwd })).toMatchObject({ status: 0, stderr: '' });
    expect(existsSync(join(cwd, 'team/.outside-inrc.yaml'))).toBe(true);
    expect(existsSync(join(cwd, '.outside-inrc.yaml'))).toBe(false);
  });

  it('needs a folder', () => {
    const cwd = folder({ 'plan.md': INSIDE_OUT });
    for (const name of ['plan.md', 'gone'])
      expect(outsideIn(['init', name], { cwd })).toEqual({
        status: 2,
        stdout: '',
        stderr: `error: There is no folder "${name}".\n`,
      });
  });
});
