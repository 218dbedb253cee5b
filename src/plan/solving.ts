import { isSummary } from './choices.js';
import { KNOWLEDGE_TYPES, knowledge, speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { isAboutThePaper, isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';
import type { Passage, Role, Solving } from './types.js';

/** Headings and labels of the plan's parts that describe what will be made, as opposed to when and by whom. */
const MAKES =
  /^(?:(?:what|how) (?:we|it|this|they|you|he|she)\b.*\b(?:build|built|do|make|ship|deliver|offer|change|works?|get|gets|provide|propose)|what (?:changes|is new|comes|will (?:change|come|be (?:built|made|different)))|deliverables?\b|feature ?list|features?\b|the (?:way|plan|fix|change|tool|product|service)$|plan$)/;
/** "We will add a switch", "this feature introduces": a solution told where no heading announces one. */
const WILL_MAKE =
  /\b(?:we|i|the team)(?:'ll| will| (?:are going|want|plan|propose|intend) to)? (?:now )?(?:build|add|create|introduce|develop|launch|implement|ship|provide|replace|extend|put|roll out)\b|\bwe (?:propose|suggest) (?:an?|the|\w+ing)\b|\bthis (?:feature|project|proposal|pitch|tool|app|page|change|rfc) (?:will )?(?:add|build|introduce|create|provide|allow|let|enable|propose|include|bring|replace)s?\b/i;
/** What the offer lacks is no trouble of a customer's by itself. */
const LACKS =
  /\b(?:there (?:is|are|was) (?:\w+ ){0,2}no(?:t yet)?|(?:ha(?:s|ve|d)|offers?|shows?|supports?|with|got) (?:\w+ )?no|(?:does|do|did)(?:n't| not) (?:yet )?(?:have|show|support|offer|include|provide|allow)|lack(?:s|ing)|missing|without an?|not (?:yet )?(?:available|supported|possible))\b/i;
/** What only people can lack: no feature is called so. */
const HUMAN_LACK =
  /^\W*(?:\w+ ){0,2}?(?:ways?|time|trust|confidence|idea|access|chance|means|choice|control|money|room|hands|signal)\b/i;
/** Words of what goes wrong for somebody. */
export const TROUBLE =
  /\b(?:cannot|can't|unable|could not|hard|difficult\w*|confus\w+|slow|fail\w*|br(?:eaks?|oken)|wait(?:s|ing)?|problems?|issues?|pain\w*|frustrat\w+|errors?|tedious|complicated|no way|los(?:e|es|t|ing)|miss(?:ed|es)|forget\w*|delays?|late|crash\w*|manual(?:ly)?|by hand|struggl\w+|(?:do|does|did)(?:n't| not) (?:have|know|trust|understand|see|work|find|get)|expensive|cost(?:s|ing)? them|wast\w+|annoy\w+|risk(?:s|y)?|unclear|inaccessible|not (?:\w+ )?accessible|too (?:long|slow|many|much|late)|complain\w*|concern\w*|afraid|worr\w+|only way|limited|forced|ha(?:ve|s) to|must)\b/i;
/** "Not ideal for readers", told as the problem. */
const NOT_SO =
  /\b(?:(?:not|n['’]t|never) (?:[\w-]+ )?(?:ideal|suit(?:ed|able)|fit|easy|clear|enough|good|obvious|intuitive|friendly|meant|made)|put off|too \w+)\b/i;
/** What customers will have of it is a benefit, no problem. */
const BENEFIT =
  /^\W*to (?:give|provide|let|enable|allow|help|make|offer|bring|support|empower)\b|\b(?:ensur\w+|guarantee\w*|mak(?:e|es|ing) sure|so that|which means|as a result)\b/i;
/** What others offer is no trouble of a customer's. */
const RIVALS =
  /^\W*(?:our |all |most |the |many )?(?:competit\w+|competing|rivals?|other (?:apps|products|tools|vendors|suites|suppliers))\b/i;
/** What is there already, and sections that only introduce. */
const EXISTING = /^(?:existing|current|today|product overview|other|previous|alternative)\b/;
/** A line put first to sum up. */
const IN_ONE_LINE = /\bin (?:one|a) (?:line|sentence|word|nutshell)|\bin (?:short|brief)\b|\bsummary|\btl;?dr|\bat a glance/;
const STORY = /^\W*as an? .{2,60}?,? (?:i|we) (?:want|need|can|would|should)\b/i;
const ELSEWHERE: ReadonlySet<Role> = new Set([
  'solution',
  'initiatives',
  'goals',
  'measures',
  'exclusions',
  'ownership',
  'money',
  'schedule',
  'decision',
  'risks',
  'apparatus',
  'check',
]);

/**
 * Finds where the body first describes the solution, and where it first states a customer problem [rules.md, solution-first].
 * A line on the target user, a benefit and the lack of our own feature are no problem; a summary may name the solution, and a problem told in it counts.
 */
export function solvingOf(reading: Reading, cast: Cast): Solving {
  const made = new Set(
    (reading.sections.find(({ title }) => title !== '')?.title ?? '')
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 3),
  );
  let solution: Passage | null = null;
  let problem: Passage | null = null;
  for (const unit of reading.units) {
    if (unit.form === 'heading' || unit.prompt || unit.struck || isAboutThePaper(unit.text)) continue;
    if (solution && problem) break;
    if (!problem && statesProblem(reading, unit, cast, made)) problem = { span: unitSpan(reading, unit), text: unit.text };
    else if (!solution && !isSummary(reading, unit) && describesSolution(reading, unit, cast, made))
      solution = { span: unitSpan(reading, unit), text: unit.text };
  }
  return { solution, problem };
}

function statesProblem(reading: Reading, unit: Unit, cast: Cast, made: ReadonlySet<string>): boolean {
  if (STORY.test(unit.text)) return true;
  const { role } = unit;
  if (ELSEWHERE.has(role) || RIVALS.test(unit.text) || isLackOfOurs(reading, unit, cast, made)) return false;
  if (role === 'summary' && !TROUBLE.test(unit.text)) return false;
  const tells = tellsOfCustomers(reading, unit, cast);
  if (role === 'segments')
    return (
      tells || likelihood(unit, 'segment-need', 'insight-sourced', 'insight-unsourced', 'why-customer', 'signal-against') >= 0.35
    );
  if (tells || knowledge(reading, unit, cast) >= 0.5)
    return !WILL_MAKE.test(unit.text) && (!BENEFIT.test(unit.text) || TROUBLE.test(unit.text));
  if (!isOwnClaim(unit)) return false;
  if (role === 'problem' && NOT_SO.test(unit.text) && speaksOfCustomers(unit, cast)) return true;
  if (!TROUBLE.test(unit.text)) return false;
  if (role === 'background' && speaksOfCustomers(unit, cast)) return true;
  const told = likelihood(unit, ...KNOWLEDGE_TYPES, 'why-customer', 'second-hand', 'request');
  return role === 'problem' || role === 'insight'
    ? likelihood(unit, 'internal-state', 'm-business', 'm-operational') < 0.5
    : told >= 0.35;
}

/** "The app has no map", "fitters have no map in the app": the lack of just what the title promises, or of something nobody is said to miss. */
function isLackOfOurs(reading: Reading, unit: Unit, cast: Cast, made: ReadonlySet<string>): boolean {
  const lack = LACKS.exec(unit.text);
  if (!lack) return false;
  const lacked = unit.text.slice(lack.index + lack[0].length).toLowerCase();
  if (HUMAN_LACK.test(lacked)) return false;
  if (!speaksOfCustomers(unit, cast) && !tellsOfCustomers(reading, unit, cast)) return true;
  return [...lacked.matchAll(/[\p{L}\p{N}]+/gu)].slice(0, 5).some(([word]) => made.has(word));
}

function describesSolution(reading: Reading, unit: Unit, cast: Cast, made: ReadonlySet<string>): boolean {
  if (unit.quoted || unit.tokens.length < 3 || isLink(reading, unit)) return false;
  const label = reading.labels[unit.block]?.text;
  const title = reading.sections[unit.section]!.title;
  const heading = normaliseHeading(label ?? title);
  if (EXISTING.test(heading) || IN_ONE_LINE.test(heading)) return false;
  // A title ("Idea paper: …") says nothing of what stands right under it.
  if (unit.role === 'solution' && (label !== undefined || !isTitle(reading, unit.section))) return true;
  if ((unit.role === 'initiatives' || unit.role === 'none') && MAKES.test(heading)) return true;
  if (unit.role !== 'none' || unit.form !== 'sentence') return false;
  if (WILL_MAKE.test(unit.text)) return true;
  return opensWithWhatIsMade(unit, made) && !tellsOfCustomers(reading, unit, cast);
}

/** Whether a section is the document's title, with other sections inside it or no heading but this. */
function isTitle({ sections }: Reading, index: number): boolean {
  const first = sections.findIndex(({ heading }) => heading >= 0);
  return index === first && sections.every(({ parent }, at) => at <= first || parent >= first);
}

/** "Implementation PR: #12" names a place, not a thing made. */
function isLink({ blocks }: Reading, { block, text }: Unit): boolean {
  return blocks[block]!.links.some(({ start, end }) => end - start >= text.trim().length * 0.7);
}

/** "A soft collar goes round the cow's neck", under a title with a collar in it. */
function opensWithWhatIsMade(unit: Unit, made: ReadonlySet<string>): boolean {
  return (
    /^\W*(?:an?|the|each|every|one|our|this)\b/i.test(unit.text) && unit.tokens.slice(1, 5).some(({ word }) => made.has(word))
  );
}
