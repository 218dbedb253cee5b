import { describe, expect, it } from 'vitest';
import { packsOf } from '../../src/lint/packs.js';

const packs = (paths: string[], folders: string[], configured: { name: string; matches: (path: string) => boolean }[] = []) =>
  Object.fromEntries(packsOf(paths, { folders, configured }).map(({ name, paths: own }) => [name, own]));

describe('a pack', () => {
  it('is each sub-folder of the folder asked for, with all below it', () => {
    expect(packs(['c/b/x.md', 'c/a/deep/y.md', 'c/a/x.md'], ['c'])).toEqual({
      'c/a': ['c/a/deep/y.md', 'c/a/x.md'],
      'c/b': ['c/b/x.md'],
    });
    expect(packs(['a/x.md', 'b/x.md'], [''])).toEqual({ a: ['a/x.md'], b: ['b/x.md'] });
  });

  it('is the folder asked for where documents stand in it', () => {
    expect(packs(['c/x.md', 'c/research/y.md'], ['c'])).toEqual({ c: ['c/research/y.md', 'c/x.md'] });
    expect(packs(['x.md'], [''])).toEqual({ '.': ['x.md'] });
  });

  it('is the folder of documents that are named on their own', () => {
    expect(packs(['a/x.md', 'a/y.md', 'b/x.md'], [])).toEqual({ a: ['a/x.md', 'a/y.md'], b: ['b/x.md'] });
  });

  it('goes by the nearest folder that was asked for', () => {
    expect(packs(['c/a/x.md', 'c/b/one/x.md', 'c/b/two/x.md'], ['c', 'c/b'])).toEqual({
      'c/a': ['c/a/x.md'],
      'c/b/one': ['c/b/one/x.md'],
      'c/b/two': ['c/b/two/x.md'],
    });
  });

  it('is what the configuration says first; the rest is in none', () => {
    const configured = [
      { name: 'okrs', matches: (path: string) => path.includes('okr') },
      { name: 'empty', matches: () => false },
    ];
    expect(packs(['a/okrs.md', 'b/okrs.md', 'b/plan.md'], ['a', 'b'], configured)).toEqual({
      okrs: ['a/okrs.md', 'b/okrs.md'],
      'in no pack': ['b/plan.md'],
    });
  });
});
