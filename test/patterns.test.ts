import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';

const { withCompiledPatterns } = await import(new URL('../scripts/patterns.mjs', import.meta.url).href);

const MODULE = `
const WORD = /\\p{L}+/gu;
const AT = /b/y;
const BUILT = new RegExp('^(?<first>o\\\\w+)', 'i');
const SHARED = /x(\\d)/;
const TABLE = { digits: [/\\d{2}/, /\\d/] };
function inside(text) {
  const found = [];
  const each = /o./g;
  for (let match = each.exec(text); match; match = each.exec(text)) found.push([match[0], match.index]);
  return [found, /^t(wo)?/.exec(text)?.[1] ?? null, /^t(wo)?/.test(text)];
}
const said = (text) => {
  AT.lastIndex = 1;
  return [
    [...text.matchAll(WORD)].map(([word]) => word),
    WORD.lastIndex,
    [AT.test('abc'), AT.lastIndex, AT.test('abc'), AT.lastIndex],
    BUILT.exec(text)?.groups?.first ?? null,
    new RegExp(SHARED.source + '$').test('x1'),
    text.replace(SHARED, '<$1>'),
    text.split(/,\\s*/),
    TABLE.digits.map((digits) => text.search(digits)),
    inside(text),
  ];
};
JSON.stringify([said('One, two x1 – 22'), said('two')]);
`;

describe('patterns that are compiled at once', () => {
  it('match what they matched', () => {
    const changed = withCompiledPatterns(MODULE);
    expect(changed).not.toBe(MODULE);
    expect(runInNewContext(changed)).toBe(runInNewContext(MODULE));
  });

  it('are those at the top and those that remember nothing', () => {
    const changed = withCompiledPatterns(
      'const A = /a/g;\nconst f = (x) => [/b/.test(x), /c/g.test(x)];\nconst S = /d/.source;\nfor (const x of A.source) /e/.test(x);\n',
    );
    expect(changed).toContain('const A = /* @__PURE__ */ __compiled(/a/g)');
    expect(changed).toContain('const __pattern0 = /* @__PURE__ */ __compiled(/b/)');
    expect(changed).toContain('for (const x of A.source) __pattern1.test(x)');
    expect(changed).toContain('[__pattern0.test(x), /c/g.test(x)]');
    expect(changed).toContain('const S = /d/.source');
  });

  it('leave a module without any as it is', () => {
    expect(withCompiledPatterns('export const a = 1;\n')).toBe('export const a = 1;\n');
  });
});
