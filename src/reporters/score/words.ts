import type { Balance } from '../../lint/picture.js';
import type { CategoryScore, Scorecard } from '../../lint/score.js';

/** A score with one decimal; a dash where nothing could be judged. */
export const figure = (score: number | null): string => (score === null ? '–' : score.toFixed(1));

/** How many business, technology and customer measures there are. */
export const balanced = ({ business, technology, customer }: Balance): string => `${business}/${technology}/${customer}`;

export const BALANCE_MEANS = 'measures: business/technology/customer';

/** What a score owes to places that are suppressed or known to a baseline; null where it owes nothing. */
export function hiddenIn({ hidden, total }: Scorecard): string | null {
  if (hidden.places === 0) return null;
  const counted = `${hidden.places} suppressed or known, and counted all the same`;
  return hidden.totalWithout === total ? counted : `${counted}; ${figure(hidden.totalWithout)} if they passed`;
}

/** Rules that are turned off raise no score in silence. */
export function turnedOff(off: readonly string[]): string | null {
  return off.length === 0 ? null : `Turned off for some documents or all, and not counted there: ${off.join(', ')}.`;
}

/** How the score of a category comes about, in figures. */
export function sumOf({ score, rules }: CategoryScore): string {
  if (score === null) return 'not judged';
  const failed = rules.reduce((sum, rule) => sum + rule.weight * rule.failed, 0);
  const judged = rules.reduce((sum, rule) => sum + rule.weight * rule.judged, 0);
  return `100 × (1 − ${short(failed)} ÷ ${short(judged)}) = ${figure(score)}`;
}

/** How the total comes about, in figures. */
export function meanOf({ total, categories }: Scorecard): string {
  const judged = categories.flatMap(({ score }) => (score === null ? [] : [figure(score)]));
  if (total === null) return 'not judged';
  return judged.length === 1 ? figure(total) : `(${judged.join(' + ')}) ÷ ${judged.length} = ${figure(total)}`;
}

const short = (value: number): string => String(Math.round(100 * value) / 100);
