import { passageOf } from './passages.js';
import type { Mention } from './people.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import type { Cast } from './segments.js';

/** Pay, promotion and appraisal that only staff have. */
const EMPLOYED =
  /\b(?:salar(?:y|ies)|wages?|pay ?(?:packets?|slips?|cheques?|checks?)|tak(?:es?|ing|en) home|take-home|variable (?:pay|part|comp\w*)|pay ?(?:rises?|grades?)|(?:performance|perf|annual|yearly)[- ](?:pay|reviews?|ratings?|bonus|cycles?)|apprais\w+|promot(?:ed|ions?)|target agreements?)\b/i;
const BONUS = /\b(?:bonus(?:es)?|remunerat\w+|incentivi[sz]ed|pay ?outs?|mbos?|ltip?|sti)\b/i;
/** Words that mean pay among other things: here the classifier must be surer. */
const MAYBE_PAY =
  /\b(?:pays?|paid|earns?|gets?|receives?|rewards?|awards?|commissions?|compensat\w+|comp|incentives?|grades?|graded|rated|ranked|variable|raises?|increments?|kickers?|premiums?|pool|prize|equity|reviews?|measured)\b/i;
/** What is counted in the organisation's own work: money, volume, deliverables, dates. */
const INSIDE =
  /\b(?:revenue|arr|mrr|bookings?|booked|sales?|sold|deals?|contracts?|signed|sign-?ups?|volume|quota|margins?|profits?|surplus|ebitda?|earnings|turnover|orders?|premiums?|milestones?|deadlines?|deliver\w*|ship(?:s|ped|ping)?|launch\w*|releas\w+|features?|epics?|points|tickets?|commits|go-?lives?|projects|complet\w+|closed|install\w*|leads|calls|demos|per (?:shift|hour|day|month|head)|units|on (?:time|schedule)|by \d+|budgets?|output|throughput|utili[sz]ation|savings?|downloads|targets?|plan|growth)\b/i;
/** The link is cut, denied or a thing of the past. */
const NO_TIE =
  /\b(?:not|n't|never|no longer|nobody|no one|none)\b[^,;.]{0,30}\b(?:depend|hang|tied|link|paid|pay|based|follow|count|get|part|measur|reward|promot|bonus|commission)|n't (?:depend|get|earn)|\bno (?:[\w-]+ ){1,3}(?:moves?|rises?|is|are|gets?|earns?|will|depends?)\b|\b(?:abolish|scrap|replac|instead of|used to|stop|(?<!year-|month-|quarter-|the )\bends?\b|ended|drop|remov|decouple|(?:was|were) (?:paid|tied|linked|based|measured|rewarded|graded)|until (?:now|last)|(?:same|equal|regardless|no matter|whatever)\b.*\b(?:whether|how|of)\b|whether or not)/i;
/** Somebody else is paid, or the words mean something else. */
const OTHER_SENSE =
  /\b(?:suppliers?|vendors?|contractors?|resellers?|agenc(?:y|ies)|investors)\b.{0,40}\b(?:paid|pays?|earns?|bonus|commission)|\bpaid (?:per|by the) (?:hour|day|week|month)\b|\bpromotions? (?:codes?|of)\b|\b(?:we|to) commission\b|\bcommission an?\b|\bbonus (?:points?|levels?|tracks?|content|features?|issue)\b|^\W*bonus: (?!\d)|\breviews? of the\b|\braises? (?:an?|the|awareness|funds|money|concerns|questions|issues)\b/i;
/** Pay as a piece of work of its own: reviews held, bands published. */
const PAY_AS_WORK = /\b(?:complet|publish|announc|implement|introduc|defin|roll out|revis|train)\w*/i;

const speaksOfPay = (text: string): boolean => EMPLOYED.test(text) || BONUS.test(text);

/** Whether a sentence ties pay, promotion or appraisal of staff to revenue, volume, delivery or output. */
export function isIncentive(reading: Reading, unit: Unit, cast: Cast): boolean {
  const { text, role } = unit;
  const internal = likelihood(unit, 'incentive-internal');
  const either = likelihood(unit, 'incentive-internal', 'incentive-customer');
  if (either < 0.05 || role === 'exclusions' || role === 'apparatus') return false;
  // "Paid by", "Bonus depends on": the header of a table says it for its rows.
  const headers = reading.blocks[unit.block]!.table?.headers.join(' ') ?? '';
  const words = `${headers} ${text}`;
  if (either < (speaksOfPay(words) ? 0.1 : MAYBE_PAY.test(words) ? 0.5 : 0.9)) return false;
  if (NO_TIE.test(text) || isRefused(reading, unit) || OTHER_SENSE.test(text) || paysCustomers(reading, unit, cast)) return false;
  if ((speaksOfPay(text) || either >= 0.9) && countsThings(unit)) return true;
  if (INSIDE.test(text)) return !(PAY_AS_WORK.test(text) && either < 0.9);
  return internal >= (speaksOfPay(text) && (CONDITION.test(text) || TIE.test(text)) ? 0.15 : 0.5);
}

/** "It was put to us that … We do not do this." */
function isRefused(reading: Reading, { index, block }: Unit): boolean {
  const next = reading.units[index + 1];
  return next?.block === block && /^\W*(?:we (?:do|did|will|would) not|we (?:refus|declin|said no|turned)|no\b)/i.test(next.text);
}

/** "How many boxes they bolt down": things are counted, and nobody outside. */
function countsThings(unit: Unit): boolean {
  const at =
    /\b(?:depends?|hangs?|rests?|based|tied|linked|follows?|rises?|grows?|measured)\b (?:\w+ ){0,3}?(?:how many\s|(?:the )?number of\s|(?:up)?on (?:the )?[\w-]+s (?:\w{2,}ed|sold|won|built|sent|kept|put|met)\b)/i.exec(
      unit.text,
    );
  if (!at) return false;
  const after = at.index + at[0].length;
  return !unit.mentions.some(
    ({ kind, token }) => kind !== 'we' && unit.tokens[token]!.start >= after && unit.tokens[token]!.start <= after + 25,
  );
}

/** "Paid when all tracks are in": the pay hangs on something done. */
const CONDITION =
  /\b(?:pa(?:id|ys?)|due|falls due|released|awarded|granted|goes out|comes|in full|half|all) (?:\w+ ){0,2}?(?:when|once|if|as soon as|provided|on condition)\b/i;

/** Customers as everybody are paid, or a role that the document tells of elsewhere: a scheme for customers, not for staff. */
function paysCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  const payee = unit.mentions.find((mention) => mention.kind !== 'we');
  if (!payee || !isPayee(unit, payee) || EMPLOYED.test(unit.text)) return false;
  if (payee.kind === 'generic') return true;
  if (payee.team || !cast.customers.has(payee.head)) return false;
  return reading.units.some((other) => other !== unit && other.mentions.some(({ head }) => head === payee.head));
}

