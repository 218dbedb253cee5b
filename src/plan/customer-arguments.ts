import { isChoosing } from './arguing.js';
import { ASKED, isSenior } from './bases.js';
import { KNOWLEDGE_TYPES } from './insights.js';
import { indicativeAfter, isStrongGeneric, type Mention } from './people.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import type { Cast } from './segments.js';

/** Those outside the team who are not whom the work is for. */
const SUPPLIES = /^(?:vendor|supplier|integrator|contractor|agency|consultant|provider|manufacturer|colleague|staff)$/;

/** Roles that are customers of some plans; "our developers" are not. */
const BUILDS = /^(?:developer|engineer|designer|analyst|administrator)$/;

/** Owners whom the plan is for ("owners of small shops") do not decide over the work. */
const decides = (head: string): boolean => head !== 'owner' && isSenior(head);

/** Whether somebody whom the work is for is mentioned; a team's own ("two of our developers") is not. */
function isCustomer({ tokens }: Unit, mention: Mention, cast: Cast): boolean {
  if (mention.kind === 'we') return false;
  if (mention.kind === 'generic') return isStrongGeneric(mention);
  const own =
    (mention.team || BUILDS.test(mention.head)) &&
    tokens.slice(Math.max(0, mention.start - 2), mention.token).some(({ word }) => word === 'our');
  return !own && cast.customers.has(mention.head) && !SUPPLIES.test(mention.head) && !decides(mention.head);
}

/** A verb that one person can be the subject of. */
const OF_ONE =
  /(?:s|ed|n['’]t)$|^(?:had|did|went|came|left|told|said|gave|took|got|lost|found|made|paid|kept|felt|sat|stood|wrote|saw|knew|ran|rang|put|cannot|can|never|often|already|still|only|now|rarely)$/;

/** The verb of what somebody does: as `indicativeAfter`, where it agrees with them in number ("the visitor desk" does nothing). */
function verbAfter({ text, tokens }: Unit, mention: Mention, reading: Reading): number {
  const verb = indicativeAfter(text, tokens, mention, reading.knowledge.lexicon);
  const one = tokens[mention.token]!.word === mention.head;
  return one && verb === mention.token + 1 && !OF_ONE.test(tokens[verb]!.word) ? -1 : verb;
}

/** What is said of a team's hands and heads, and of nobody else in an argument from the inside. */
const AT_HAND =
  /^(?:know|knew|known|is|are|was|were|has|have|had|hold|held|own|sit|run|ran|leave|left|roll|cannot|can't|can|need|come|came|become|wrote|built)/;
const FOR_WHOM = /^(?:for|lets?|letting|helps?|helping|gives?|giving|spares?|of)$/;

/** Whether a reason tells of people outside the team: what customers do or gain, or what others do of their own ("clerks look for a phrase"). */
export function tellsOfOthers(reading: Reading, unit: Unit, reason: string, cast: Cast): boolean {
  return unit.mentions.some((mention) => {
    const { start, end } = unit.tokens[mention.token]!;
    // "The friends' money": what belongs to them does nothing for them.
    if (/^['’](?!\p{L}{2})/u.test(unit.text.slice(end))) return false;
    return reason.includes(unit.text.slice(start, end))
      ? gains(reading, unit, mention, cast)
      : isCustomer(unit, mention, cast) && verbAfter(unit, mention, reading) >= 0;
  });
}

function gains(reading: Reading, unit: Unit, mention: Mention, cast: Cast): boolean {
  const { tokens } = unit;
  const customer = isCustomer(unit, mention, cast);
  const before = tokens[mention.start - 1]?.word ?? '';
  if (!customer && (mention.kind !== 'role' || before === 'our' || isSenior(mention.head) || SUPPLIES.test(mention.head)))
    return false;
  const verb = verbAfter(unit, mention, reading);
  if (verb >= 0) return (customer && !BUILDS.test(mention.head)) || !AT_HAND.test(tokens[verb]!.word);
  return customer && FOR_WHOM.test(before);
}

/** A name or a heading's few words ("Excel export of the roster.") argue nothing. */
const isFragment = ({ tokens }: Unit): boolean => tokens.length < 6;

/** Whether a unit says what customers do, need or gain. */
export function arguesForCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  const customers = unit.mentions.filter((mention) => isCustomer(unit, mention, cast));
  if (customers.some((mention) => verbAfter(unit, mention, reading) >= 0)) return true;
  if (isFragment(unit)) return false;
  return likelihood(unit, 'why-customer', 'future-need', ...KNOWLEDGE_TYPES) >= (customers.length > 0 ? 0.4 : 0.6);
}

/** What customers do when they ask for something. */
const ASKING =
  /^(?:ask|request|want|vote|demand|insist|wish|push|keep|petition|sign|renew|put|upvote|like|propose|suggest|has$|have$|is$|are$|do$)/;
/** What follows an ask and is more than it: "…: seedlings die in one night". */
const WHY =
  /\b(?:because|since|after|as (?=they|their|the|it|its|at|most|many|some|few|each|in)|so (?:that|they)|when|whose|who|to (?:avoid|stop|end|cut|prevent|spare|save))\b\s*(?=(?:\S+\s+){3}\S+)/i;
const BEYOND = /[:;–—]\s+(?=(?:\S+\s+){3}\S+)/;

/** "They hold the pipe with one hand": what is told of those who asked. */
const OF_THEM = /^\W*(?:what |how |why |where )?(?:they|their|these|today|at present|without it|behind it)\b(?=(?:\s+\S+){4})/i;

/** Whether a sentence goes on to tell why something is asked for. What follows an ask at its start is the thing asked for ("12 votes: dark mode"). */
export function tellsWhyAsked(text: string): boolean {
  const ask = ASKED.exec(text);
  if (!ask) return false;
  const rest = text.slice(ask.index + ask[0].length);
  const beyond = WHY.exec(rest) ?? (ask.index > 12 ? BEYOND.exec(rest) : null);
  return beyond !== null && !isChoosing(rest) && !ASKED.test(rest.slice(beyond.index));
}

/** "Farmers have to copy 90 rows": what they must do is no asking. */
const hasTo = ({ tokens }: Unit, verb: number): boolean =>
  /^ha(?:s|ve)$/.test(tokens[verb]!.word) && tokens[verb + 1]?.word === 'to';

/** Whether a unit says more of customers than that they ask for something. */
export function tellsMoreThanAsking(reading: Reading, unit: Unit, cast: Cast): boolean {
  const customers = unit.mentions.filter((mention) => isCustomer(unit, mention, cast));
  if (
    customers.some((mention) => {
      const verb = verbAfter(unit, mention, reading);
      return verb >= 0 && (!ASKING.test(unit.tokens[verb]!.word) || hasTo(unit, verb));
    })
  )
    return true;
  if (ASKED.test(unit.text)) return false;
  if (OF_THEM.test(unit.text)) return true;
  if (isFragment(unit)) return false;
  return likelihood(unit, 'request-why', 'why-customer', ...KNOWLEDGE_TYPES) >= (customers.length > 0 ? 0.4 : 0.7);
}
