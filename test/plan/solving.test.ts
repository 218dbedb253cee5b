import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

/** Where a brief is said to start from its solution. */
const lines = (body: string): number[] =>
  lint(`# Brief: tide board for anglers\n\n${body}`, { kind: 'brief' })
    .findings.filter(({ rule }) => rule === 'solution-first')
    .map(({ at }) => at.start.line);

const SOLUTION = '## Solution\n\nA board at the quay that shows the tide of the next twelve hours.\n';
const TROUBLE = 'Anglers drive down to the quay and find it dry.';

describe('the problem', () => {
  it('may stand in the summary', () => {
    expect(lines(`## Summary\n\n${TROUBLE}\nThey cannot see the tide from home.\n\n${SOLUTION}`)).toEqual([]);
  });

  it('is not the lack of what the title promises', () => {
    expect(lines(`## Problem\n\nAnglers have no tide board.\n\n${SOLUTION}`)).toEqual([9]);
  });

  it('is not what others offer', () => {
    expect(lines(`## Problem\n\nRivals offer one at every quay.\n\n${SOLUTION}`)).toEqual([9]);
  });
});

describe('the solution', () => {
  it('is not what exists already', () => {
    expect(
      lines(`## Existing solutions\n\nA printed table hangs in the club house.\n\n## Why\n\n${TROUBLE}\n\n${SOLUTION}`),
    ).toEqual([]);
  });

  it('is found without a heading where the title names it', () => {
    expect(lines(`The board hangs at the quay and glows at night.\n\n${TROUBLE}\n`)).toEqual([3]);
  });
});
