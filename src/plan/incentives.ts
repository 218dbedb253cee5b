import { passageOf } from './passages.js';
import type { Mention } from './people.js';
import { likelihood, type Reading, type Unit } from './reading.js';
import type { Cast } from './segments.js';
import { wordSet } from './wording.js';

/** A sentence on pay, promotion or appraisal holds one of these words. */
export const PAY_CUES = wordSet(`
  bonus bonuses variable performance perf review reviews reviewed salary salaries remuneration remunerated incentive incentives incentivised
  incentivized pay pays paid payout payouts grade grades graded appraisal appraisals appraised mbo mbos lti ltip sti spiff spiffs equity
  agreements promotion promotions promoted earn earns get gets receive receives raise raises rise rises reward rewards rewarded award awards
  rated rating ratings ranked scorecard scorecards compensation compensated comp considered increment increments accelerator accelerators
  commission commissions kicker kickers premium premiums pot pool voucher prize stock fee measured
`);

/** Pay, promotion and appraisal of staff. */
const PAY =
  /\b(?:bonus(?:es)?|variable (?:pay|salar(?:y|ies)|comp(?:ensation)?|remuneration|part)|(?:performance|perf)[- ](?:related )?(?:pay|reviews?|ratings?|appraisals?|cycles?|evaluations?)|(?:annual|yearly) reviews?|salar(?:y|ies)|remunerat\w+|incentivi[sz]ed|pay ?(?:rises?|grades?|outs?)|next grade|apprais(?:al|als|ed)|mbos?|ltip?|sti|spiffs?|equity refresh|target agreements?|(?:up|considered|eligible|put forward) for (?:an? )?(?:promotion|raise|bonus)|promotions? to (?!prod|staging)\w+)\b/i;
/** Words that mean pay among other things: here the classifier must agree. */
const MAYBE_PAY =
  /\b(?:paid|pay|pays|earns?|gets?|receives?|raises?|rises?|rewards?|rewarded|awards?|rated|ratings?|graded|ranked|grade|variable|scorecards?|incentives?|compensat(?:ion|ed)|comp|considered for|increments?|promoted|promotions?|accelerators?|commissions?|kickers?|premiums?|pot|pool|voucher|prize|stock|equity|fee|measured|review(?:ed|s)?)\b/i;
const TIE =
  /^\W*(?:whoever|who|those who)\b|\b(?:depends?|hangs?|hinges?|rides?|rests?)\b[^.;]{0,25}\b(?:on|upon)\b|\b(?:tied|linked|coupled|pegged) to\b|\bbased (?:\w+ )?on\b|\bfollows?\b|\bmeasured (?:by|on|against)\b|\b(?:by|on|to) (?:the )?(?:number|volume|amount|count|share) of\b|\bper\b|\bfor (?:each|every|signing|shipping|closing|delivering|hitting)\b|\bof (?:each|every|what)|\b(?:if|once|when|provided|unless)\b|\b(?:requires?|needs?|presupposes?|must have|takes)\b|[:=|–—]|\b(?:counts?|weighs?|weight)\b|\b(?:reviewed|graded|rated|ranked|paid|appraised|judged|remunerated|compensated|earns?|commission|bonus(?:es)?|reviews?|%) (?:\w+ )?(?:by|on|against|for|in|above|is)\b|\bdetermined by\b|\bcomes? down to\b|\bconsists?\b|\bopens?\b|\breleased (?:at|when)\b|\bfed (?:by|from)\b/i;
/** What is counted in the organisation's own work: money, volume, deliverables, dates. */
const INSIDE =
  /\b(?:revenue|bookings?|booked|arr|mrr|gmv|sales?|sold|sell|deals?|contracts?|signed|signature|sign-?ups?|volume|quota|margin|profits?|surplus|ebitda?|turnover|orders?|(?:premiums?|policies) (?:written|sold)|new (?:business|premiums|accounts?|contracts?|policies)|milestones?|deadlines?|deliver(?:y|ed|ies|ables?|ing)|ship(?:s|ped|ping)?|launch(?:es|ed)?|releas(?:es|ed)|features?|epics?|stor(?:y|ies) points?|points delivered|velocity|tickets?|pull requests|prs|commits|go-?lives?|projects? (?:finished|completed|delivered)|complet(?:ed|ion)|closed|install(?:s|ations?|ed)?|leads|(?:meetings?|demos?|visits?|calls?) (?:booked|held|made)|per (?:shift|hour|day|week|month|quarter|head)|units|parcels?|on[- ]time|on[- ]schedule|budgets?|output|throughput|utili[sz]ation|billings?|invoiced|upsell|cross-?sell\w*|activations?|recovered|savings?|downloads|roadmap|targets? met|plan met|growth)\b/i;