const TIE = /\b(?:depends?|hangs?|rests? (?:up)?on|based|tied|linked|follows?)\b/i;

/** Whoever stands before the word of pay, or before what it hangs on, gets it. */
function isPayee(unit: Unit, { token }: Mention): boolean {
  const { end } = unit.tokens[token]!;
  const after = unit.text.slice(end);
  const before = unit.text.slice(0, end);
  return ((speaksOfPay(after) || MAYBE_PAY.test(after)) && !speaksOfPay(before)) || (TIE.test(after) && !TIE.test(before));
}

/** A figure on the customers' side. */
const CUSTOMER_FIGURE =
  /\b(?:nps|csat|satisf\w+|retention|retain\w*|churn\w*|renew\w*|complaints?|adoption|active (?:use|users?)|still (?:use|with|active|there)|success of|outcomes? for|time to value|task success|wait(?:s|ing)?(?: times?)?|(?:used|using|use it) after|self-serve)\b/i;
/** Words of an effect, as opposed to a count of things done. */
const EFFECT =
  /\b(?:how (?:many|much|quickly|fast|long|soon|well)|fewer|faster|sooner|longer|easier|still|success|(?:at|on) the first (?:try|go|attempt)|first time|halved)\b/i;
/** Customers as something won or counted. */
const WON =
  /\b(?:new|per|each|every|signed?(?: up)?|sold to|wins?|won|landed?|acquired?|enrols?|enrolled|number of(?: new)?|recruit\w*|onboarded)\s*$/i;

/** Customers as the place where something is put: "live in all six hospitals". */
const PLACE = /\b(?:in|at|across|into|to) (?:all |every |each |the |both )*(?:\w+ )?$/i;

/** What a share of the pay hangs on. */
const SHARE = /(?:\b(?:half|(?:one|a|two) (?:third|quarter|fifth)s?|the rest)\b|\b\d+ ?(?:%|per ?cent))(?! of\b)/i;

/** Whether pay is split and one share hangs on something that is not counted inside: it may well be the customers' side. */
function hasOpenShare(text: string): boolean {
  const shares = text.split(SHARE).slice(1);
  return shares.length >= 2 && shares.some((share) => share.split(/\s+/).length > 2 && !INSIDE.test(share));
}

/** Whether the passage holds a measure on the customers' side too. */
export function weighsCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (hasOpenShare(unit.text)) return true;
  return passageOf(reading, unit).some((other) => {
    if (other.prompt || other.struck) return false;
    if (CUSTOMER_FIGURE.test(other.text)) return true;
    if (
      (!INSIDE.test(other.text) || EFFECT.test(other.text)) &&
      !countsThings(other) &&
      likelihood(other, 'incentive-customer') >= 0.6
    )
      return true;
    // Who is spoken of elsewhere in the passage has no part in the pay.
    if (other !== unit && likelihood(other, 'incentive-internal', 'incentive-customer') < 0.1) return false;
    return other.mentions.some(
      (mention) =>
        (mention.kind === 'generic' || (!mention.team && cast.customers.has(mention.head))) &&
        !isPayee(other, mention) &&
        !(mention.kind === 'group' && PLACE.test(other.text.slice(0, other.tokens[mention.start]!.start))) &&
        !WON.test(other.text.slice(0, other.tokens[mention.start]!.start)),
    );
  });
}
