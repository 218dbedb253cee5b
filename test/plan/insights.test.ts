import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

const record = (head: string) => `# DR-9: How nurses hear of a change

${head}

## Options

- A message
- A list

## Decision

We chose the list.

## What we saw

Night nurses learn of a changed visit at the door: on 9 of 23 rounds they stood before a dark flat.
`;

const late = (head: string) =>
  lint(record(head), { kind: 'decision' }).findings.some(({ rule }) => rule === 'insight-after-shortlist');

describe('an insight', () => {
  it('is not who decided, even where customers sat at the table', () => {
    expect(late("- Decided by: Maren Tveit, with the nurses' panel")).toBe(true);
  });

  it('is no question', () => {
    expect(late('Who tells the night nurses, and when do they look at the list?')).toBe(true);
    expect(late('In which of the wards do the night nurses look at the list?')).toBe(true);
  });

  it('may be of those who are only counted', () => {
    expect(late('Of the 212 who left a round last year, 131 wrote that they could not get there by six.')).toBe(false);
  });

  it('goes on about some of those told of before', () => {
    const met = 'On 3 May two of us rode along with seven night nurses.';
    expect(late(met)).toBe(true);
    expect(late(`${met} Five of the seven copy the list onto the back of a hand.`)).toBe(false);
  });

  it('has the date of the visit that its paragraph tells of before it', () => {
    const outline = (month: string) => `# Outline: the quiet landing

## Whom we met

On 22 ${month} 2026 we stood on the ferry with nineteen skippers. Sixteen of them hold the rail, because the seats are wet.

## What was on the table

On 3 March 2026 the three candidates were ranked by the steering group: awning first, heater second, nothing third.
`;
    const isLate = (month: string) =>
      lint(outline(month), { kind: 'brief' }).findings.some(({ rule }) => rule === 'insight-after-shortlist');
    expect([isLate('April'), isLate('February')]).toEqual([true, false]);
  });

  it('is what the first lines tell of customers', () => {
    expect(late('Night nurses phone the desk 40 times in an evening, because nobody tells them of a change.')).toBe(false);
  });
});
