import { describe, expect, it } from 'vitest';
import type { Kind } from '../../src/plan/types.js';
import { lint } from '../helpers/lint.js';

/** The lines at which a rule reports something. */
function lines(rule: string, text: string, kind: Kind = 'strategy'): number[] {
  return lint(text, { kind })
    .findings.filter((finding) => finding.rule === rule)
    .map(({ at }) => at.start.line);
}

describe('what is known at second hand', () => {
  const under = (heading: string, sentence: string): string => `# Plan for the river ferry\n\n## ${heading}\n\n${sentence}\n`;

  it.each([
    ['an insider with words between', 'The ticket office, all of them, say that commuters want a season pass.'],
    ['an insider named after the verb', 'Our steersmen report that tourists are afraid of the gangway.'],
    ['nobody', 'It is common knowledge that cyclists hate the ramp.'],
    ['a noun for what is believed', 'The view in the steering group is that commuters would rather book by phone.'],
  ])('is reported: %s', (_, sentence) => {
    expect(lines('second-hand-evidence', under('Passengers', sentence))).toEqual([5]);
  });

  it.each([
    ['customers who speak for themselves', 'Commuters tell us that they want a season pass.'],
    ['records', 'The ticket office logged 212 commuters in May who asked for a season pass.'],
    [
      'words that are refused',
      'We no longer write that "sales tells us" or that it is common knowledge that cyclists hate the ramp.',
    ],
    ['what is to come', 'The ticket office will tell commuters that they need a new pass.'],
    ['a question', 'Does the ticket office say that commuters want a season pass?'],
  ])('is silent on %s', (_, sentence) => {
    expect(lines('second-hand-evidence', under('Passengers', sentence))).toEqual([]);
  });

  it('leaves beliefs among the assumptions to another rule', () => {
    const belief = 'Management believes that commuters want a season pass.';
    expect(lines('second-hand-evidence', under('Background', belief))).toEqual([5]);
    expect(lines('second-hand-evidence', under('Assumptions', belief))).toEqual([]);
  });

  it('is no unsourced insight as well', () => {
    const text = under('Passengers', 'Sales tells us that commuters are frustrated and want a season pass.');
    expect(lines('second-hand-evidence', text)).toEqual([5]);
    expect(lines('unsourced-insight', text)).toEqual([]);
  });
});

describe('how old evidence is', () => {
  const dated = (date: string, sentence: string): string =>
    `---\ndate: ${date}\n---\n# Plan for the river ferry\n\n## Passengers\n\n${sentence}\n`;
  const survey = 'In March 2024 we interviewed 30 commuters, and 19 of them missed the last boat once a week.';

  it('counts from the month, and 18 months are not too many', () => {
    expect(lines('stale-evidence', dated('2025-09-30', survey))).toEqual([]);
    expect(lines('stale-evidence', dated('2025-10-01', survey))).toEqual([8]);
  });

  it('reads years at their end and times gone by from the document', () => {
    expect(lines('stale-evidence', dated('2025-06-01', 'Our 2023 survey found that 61% of commuters miss the boat.'))).toEqual(
      [],
    );
    expect(lines('stale-evidence', dated('2025-07-01', 'Our 2023 survey found that 61% of commuters miss the boat.'))).toEqual([
      8,
    ]);
    const ago = (years: string): string => `We rode along with 30 commuters ${years} ago, and 19 of them missed the last boat.`;
    expect(lines('stale-evidence', dated('2025-07-01', ago('three winters')))).toEqual([8]);
    expect(lines('stale-evidence', dated('2025-07-01', ago('three months')))).toEqual([]);
  });

  it('takes the last time where it was looked at again, in the paragraph or later in the section', () => {
    expect(lines('stale-evidence', dated('2026-05-01', `${survey}\n\nWe asked again in March 2026 and found the same.`))).toEqual(
      [],
    );
    expect(lines('stale-evidence', dated('2026-05-01', `${survey}\n\nThe quay was painted in March 2026.`))).toEqual([8]);
  });

  it.each([
    'The line has run since 2011, and commuters complain about the gangway.',
    'The harbour act of 2012 obliges us to carry passengers in wheelchairs.',
    'Calls from commuters rose from 120 a month in 2021 to 300 a month in March 2026.',
  ])('is silent on other dates: %s', (sentence) => {
    expect(lines('stale-evidence', dated('2026-05-01', sentence))).toEqual([]);
  });
});
