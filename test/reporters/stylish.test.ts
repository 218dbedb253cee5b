import { describe, expect, it } from 'vitest';
import { report } from '../../src/lint/report.js';
import { stylish } from '../../src/reporters/stylish.js';
import { at, fileReport, finding, reportOn } from '../helpers/report.js';

const options = { colour: false, width: 80, all: false, quiet: false, rules: [], page: () => null };
const PLAN = '# Goals\n\n- Ship the new portal\n- Publish 12 guides\n';

describe('the stylish report', () => {
  it('shows the line with the words marked, the related lines, why, and what to try', () => {
    const related = [{ at: at(PLAN, 'Publish 12 guides'), note: 'output', evidence: 'Publish 12 guides' }];
    expect(stylish(reportOn(PLAN, [finding(PLAN, 'Ship the new portal', { related })]), options)).toBe(`plan.md  okr

  3:3  warning  output-as-goal
  "Ship the new portal" is something to deliver.

    3 │ - Ship the new portal
      │   ^^^^^^^^^^^^^^^^^^^
    4 │ - Publish 12 guides
      │   ^^^^^^^^^^^^^^^^^ output

  why   A deliverable is met on the day it ships.
  try   What will customers do differently?

1 warning in 1 planning document.
To read more about a rule: outside-in explain output-as-goal
`);
  });

  it('says why once for a rule in a file', () => {
    const text = stylish(reportOn(PLAN, [finding(PLAN, 'Ship'), finding(PLAN, 'Publish')]), options);
    expect(text.match(/^ {2}why/gm)).toHaveLength(1);
    expect(text.match(/^ {2}try/gm)).toHaveLength(2);
  });

  it('shows five findings of a rule in a file and tells of the others; --all shows them', () => {
    const items = Array.from({ length: 12 }, (_, index) => `Ship part ${index + 1}.`);
    const text = items.join('\n');
    const twelve = reportOn(text, [
      ...items.map((item) => finding(text, item)),
      finding(text, 'Ship part 12.', { rule: 'vague-outcome' }),
    ]);
    const some = stylish(twelve, options);
    expect(some.match(/warning {2}output-as-goal$/gm)).toHaveLength(5);
    expect(some).toContain('and 7 more like this (--all shows them)');
    expect(some).toContain('warning  vague-outcome');
    expect(some).toContain('13 warnings in 1 planning document.');
    const all = stylish(twelve, { ...options, all: true });
    expect(all.match(/warning {2}output-as-goal$/gm)).toHaveLength(12);
    expect(all).not.toContain('more like this');
  });

  it('shows four related places and counts the others', () => {
    const items = Array.from({ length: 9 }, (_, index) => `Entry ${index + 1}`);
    const text = items.join('\n');
    const related = items.slice(1).map((item) => ({ at: at(text, item), note: '', evidence: item }));
    const shown = stylish(reportOn(text, [finding(text, 'Entry 1', { related })]), options);
    expect(shown).toContain('│ Entry 5\n');
    expect(shown).not.toContain('Entry 6');
    expect(shown).toContain('│ and 4 more places');
  });

  it('never lets a document speak to the terminal', () => {
    const text = 'Ship\x1b[31m red\u202e evil';
    const nasty = finding(text, 'Ship', {
      message: 'Line\nbreak \x1b]0;title\x07',
      related: [{ at: at(text, 'evil'), note: '\x9b2J', evidence: '' }],
    });
    const shown = stylish(reportOn(text, [nasty], { path: 'a\x1bb.md' }), { ...options });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not come through
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e]/);
    expect(shown).toContain('Ship\\u{1b}[31m red\\u{202e} evil');
    expect(shown).toContain('Line break');
  });

  it('keeps to the width', () => {
    const text = `- ${'Ship a thing that nobody asked for, '.repeat(20)}`;
    const long = finding(text, 'nobody asked', {
      message: 'word '.repeat(60),
      related: [{ at: at(text, 'thing'), note: 'note '.repeat(40), evidence: '' }],
    });
    for (const width of [40, 80, 100]) {
      const lines = stylish(reportOn(text, [long]), { ...options, width }).split('\n');
      const body = lines.slice(
        0,
        lines.findIndex((line) => line.startsWith('1 warning')),
      );
      expect(Math.max(...body.map((line) => line.length))).toBeLessThanOrEqual(width);
    }
  });

  it('tells how many of each severity there are, and what could not be read', () => {
    const findings = (['error', 'info', 'info'] as const).map((severity) => finding(PLAN, 'Ship', { severity }));
    const result = report(
      [fileReport(PLAN, findings), fileReport(PLAN, [], { path: 'other.md' })],
      [{ path: 'x.md', line: null, message: 'No.' }],
    );
    expect(stylish(result, options)).toContain('1 error, 2 remarks in 1 of 2 planning documents.\n1 file could not be read.\n');
  });

  it('says so when there is nothing to say, and keeps quiet when asked to', () => {
    const clean = reportOn(PLAN, []);
    expect(stylish(clean, options)).toBe('No findings in 1 planning document.\n');
    expect(stylish(clean, { ...options, quiet: true })).toBe('');
    expect(stylish(reportOn(PLAN, [], { kind: 'other' }), options)).toContain('plan.md does not look like a planning document');
    expect(stylish(report([], []), options)).toContain('no Markdown file');
  });
});
