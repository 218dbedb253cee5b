import { expect, it } from 'vitest';
import { readDocument } from '../../src/markdown/read.js';
import { targetsIn } from '../../src/markdown/targets.js';
import { parser } from '../helpers/lint.js';

const TEXT = `# Plan

See [visits](research/may.md "in May"), [two](<two words.md>), [brackets](notes(1).md), [anchor](a.md#water) and ![map](map.png).
An [entry][one], [again](a.md#water), <a href="b.md">b</a>, <a href='c.md'>c</a> and [odd](100%25%zz.md).

| Entry | Why |
|---|---|
| Lamp | [late](late.md?plain=1#evening) |

[one]: ./one.md
[two]: <other words.md>
`;

it('finds the targets that the parser finds, as they are written', () => {
  const parsed = readDocument(`${TEXT}\n[two]\n`, parser).blocks.flatMap(({ links }) => links.map(({ url }) => url));
  expect(targetsIn(TEXT)).toEqual(expect.arrayContaining(parsed));
  expect(parsed).toContain('notes(1).md');
  expect(parsed).toContain('./one.md');
});

it.each([
  ['no link', 'Water [sic] (spring): [ ] and ]('],
  ['an empty target', '[a](<>) and [b]()'],
])('finds none in %s', (_what, text) => {
  expect(targetsIn(text)).toEqual([]);
});

it.each(['](', ']: ', '](<', 'href="', '](a(', '](   '])(
  'takes no longer than the text is long for %j again and again',
  (piece) => {
    const start = performance.now();
    targetsIn(piece.repeat(200_000));
    expect(performance.now() - start).toBeLessThan(2000);
  },
);
