import { describe, expect, it } from 'vitest';
import { report } from '../../src/lint/report.js';
import { reporters } from '../../src/reporters/index.js';
import { at, fileReport, finding, reportOn } from '../helpers/report.js';

const options = { colour: false, width: 100, all: false, quiet: false };
const PLAN = '# Goals\n\n- Ship the new portal\n- Publish 12 guides\n';

describe.each(Object.entries(reporters))('the reporter %s', (_name, render) => {
  const full = report(
    [fileReport(PLAN, [finding(PLAN, 'Ship the new portal'), finding(PLAN, 'Publish')]), fileReport(PLAN, [], { path: 'a.md' })],
    [{ path: 'broken.md', line: 3, message: 'It is broken.' }],
  );

  it('gives text that ends with a line break, and the same text for the same report', () => {
    const frozen = structuredClone(full);
    const text = render(full, options);
    expect(text.endsWith('\n')).toBe(true);
    expect(render(frozen, options)).toBe(text);
    expect(full).toEqual(frozen);
  });

  it('names the file, the place and the rule of a finding', () => {
    const text = render(full, options);
    for (const word of ['plan.md', 'output-as-goal', 'Ship the new portal', 'What will customers do differently?'])
      expect(text).toContain(word);
  });

  it('takes an empty report', () => {
    expect(() => render(report([], []), options)).not.toThrow();
  });
});

describe('the JSON report', () => {
  it('holds all there is to know of a finding', () => {
    const related = [{ at: at(PLAN, 'Publish 12 guides'), note: 'output', evidence: 'Publish 12 guides' }];
    const data = JSON.parse(reporters.json(reportOn(PLAN, [finding(PLAN, 'Ship the new portal', { related })]), options));
    expect(data.version).toBe(1);
    expect(data.summary).toEqual({ files: 1, judged: 1, errors: 0, warnings: 1, infos: 0 });
    expect(data.files[0]).toMatchObject({ path: 'plan.md', kind: 'okr' });
    expect(data.files[0].findings).toEqual([
      {
        rule: 'output-as-goal',
        line: 3,
        column: 3,
        endLine: 3,
        endColumn: 22,
        severity: 'warning',
        confidence: 'high',
        message: '"Ship the new portal" is something to deliver.',
        evidence: 'Ship the new portal',
        why: 'A deliverable is met on the day it ships.',
        advice: 'What will customers do differently?',
        related: [{ line: 4, column: 3, endLine: 4, endColumn: 20, note: 'output', evidence: 'Publish 12 guides' }],
        docs: 'rules/output-as-goal.md',
      },
    ]);
  });

  it('holds every finding, also without --all', () => {
    const data = JSON.parse(
      reporters.json(
        reportOn(
          PLAN,
          Array.from({ length: 9 }, () => finding(PLAN, 'Ship')),
        ),
        options,
      ),
    );
    expect(data.files[0].findings).toHaveLength(9);
  });
});
