import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

const RULES = ['dismissed-signal', 'signal-without-consequence'];

/** What is reported of a section on a trial, as rule and line. */
function found(...body: string[]): string[] {
  const text = ['# Plan for the river ferry', '', '## Trial on the east bank', '', ...body, ''].join('\n');
  return lint(text, { kind: 'strategy' })
    .findings.filter(({ rule }) => RULES.includes(rule))
    .map(({ rule, at }) => `${rule} ${at.start.line}`);
}

const SIGNAL = 'Eleven of 30 commuters could not open the gate with the card.';

describe('what becomes of a signal', () => {
  it('is dismissed or left without consequence, one of the two', () => {
    expect(found(SIGNAL, 'That was an outlier.')).toEqual(['dismissed-signal 6']);
    expect(found(SIGNAL, 'We have noted this, and the gates go into service as planned.')).toEqual([
      'signal-without-consequence 6',
    ]);
    expect(found(SIGNAL, 'That was an outlier, and the gates go into service as planned.')).toEqual(['dismissed-signal 6']);
  });

  it('is told once where several sentences answer it, at the plainest', () => {
    expect(found(SIGNAL, 'We have noted this.', 'Regardless of this, the gates go into service as planned.')).toEqual([
      'signal-without-consequence 7',
    ]);
  });

  it('needs a signal, in the same section', () => {
    expect(found('The gates weigh 80 kilos.', 'That is an outlier among gates.')).toEqual([]);
    expect(found(SIGNAL, '', '## Quay', '', 'That was an outlier.')).toEqual([]);
  });

  it.each([
    'It was no outlier.',
    'It is tempting to call that an outlier.',
    'Was that an outlier?',
    'That may be an outlier.',
    'That was an outlier: we called all eleven, and each had the old card.',
    'We have noted this and moved the start to 1 May.',
    'The gates go into service as planned unless the second trial ends in the same way.',
  ])('is silent on: %s', (answer) => {
    expect(found(SIGNAL, answer)).toEqual([]);
  });

  it('reads the cell for the answer on its own', () => {
    const table = (answer: string): string[] => [
      '| What | Response |',
      '|---|---|',
      `| 14 commuters stopped using the card | ${answer} |`,
    ];
    expect(found(...table('Noted, no change'))).toEqual(['signal-without-consequence 7']);
    expect(found(...table('Cash desk stays open'))).toEqual([]);
  });
});
