/** What a statement of a planning document can be. The order is the order of every probability vector. */
export const STATEMENT_TYPES = [
  'm-business',
  'm-operational',
  'm-output',
  'm-satisfaction',
  'm-outcome',
  'm-relevance',
  'g-vague',
  'g-outcome',
  'g-internal',
  'insight-sourced',
  'insight-unsourced',
  'insight-usage',
  'second-hand',
  'request',
  'request-why',
  'assumption',
  'assumption-test',
  'research-plan',
  'signal-against',
  'options-neutral',
  'shortlist',
  'validation-contact',
  'why-comfort',
  'why-senior',
  'why-sunk',
  'why-customer',
  'why-external',
  'dismissal',
  'plan-unchanged',
  'plan-changed',
  'internal-state',
  'customer-world',
  'alternative-today',
  'future-need',
  'incentive-internal',
  'incentive-customer',
  'allotment',
  'research-allotment',
  'segment-attributes',
  'segment-need',
  'owner',
  'launch-plan',
  'outcome-check',
  'feedback-loop',
  'engineering-check',
  'slogan',
  'false-choice',
  'absolute',
  'placeholder',
  'neutral',
] as const;

export type StatementType = (typeof STATEMENT_TYPES)[number];

/** Where a statement stands: a sentence of a paragraph, a list item, a cell of a table, a heading. */
export type Form = 'sentence' | 'bullet' | 'cell' | 'heading';

export interface Statement {
  text: string;
  form: Form;
}
