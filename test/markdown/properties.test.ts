import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spanOf } from '../../src/markdown/lines.js';
import { isDocumentError, loadParser, readDocument } from '../../src/markdown/read.js';
import { sentencesOf } from '../../src/markdown/sentences.js';
import type { Document, Point } from '../../src/markdown/types.js';

const satteri = await loadParser('satteri');
const remark = await loadParser('remark');

const FRAGMENTS = [
  ...[
    '# ',
    '## ',
    '- ',
    '* ',
    '1. ',
    '- [ ] ',
    '- [x] ',
    '> ',
    '> [!NOTE]\n',
    '    ',
    '  ',
    '\t',
    '```\n',
    '~~~\n',
    '| a | b |\n|---|---|\n',
    '| ',
    ' | ',
  ],
  ...[
    '**',
    '*',
    '_',
    '~~',
    '`',
    '[',
    '](u)',
    '![',
    '[a]: b\n',
    '[^1]',
    '[^1]: ',
    '<!-- ',
    ' -->',
    '<br>',
    '<div>',
    '</div>',
    '<ul><li>',
    '</li></ul>',
  ],
  ...[
    '<table><tr><td>',
    '</td></tr></table>',
    '<h2>',
    '</h2>',
    '<b>',
    '</b>',
    '<Tabs items={[\n',
    '&amp;',
    '&nbsp;',
    '&copy;',
    '&#x41;',
    '\\',
    '\\*',
    '****',
    '▪ ',
    '• ',
  ],
  ...[
    '-word',
    '!!! note\n',
    ':::\n',
    '{% x %}',
    '---\n',
    '---js\n',
    '+++\n',
    '===\n',
    'key: value\n',
    '\n',
    '\n\n',
    '\r\n',
    '\r',
    '  \n',
    '\\\n',
    ' ',
    '.',
    '! ',
    ': ',
  ],
  ...[
    'word',
    'don’t',
    'Über',
    '漢字',
    '😀',
    '\u00a0',
    '\ufeff',
    '\u2028',
    'e.g. ',
    'www.example.com',
    'a@example.com',
    '\0',
    'x',
  ],
];
const markdown = fc
  .array(
    fc.oneof(
      { weight: 12, arbitrary: fc.constantFrom(...FRAGMENTS) },
      { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
    ),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''));

/** The document, or null where its front matter is refused. */
function read(text: string, parser = satteri): Document | null {
  try {
    return readDocument(text, parser);
  } catch (error) {
    if (!isDocumentError(error)) throw error;
    expect(error.line).toBeGreaterThan(0);
    return null;
  }
}

/** Line and column counted the plain way. */
function counted(text: string, offset: number): Point {
  const before = text.slice(0, offset).replace(/\r$/, text[offset] === '\n' ? '' : '\r');
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: offset - (before.length - lines.at(-1)!.length) + 1, offset };
}

describe.each([
  ['satteri', satteri, 1000],
  ['remark', remark, 200],
] as const)('any text, read with %s', (_, parser, numRuns) => {
  test('gives blocks in order, with places that lie in the file and agree with a count', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const document = read(text, parser);
        let before = 0;
        for (const { span, table } of document?.blocks ?? []) {
          expect(span.start.offset).toBeGreaterThanOrEqual(before);
          before = span.start.offset;
          expect(span.end.offset).toBeGreaterThanOrEqual(span.start.offset);
          expect(span.end.offset).toBeLessThanOrEqual(document!.text.length);
          for (const point of [span.start, span.end, table?.headerSpan.start ?? span.start]) {
            expect(point).toEqual(counted(document!.text, point.offset));
          }
        }
      }),
      { numRuns },
    );
  });

  test('gives words that stand in the file where the map says', () => {
    fc.assert(
      fc.property(markdown, (text) => {
        const document = read(text, parser);
        for (const block of document?.blocks ?? []) {
          for (let index = 0; index < block.text.length; index++) {
            const shown = block.text[index]!;
            const at = spanOf(document!, block, { start: index, end: index + 1 }).start.offset;
            // A typeset apostrophe inside a word is read as a plain one.
            const written = document!.text[at]!.replace('’', shown === "'" ? "'" : '’');
            const joint = block.kind === 'row' && shown === '|';
            if (/\s/.test(shown) || written === '&' || joint || shown === '\uFFFD') continue;
            expect(written, JSON.stringify({ text, block: block.text, index })).toBe(shown);
          }
        }
      }),
      { numRuns },
    );
  });
});

test('sentences lie in their block one after the other, and leave nothing out but blanks', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      for (const block of read(text)?.blocks ?? []) {
        if (block.kind === 'code' || block.kind === 'comment') continue;
        let before = 0;
        let left = '';
        for (const { start, end } of sentencesOf(block)) {
          expect(end).toBeGreaterThan(start);
          expect(start).toBeGreaterThanOrEqual(before);
          left += block.text.slice(before, start);
          before = end;
        }
        left += block.text.slice(before);
        expect(left.replace(/\s|\u200b|\ufeff/g, '')).toBe(block.kind === 'row' ? '|'.repeat(block.cells.length - 1) : '');
      }
    }),
    { numRuns: 500 },
  );
});

test('marks and links lie in the text of their block', () => {
  fc.assert(
    fc.property(markdown, (text) => {
      for (const block of read(text)?.blocks ?? []) {
        for (const { start, end } of [
          ...block.strong,
          ...block.emphasis,
          ...block.struck,
          ...block.code,
          ...block.links,
          ...block.cells,
        ]) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeGreaterThanOrEqual(start);
          expect(end).toBeLessThanOrEqual(block.text.length);
        }
      }
    }),
    { numRuns: 500 },
  );
});