/** The link is cut, denied or a thing of the past. */
const NO_TIE =
  /\b(?:not|n't|never|no longer|nobody|no one|none)\b[^,;.]{0,30}\b(?:depend|hang|tied|link|paid|pay|based|follow|count|play|earn|get|part|measur|reward|promot|bonus|commission)|n't (?:depend|get|earn)|\b(?:abolish\w*|scrap(?:s|ped)?|replac\w+|instead of|used to|stop(?:s|ped)?|ends?|ended|drop(?:s|ped)?|remov(?:e|es|ed)|decouple\w*|(?:was|were) (?:paid|tied|linked|based|measured|rewarded|graded|judged)|until (?:now|last))\b/i;
/** Somebody else is paid, or the words mean something else. */
const OTHER_SENSE =
  /\b(?:european commission|suppliers?|vendors?|contractors?|resellers?|dealers?|agency|agencies|funders?|grants?|investors)\b.{0,40}\b(?:paid|pays?|earns?|gets?|receives?|bonus|commission|reward)|\bpromotions? (?:codes?|of (?:a |the )?(?:builds?|article|video|events?))\b|\b(?:we|to) commission\b|\bcommission (?:a|an)\b|\bbonus (?:points?|levels?|tracks?|content|features?)\b|^\W*bonus: (?!\d)|\breviews? of the\b|\braises? (?:an?|the|awareness|funds|money|concerns|questions|issues)\b/i;
/** Pay as a piece of work of its own: reviews held, bands published. */
const PAY_AS_WORK =
  /\b(?:complet\w+|publish\w*|announc\w+|implement\w*|introduc\w+|defin\w+|design\w*|roll out|evaluat\w+|revis\w+|train\w*)\b.{0,30}\b(?:reviews?|compensation|promotions?|bands|bonus|incentives?|rewards?|appraisals?)\b|\b(?:reviews?|compensation|promotions?|bands|incentives?|appraisals?)\b.{0,30}\b(?:complet\w+|published|announced|implemented|introduced|defined)\b/i;

/** Whether a sentence ties pay, promotion or appraisal of staff to revenue, volume, delivery or output. */
export function isIncentive(reading: Reading, unit: Unit, cast: Cast): boolean {
  const { text, role } = unit;
  // "Paid by", "Bonus depends on": the header of a table says it for its rows.
  const headers = reading.blocks[unit.block]!.table?.headers.join(' ') ?? '';
  if (!INSIDE.test(text) && !PAY.test(text)) return false;
  const plain = PAY.test(text) || PAY.test(headers);
  if (!plain && !MAYBE_PAY.test(text) && !MAYBE_PAY.test(headers)) return false;
  if (role === 'exclusions' || role === 'apparatus' || !TIE.test(`${headers} ${text}`)) return false;
  if (NO_TIE.test(text) || OTHER_SENSE.test(text) || PAY_AS_WORK.test(text) || paysCustomers(reading, unit, cast)) return false;
  const sure = likelihood(unit, 'incentive-internal');
  const either = sure + likelihood(unit, 'incentive-customer');
  return INSIDE.test(text) ? either >= (plain ? 0.05 : 0.3) : plain && sure >= 0.6;
}

/** Only staff have these. */
const EMPLOYED =
  /\b(?:salar(?:y|ies)|pay award|variable (?:pay|salary)|apprais\w+|(?:performance|perf|annual|yearly) (?:pay|reviews?|ratings?|bonus)|quarterly bonus|target agreements?|promotions?)\b/i;
/** Customers as everybody are paid, or a role that the document tells of elsewhere: a scheme for customers, not for staff. */
function paysCustomers(reading: Reading, unit: Unit, cast: Cast): boolean {
  const payee = unit.mentions.find((mention) => mention.kind !== 'we');
  if (!payee || !isPayee(unit, payee) || EMPLOYED.test(unit.text)) return false;
  if (payee.kind === 'generic') return true;
  if (payee.team || !cast.customers.has(payee.head)) return false;
  return reading.units.some((other) => other !== unit && other.mentions.some(({ head }) => head === payee.head));
}

/** Whoever stands before the word of pay gets it. */
function isPayee(unit: Unit, { token }: Mention): boolean {
  const { end } = unit.tokens[token]!;
  const after = unit.text.slice(end);
  return (PAY.test(after) || MAYBE_PAY.test(after)) && !PAY.test(unit.text.slice(0, end));
}

/** A figure on the customers' side. */
const CUSTOMER_FIGURE =
  /\b(?:nps|csat|satisf\w+|retention|retain\w*|churn\w*|renew\w*|complaints?|adoption|active (?:use|users?)|still (?:use|with|active|there)|success of|outcomes? for|time to value|task success|wait(?:s|ing)?(?: times?)?|(?:used|using|use it) after|self-serve)\b/i;
/** Words of an effect, as opposed to a count of things done. */
const EFFECT =
  /\b(?:how (?:many|much|quickly|fast|long|soon|well)|fewer|faster|sooner|longer|easier|still|success|first time|halved)\b/i;
/** Customers as something won or counted. */
const WON =
  /\b(?:new|per|each|every|signed?(?: up)?|sold to|wins?|won|landed?|acquired?|enrols?|enrolled|number of(?: new)?|recruit\w*|onboarded)\s*$/i;

/** What a share of the pay hangs on. */
const SHARE = /(?:\b(?:half|(?:one|a|two) (?:third|quarter|fifth)s?|the rest)\b|\b\d+ ?%)(?! of\b)/i;

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
    if ((!INSIDE.test(other.text) || EFFECT.test(other.text)) && likelihood(other, 'incentive-customer') >= 0.6) return true;
    return other.mentions.some(
      (mention) =>
        (mention.kind === 'generic' || (!mention.team && cast.customers.has(mention.head))) &&
        !isPayee(other, mention) &&
        !WON.test(other.text.slice(0, other.tokens[mention.start]!.start)),
    );
  });
}
