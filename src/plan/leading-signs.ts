import { isDenied } from './feedback-loops.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Passage } from './types.js';

/** What the figures of relevance compare or count: a share of somebody's job, a contest with an alternative, needs found, a shift in what is valued. */
const SIGNS =
  /\b(?:share|proportion|part|percent(?:age)?|portion|cut|fraction|of (?:all|every|the|ten|\d+)|how (?:much|many)|coverage|covered|penetration|main-bank|wins?|won|winning|los[te]|losing|losses|lost deals?|against|versus|vs|over|instead|rather than|and not|no more|competitors?|rivals?|alternatives?|choos(?:e|es|ing)|chose|pick(?:s|ed|ing)?|prefer\w*|first|shortlist\w*|long list|consider\w*|named?|names?|turn to|mov(?:e|ed|ing)|switch\w*|needs?|unmet|jobs?|steps?|shift\w*|rank\w*|top (?:three|five|\d)|valued?|values|priorit\w+|leading|lead indicator|early (?:sign|warning)|ask(?:s|ing)? for|tenders?|rfps?|target accounts?|segments?|moments?|leavers|lookalikes?)\b/i;

/** What the document itself calls an early sign. */
const DECLARED =
  /\b(?:leading (?:indicators?|signs?|measures?)|early[- ](?:warnings?|signs?|indicators?)|lead (?:indicators?|measures?))\b/i;

/** Finds figures that show early where customers' needs are going, inside the goals or outside. Words find them, the classifier decides. */
export function leadingSignsOf(reading: Reading): Passage[] {
  return reading.units
    .filter((unit) => isOwnClaim(unit) && unit.role !== 'exclusions' && isLeadingSign(unit))
    .map((unit) => ({ span: unitSpan(reading, unit), text: unit.text }));
}

function isLeadingSign(unit: Unit): boolean {
  const declared = DECLARED.exec(unit.text);
  if (declared && !isDenied(unit.text, declared.index)) return unit.form !== 'heading';
  return SIGNS.test(unit.text) && likelihood(unit, 'm-relevance') >= 0.7;
}
