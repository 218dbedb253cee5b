import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/reporters/excerpt.js';
import { columns } from '../../src/reporters/text.js';
import { at } from '../helpers/report.js';

/** The excerpt with its marks below. */
const show = (line: string, words: string, width = 40) => {
  const { line: shown, marks } = excerpt(line, at(line, words), width);
  return `${shown}\n${marks}`;
};

describe('an excerpt', () => {
  it('leaves out the indentation', () => {
    expect(show('        - Ship it', 'Ship')).toBe('- Ship it\n  ^^^^');
  });

  it('marks under wide characters, emoji, accents and tabs', () => {
    expect(show('目標: ship', 'ship')).toBe('目標: ship\n      ^^^^');
    expect(show('👩‍👩‍👧 🇬🇧 ✅ ship', 'ship')).toBe('👩‍👩‍👧 🇬🇧 ✅ ship\n         ^^^^');
    expect(show('cafe\u0301 ship', 'ship')).toBe('cafe\u0301 ship\n     ^^^^');
    expect(show('a\tship', 'ship')).toBe('a  ship\n   ^^^^');
    expect(show('ship 目標 now', '目標')).toBe('ship 目標 now\n     ^^^^');
  });

  it('cuts a long line around the words', () => {
    const line = `${'before '.repeat(30)}TARGET ${'after '.repeat(30)}`;
    const [shown, marks] = show(line, 'TARGET').split('\n');
    expect(shown).toMatch(/^….*TARGET.*…$/);
    expect(shown!.slice(marks!.indexOf('^'), marks!.lastIndexOf('^') + 1)).toBe('TARGET');
    expect(show(`${'before '.repeat(30)}TARGET`, 'TARGET')).toMatch(/^….*before TARGET\n/);
    expect(show(`TARGET ${'after '.repeat(30)}`, 'TARGET')).toMatch(/^TARGET after.*…\n\^{6}$/);
  });

  it('marks one column where there is nothing to mark', () => {
    const start = { line: 1, column: 1, offset: 0 };
    expect(excerpt('', { start, end: start }, 40)).toEqual({ line: '', marks: '^' });
  });

  it('marks to the end of the line what goes on below', () => {
    const span = { start: { line: 1, column: 3, offset: 2 }, end: { line: 3, column: 2, offset: 30 } };
    expect(excerpt('- first line', span, 40)).toEqual({ line: '- first line', marks: '  ^^^^^^^^^^' });
  });

  it('never takes more room than it has, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 400 }).map((line) => line.replace(/[\r\n]/g, ''));
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(60), fc.integer({ min: 20, max: 100 }), (line, at, length, width) => {
        const column = 1 + (at % (line.length + 1));
        const start = { line: 1, column, offset: column - 1 };
        const shown = excerpt(line, { start, end: { line: 1, column: column + length, offset: column - 1 + length } }, width);
        expect(columns(shown.line)).toBeLessThanOrEqual(width);
        expect(shown.marks).toMatch(/^ *\^+$/);
        expect(shown.marks.length).toBeLessThanOrEqual(width + 1);
      }),
    );
  });
});
