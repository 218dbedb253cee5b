import { describe, expect, test } from 'vitest';
import { isDocumentError, loadParser, readDocument } from '../../src/markdown/read.js';

const satteri = await loadParser('satteri');
const remark = await loadParser('remark');

const SNIPPETS = [
  '# One\n\nTwo\n===\n\n**Three**\nmore\n',
  '- a\n  - b\n\n    c\n- [ ] d\n- [x] **e**\n1. f\n   continued\n\n10) g\n',
  '| A | B |\n|:-:|---|\n| `a\\|b` | **c**<br>d |\n| only one |\n| 1 | 2 | 3 |\n',
  '> quote\n> > deeper\nlazy\n\n> [!WARNING]\n> - item\n>   goes on\n',
  'soft\n  break  \nhard\\\nbreak &amp; \\* `co\nde` *em **strong** em* ~~gone~~\n',
  '[a](b "c") ![d *e*](f) [g][h] [i] <https://example.org> www.example.org me@example.org\n\n[h]: j\n[I]: k\n',
  'note[^1] and[^two]\n\n[^1]: one\n    goes on\n\n[^two]: - list\n',
  '```js\ncode\n```\n\n    indented\n\n\tmore\n\n- x\n\n  ~~~\n  y\n    z\n  ~~~\n',
  '<div>\n<h2>Raw</h2>\n\n**not raw**\n\n</div>\n\n<table><tr><td>a</td></tr>\n\n    <tr><td>b</td></tr></table>\n',
  'a <b>c</b> <!-- d --> e<br>f\n\n<!-- g\nh -->\n\n- <!-- i --> j\n',
  '😀 漢字\u00a0x **é**\r\n\r\n- a\r\n  b\r\n\r\n\tcode\r\n',
  '$5 to $10, :smile:, ::: note\n\n{% x %}\n\na^b^ c~d~ [[e]]\n\nterm\n: definition\n\n"quotes" -- and...\n',
  '****a**** ** b ** *c* d*e*f snake_case_word __x__\n',
  '1. a\n1. b\n\n<!-- -->\n\n1. c\n\n* d\n+ e\n',
  '- [ ] one\n- [ ]   two\n- [x]\n- [ ] \n  three\n',
  '▪ a\n▪ b\n\n-c\n-d\n\n!!! note\n    e\n',
];

describe('both parsers give the same document', () => {
  test.each(SNIPPETS)('%j', (text) => {
    const document = readDocument(text, satteri);
    expect(document.blocks.length).toBeGreaterThan(0);
    expect(readDocument(text, remark)).toEqual(document);
  });
});

test('without a name, a parser is loaded that reads Markdown', async () => {
  const parser = await loadParser();
  expect(readDocument('# Plan', parser).blocks[0]).toMatchObject({ kind: 'heading', text: 'Plan' });
});

test('where the parser gives up, the document is in error', () => {
  const failing = () => {
    throw new Error('too long');
  };
  expect(() => readDocument('# Plan', failing)).toThrow(expect.toSatisfy(isDocumentError));
  expect(() => readDocument('# Plan', failing)).toThrow('The Markdown parser gave up on this file: too long');
});
