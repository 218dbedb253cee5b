import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import type { Mark, MarkKind, Picture } from '../../src/lint/picture.js';
import { legend, strip } from '../../src/reporters/strip.js';
import { stripSvg } from '../../src/reporters/strip-svg.js';
import { inTime } from '../../src/reporters/strip-words.js';

const mark = (what: MarkKind, line: number, more: Partial<Mark> = {}): Mark => ({
  what,
  line,
  month: null,
  words: what,
  ...more,
});

const picture = (marks: Mark[], more: Partial<Picture> = {}): Picture => ({
  title: 'Plan',
  owner: null,
  month: null,
  occasions: [],
  lines: 100,
  marks,
  balance: { business: 0, technology: 0, customer: 0 },
  ...more,
});

describe('a strip on a terminal', () => {
  it('shows in reading order where things stand', () => {
    const shown = strip(picture([mark('internal', 1), mark('option', 50), mark('insight', 100)]), { colour: false, width: 20 });
    expect(shown).toBe('W········O·········C');
  });

  it('says the same without colour as with it', () => {
    const marks = [mark('insight', 3), mark('decision', 60), mark('check', 99)];
    const coloured = strip(picture(marks), { colour: true, width: 40 });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are what is taken out.
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(strip(picture(marks), { colour: false, width: 40 }));
    expect(coloured).toContain('\u001b[');
  });

  it('loses no kind among the many of another', () => {
    const goals = Array.from({ length: 50 }, (_, index) => mark('goal', index + 1));
    expect(strip(picture([...goals, mark('insight', 12)]), { colour: false, width: 10 })).toContain('C');
  });

  it('is as wide as asked for, whatever the document', () => {
    for (const lines of [0, 1, 2, 5000])
      expect(strip(picture([mark('goal', Math.max(1, lines))], { lines }), { colour: false, width: 33 })).toHaveLength(33);
  });

  it('has a legend that names every letter', () => {
    expect(legend({ colour: false, width: 200 })).toEqual([
      'C customers  W a view from within  G goal  O options  D decision  V how the effect is checked',
    ]);
    for (const line of legend({ colour: false, width: 40 })) expect(line.length).toBeLessThanOrEqual(40);
  });
});

describe('a strip in time', () => {
  it('puts dated marks in the order of time', () => {
    const marks = [mark('insight', 1, { month: 2026 * 12 + 6 }), mark('decision', 9, { month: 2026 * 12 + 1 })];
    expect(inTime(picture(marks))).toBe('D 2026-01, C 2026-06');
  });

  it('is left out where all happened at one time, or nobody knows when', () => {
    expect(inTime(picture([mark('insight', 1), mark('decision', 2, { month: 24312 })]))).toBeNull();
  });
});

describe('a strip as SVG', () => {
  const hostile = '<script>alert(1)</script> "x" \'y\' & ]]> \u202e\u0000 onload=';
  const parse = (svg: string) => new XMLParser({ ignoreAttributes: false, attributeNamePrefix: '' }).parse(svg).svg;

  it('is well-formed and holds nothing of a hostile document but its words', () => {
    const svg = stripSvg(picture([mark('insight', 4, { words: hostile })], { title: hostile }), { width: 300 });
    expect(XMLValidator.validate(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    expect(svg).not.toContain('\u202e');
    const { rect, 'aria-label': label } = parse(svg);
    expect(rect.title).toContain('<script>alert(1)</script>');
    expect(label).toContain('<script>alert(1)</script>');
  });

  it('tells in words what it shows', () => {
    const marks = [mark('internal', 2), mark('goal', 5), mark('goal', 8), mark('insight', 40)];
    const svg = parse(stripSvg(picture(marks), { width: 300 }));
    expect(svg.role).toBe('img');
    expect(svg['aria-label']).toBe(
      'What stands where in "Plan", 100 lines: a view from within (line 2), then goal (lines 5 to 8), then customers (line 40).',
    );
  });

  it('keeps every mark inside', () => {
    const { rect } = parse(stripSvg(picture([mark('goal', 1), mark('goal', 100)]), { width: 200 }));
    expect(rect.map(({ x, width }: { x: string; width: string }) => Number(x) + Number(width))).toEqual([25, 200]);
  });
});
