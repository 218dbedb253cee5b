import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

/** Where an untested assumption is found in a brief. */
const untested = (body: string): number[] =>
  lint(`# Hearing aids by post\n\n${body}`, { kind: 'brief' })
    .findings.filter(({ rule }) => rule === 'untested-assumption')
    .map(({ at }) => at.start.line);

const BELIEF = 'We assume that pensioners will fit the device themselves.';

describe('a belief about customers', () => {
  it('is found in words, lists and columns', () => {
    expect(untested(BELIEF)).toEqual([3]);
    expect(untested('## Assumptions\n\n- The courier insures parcels\n- Pensioners will fit the device themselves\n')).toEqual([
      6,
    ]);
    expect(untested('| Hypothesis | Owner |\n|---|---|\n| Pensioners will pay 40 a month | Finance |\n')).toEqual([5]);
  });

  it('is no value, no plan of suppliers and nothing that others said', () => {
    expect(untested('We believe that every pensioner deserves good hearing.')).toEqual([]);
    expect(untested('We assume that the vendor will support the chip until 2030.')).toEqual([]);
    expect(untested('> We assume that pensioners will fit the device themselves.')).toEqual([]);
  });
});

describe('a belief is tested', () => {
  it('by what follows it, by a column of tests and by a section of tests', () => {
    expect(untested(`${BELIEF} In March ten of them try; if fewer than six manage, we stop.`)).toEqual([]);
    expect(
      untested('| Hypothesis | Test |\n|---|---|\n| Pensioners will fit the device themselves | Ten home sessions |\n'),
    ).toEqual([]);
    expect(untested(`${BELIEF}\n\n## How we test this\n\nTen home sessions in March.\n`)).toEqual([]);
  });

  it('neither by machines nor by a test that is ruled out', () => {
    expect(untested(`${BELIEF} A load test of the video server is due in May.`)).toEqual([3]);
    expect(untested(`${BELIEF} No trial with pensioners is planned.`)).toEqual([3]);
  });

  it('one by one', () => {
    const other = '- Pensioners will pay 40 a month';
    const tested = '- Pensioners will fit the device themselves. Test: ten home sessions in March';
    expect(untested(`## Assumptions\n\n${tested}\n${other}\n`)).toEqual([6]);
  });
});
