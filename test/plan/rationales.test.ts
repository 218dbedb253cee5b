import { describe, expect, it } from 'vitest';
import { lint } from '../helpers/lint.js';

const OURS = new Set(['internal-comfort', 'hippo-rationale', 'sunk-cost', 'request-as-problem']);

/** What the rules on reasons report on a decision, as "line rule". */
const found = (decision: string): string[] =>
  lint(`# Which pump for the greenhouse\n\n## Decision\n\n${decision}\n`, { kind: 'decision' })
    .findings.filter(({ rule }) => OURS.has(rule))
    .map(({ rule, at }) => `${at.start.line} ${rule}`);

describe('a reason is found', () => {
  it('in the sentence after the choice', () => {
    expect(found('We take the Orrin pump. Our fitters already know it.')).toEqual(['5 internal-comfort']);
  });

  it('in a list that "because" opens', () => {
    expect(found('Chosen option: Orrin, because\n\n- the contract runs until 2029 anyway\n- it is blue')).toEqual([
      '7 internal-comfort',
    ]);
  });

  it('in a column that asks for it, and not in the column beside it', () => {
    expect(found('| Pump | Reason |\n|---|---|\n| The pump our chairman wants | Seedlings dry out by noon |')).toEqual([]);
    expect(found('| Pump | Reason |\n|---|---|\n| Orrin | Our chairman wants it |')).toEqual(['7 hippo-rationale']);
  });
});

describe('nothing is reported', () => {
  it.each([
    ['admitted in passing', 'We take the Orrin pump, although our fitters already know the other one.'],
    ['put as a question', 'Do we take the Orrin pump because our fitters already know it?'],
    ['quoted', 'A rival wrote: "We take the Orrin pump because our fitters already know it."'],
    ['said to be no reason', 'We stop. That 90,000 euros have been spent is no reason to go on.'],
  ])('of a reason %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('of an approval', () => {
    expect(found('The steering committee approved the Orrin pump on 3 May.')).toEqual([]);
  });

  it('of a promise when customers are told of in the same paragraph', () => {
    const promise = 'We keep the Orrin pump, as too much money has gone into it to stop now.';
    expect(found(promise)).toEqual(['5 sunk-cost']);
    expect(found(`${promise} Growers lose a bed of seedlings each time another pump fails.`)).toEqual([]);
  });
});
