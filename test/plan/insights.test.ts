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

  it('is what the first lines tell of customers', () => {
    expect(late('Night nurses phone the desk 40 times in an evening, because nobody tells them of a change.')).toBe(false);
  });
});
