import { describe, expect, it } from 'vitest';
import { rules } from '../../rules/index.js';
import type { FileReport } from '../../src/lint/types.js';
import { KINDS } from '../../src/plan/types.js';
import { lint } from '../helpers/lint.js';
import { type Example, readPage } from '../helpers/page.js';

const PARTS = [
  'Why it matters',
  'What it looks at',
  'How to mend it',
  'When it may be left',
  'How often it is right',
  'Examples',
  'Reported',
  'Not reported',
];
const FULL_STOP = /[^\s.?][.?]$/;

describe.each(rules)('the page of $id', (rule) => {
  const page = readPage(rule.id);

  it('has all its parts, filled in', () => {
    expect(page.title).toBe(rule.id);
    expect(page.lead).toMatch(FULL_STOP);
    expect(page.headings).toEqual(PARTS);
    expect(page.empty).toEqual([]);
  });

  it('describes the rule as it is', () => {
    expect(page.metadata).toEqual({
      Category: rule.category,
      Level: rule.level,
      Unit: rule.unit,
      Kinds: rule.kinds.join(', '),
      Source: rule.source.join(', '),
    });
  });

  it('shows two examples or more of each sort, introduced and in their place', () => {
    expect(page.examples.filter(({ lines }) => lines.length > 0).length).toBeGreaterThanOrEqual(2);
    expect(page.examples.filter(({ lines }) => lines.length === 0).length).toBeGreaterThanOrEqual(2);
    for (const { place, says, kind, under, lines } of page.examples) {
      expect(says, place).toMatch(FULL_STOP);
      expect(KINDS, place).toContain(kind);
      expect(under, place).toBe(lines.length > 0 ? 'Reported' : 'Not reported');
    }
  });

  for (const example of page.examples) {
    it(`reports ${list(example.lines)}: ${example.says}`, () => {
      const report = lint(example.text, { kind: example.kind });
      const findings = report.findings.filter(({ rule: id }) => id === rule.id);
      const lines = findings.map(({ at }) => at.start.line);
      expect(list(lines), explain(rule.id, example, report)).toBe(list(example.lines));
      for (const { message, advice } of findings) {
        expect(message).toMatch(FULL_STOP);
        expect(advice).toMatch(FULL_STOP);
      }
    });
  }
});

function list(lines: readonly number[]): string {
  return lines.length > 0 ? `line ${lines.join(', ')}` : 'nothing';
}

/** Where the example stands, and what the rule thought of it. */
function explain(id: string, { place }: Example, { findings, abstained, judged }: FileReport): string {
  const quoted = findings.filter(({ rule }) => rule === id).map(({ evidence }) => JSON.stringify(evidence.slice(0, 60)));
  const reason = abstained.find(({ rule }) => rule === id)?.reason;
  const thought = reason ? `abstained because ${reason}` : `judged ${judged[id] ?? 'nothing: not a kind of its own'}`;
  return `${place}: ${[thought, ...quoted].join(', ')}`;
}
