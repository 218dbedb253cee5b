import { describe, expect, it } from 'vitest';
import { rules } from '../rules/index.js';
import { loadParser } from '../src/markdown/parse.js';
import type { Kind } from '../src/plan/types.js';
import { lint, plans } from './helpers/lint.js';
import { readPage } from './helpers/page.js';

const satteri = await loadParser('satteri');
const remark = await loadParser('remark');

const documents: { path: string; text: string; kind?: Kind }[] = [
  ...plans,
  ...rules.flatMap(({ id }) => readPage(id).examples.map(({ place, text, kind }) => ({ path: place, text, kind }))),
];

describe('the native parser and remark lead to the same report, byte for byte', () => {
  it.each(documents)('$path', ({ text, path, kind }) => {
    const [native, other] = [satteri, remark].map((parser) => lint(text, { path, parser, ...(kind && { kind }) }));
    expect(JSON.stringify(native, null, 1)).toBe(JSON.stringify(other, null, 1));
  });

  it('on documents with findings of every rule', () => {
    const found = new Set(
      documents.flatMap(({ text, path, kind }) => lint(text, { path, ...(kind && { kind }) }).findings.map(({ rule }) => rule)),
    );
    expect(rules.map(({ id }) => id).filter((id) => !found.has(id))).toEqual([]);
  });
});
