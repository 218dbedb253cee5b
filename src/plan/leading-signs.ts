import { isDenied } from './feedback-loops.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Passage } from './types.js';

/** What a figure of relevance compares or counts: a share of somebody's job, a contest with an alternative, needs and what is valued. */
const SIGNS =
  /\b(?:shares?|proportion|of (?:all|every|the|ten|\d+)|w[io]ns?|winning|los[te]|losing|against|versus|vs|over|instead|rather than|and not|alternatives?|competitors?|choos\w+|chose|prefer\w*|first|switch\w*|needs?|unmet|jobs?|rank\w*|valued?|values|leading|named?|segments?)\b/i;

/** What the document itself calls an early sign. */
const DECLARED =
  /\b(?:leading (?:indicators?|signs?|measures?)|early[- ](?:warnings?|signs?|indicators?)|lead (?:indicators?|measures?))\b/i;

/** Finds figures that show early where customers' needs are going, inside the goals or outside. Words find them, the classifier decides. */
export function leadingSignsOf(reading: Reading): Passage[] {
  return reading.units
    .filter((unit) => isOwnClaim(unit) && unit.role !== 'exclusions' && isLeadingSign(unit))
    .map((unit) => ({ span: unitSpan(reading, unit), text: unit.text }));
}

/** The classifier's word is enough from here on. */
const SURE = 0.8;

function isLeadingSign(unit: Unit): boolean {
  const relevance = likelihood(unit, 'm-relevance');
  if (relevance >= 0.5)
    return (
      unit.form !== 'heading' && (relevance >= SURE || unit.mentions.some(({ kind }) => kind !== 'we')) && SIGNS.test(unit.text)
    );
  const declared = DECLARED.exec(unit.text);
  return declared !== null && !isDenied(unit.text, declared.index) && unit.form !== 'heading';
}
