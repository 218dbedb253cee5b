import { speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Allotment, Role } from './types.js';

const NUMBER =
  '(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half an?|half|a third|a quarter|a fifth|a tenth)';
/** A sum of money. Years and percentages are none. */
const MONEY =
  /(?:[$€£]|\b(?:eur|usd|gbp|chf|sek|nok|dkk|aud|cad|kes|keur|kr|budget|money)\b:?)\s?\d[\d.,]*|\b\d[\d.,]*(?:k|m|\s?(?:bn|mn|million|thousand|euros?|dollars?|pounds?|kr|€|£))(?![\w-])|\b\d{1,3}(?:,\d{3})+\b|\b(?!(?:19|20)\d\d\b)\d{4,7}\b|\b(?:ten|twenty|thirty|forty|fifty|sixty|eighty|hundred|\w+ty) thousand\b/i;
/** Posts, people and working time. */
const MEANS = new RegExp(
  `(?:\\+|\\b)${NUMBER} ?(?:[\\w-]+ ){0,3}?(?:ftes?|wte|heads?|posts?|people|persons|folks|hires?|engineers?|eng|developers?|devs?|designers?|pms?|product managers?|testers?|qa|analysts?|sres?|dbas?|researchers?|writers?|sales(?:people)?|sellers?|marketers?|mechanics|recruiters?|nurses|squads?|teams?|infra(?:structure)?|ba|support)\\b|\\b${NUMBER} ?(?:(?:person|man|developer|engineer|maintainer|consultant|work(?:ing)?|planning)[- ])?(?:days?|weeks?|sprints?|cycles?|pd|months?)\\b`,
  'i',
);
const PERCENT =
  /\b\d{1,3} ?%|\b(?:half|a third|a quarter|a fifth|a tenth|(?:ten|fifteen|twenty|thirty|forty|fifty|sixty|seventy) per ?cent) of\b/i;
/** Words that say that a section, table or sentence is about means. */
const OF_MEANS =
  /\b(?:budgets?|money|funds?|funding|costs?|capacity|headcount|staffing|resources?|resourcing|allocations?|investments?|capex|opex|fte|posts|envelope|appetite|crew|who does what|means|spend(?:ing)?|split)\b/i;
/** Prices, income and results are no means that are given out. */
const OTHER_MONEY =
  /\b(?:pric(?:e|es|ing)|revenue|turnover|income|takings|sav(?:e|es|ings?)|arr|mrr|margin|profit|roi|(?:unit|total) costs?|costs? (?:per|at)|per (?:user|seat|order|customer|visit|call|unit|case|file|stop|meal)|fees? received|raised?|donat\w+|grants? (?:won|received)|worth of|sold|valuation)\b/i;
const GIVEN =
  /\b(?:go(?:es)? (?:in)?to|goes on|gets?|receives?|set(?:ting)? aside|put aside|reserved?s?|ring-?fenced|earmarked|allo(?:cat|t)\w*|assigned|assign|granted?s?|budgeted|given|invest(?:s|ed|ing)?|splits?|shared? out|divided|hir(?:e|es|ing)|spends?|takes?|works? on|are on|is on|kept free|blocked|staffed|foreseen|approved|lent|funded|pays? for|covers)\b/i;
/** "Of the nine of us", "of the 900,000", "out of our 60 planning days": a whole that is about to be shared out. */
const OF_ALL = new RegExp(
  `\\bof (?:the |our |these |all )?(?:${NUMBER} (?:[\\w-]+ ){0,2}(?:of us|heads|posts|ftes?|engineers|developers|designers|analysts|squads|teams|days|weeks|hours|[\\w-]+-(?:days|weeks|hours))\\b|[$€£]|(?:\\w{3} )?\\d{1,3}(?:,\\d{3})+|\\d[\\d.,]*\\s?(?:k|m|bn|million|thousand)\\b|(?:total|sum|budget|capacity|investment plan)\\b)`,
  'i',
);
const PAST =
  /\b(?:was|were|went|spent|cost us|had|last (?:year|quarter|month|winter|summer|spring|autumn)|previous(?:ly)?|used to|received|got)\b/i;
const TOTAL =
  /^\W*(?:total|sum|subtotal|in all|altogether|overall|budget|headcount|fte|capex|opex)\b[^\p{L}]*(?:\p{L}{1,3}[^\p{L}]*)*$/iu;
/** Where means are told of that are not the plan's to give, or not yet. */
const ELSEWHERE: ReadonlySet<Role> = new Set([
  'goals',
  'measures',
  'problem',
  'insight',
  'segments',
  'competition',
  'exclusions',
  'background',
  'assumptions',
  'options',
]);

/** Finds where budget, posts or time are shared out to purposes; a single sum, what was spent before and what customers have are none [rules.md, Fine print]. */
export function allotmentsOf(reading: Reading, cast: Cast): Allotment[] {
  const found: { unit: Unit; shares: number }[] = [];
  for (const unit of reading.units) {
    const shares = sharesIn(reading, unit, cast);
    if (shares > 0) found.push({ unit, shares });
  }
  if (found.reduce((sum, { shares }) => sum + shares, 0) < 2) return [];
  const allotments = found.map(({ unit }) => ({ unit, learning: isLearning(reading, unit, cast) }));
  const apart = reading.units.filter(
    (unit) => !found.some((other) => other.unit === unit) && givesTimeToLearn(reading, unit, cast),
  );
  return [...allotments, ...apart.map((unit) => ({ unit, learning: true }))]
    .sort((a, b) => a.unit.index - b.unit.index)
    .map(({ unit, learning }) => ({ span: unitSpan(reading, unit), text: unit.text, learning }));
}

/** What a unit says, with the label that its block starts with: "UX research: 0.5 posts". */
function wordsOf({ blocks, unitsOf }: Reading, unit: Unit): string {
  const start = unitsOf[unit.block]![0] === unit.index && unit.form !== 'cell' ? 0 : unit.range.start;
  return blocks[unit.block]!.text.slice(start, unit.range.end);
}

/** The role of the section, where a label gives the unit a role of its own ("UX research: 0.5 posts"). */
function roleAround({ labels, sections }: Reading, unit: Unit): Role {
  return labels[unit.block] ? sections[unit.section]!.inherited : unit.role;
}

const COUNTED = /\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|half|third|thousand)\b/i;

/** How many purposes a unit gives something to. */
function sharesIn(reading: Reading, unit: Unit, cast: Cast): number {
  if (unit.form === 'heading' || !COUNTED.test(unit.text) || !isOwnClaim(unit)) return 0;
  const text = wordsOf(reading, unit);
  const outOfAll = OF_ALL.test(text);
  const ofMeans = standsAmongMeans(reading, unit);
  if ((ELSEWHERE.has(roleAround(reading, unit)) && !ofMeans && !outOfAll) || isOtherMoney(reading, unit, text)) return 0;
  if (!ofMeans && tellsOfCustomers(reading, unit, cast) && /\b(?:their|they|ha(?:ve|s)|gets?|spends?|pays?)\b/i.test(text))
    return 0;
  const given = outOfAll || GIVEN.test(text) || OF_MEANS.test(text);
  const shares = text
    .split(/;\s*|,\s+|\s[+/]\s|\b(?:and|plus)\b|\.\s/)
    .filter((segment) => isShare(segment, ofMeans || OF_MEANS.test(text), outOfAll)).length;
  // Entries of a budget say it by where they stand; "of the nine of us, four …, two …" in so many words.
  if (shares === 0 || (ofMeans && (given || unit.form !== 'sentence')) || (outOfAll && shares >= 2)) return shares;
  const sure = likelihood(unit, 'allotment', 'research-allotment');
  const enough = ofMeans || (given && shares >= 2) ? 0.3 : given ? 0.6 : 0.75;
  return sure >= enough ? shares : 0;
}

/** Whether a unit stands in a budget or a staffing plan: by its section, its label, or the table's headers. */
function standsAmongMeans(reading: Reading, unit: Unit): boolean {
  const { title, role, inherited } = reading.sections[unit.section]!;
  if (role === 'money' || (OF_MEANS.test(title) && !ELSEWHERE.has(inherited))) return true;
  const { table, cells, text } = reading.blocks[unit.block]!;
  if (!table) return OF_MEANS.test(reading.labels[unit.block]?.text ?? '');
  const [first] = cells;
  return OF_MEANS.test(table.headers.join(' ')) || (first !== undefined && OF_MEANS.test(text.slice(first.start, first.end)));
}

/** Prices, income, and what was spent before. */
function isOtherMoney(reading: Reading, unit: Unit, text: string): boolean {
  const { table } = reading.blocks[unit.block]!;
  return (
    [text, reading.sections[unit.section]!.title, table?.headers.join(' ') ?? ''].some((words) => OTHER_MONEY.test(words)) ||
    (PAST.test(text) && !/\b(?:will|from now|next|this year)\b/i.test(text))
  );
}

/** Whether words give an amount to a purpose. */
function isShare(segment: string, ofMeans: boolean, outOfAll: boolean): boolean {
  const text = segment.trim();
  if (TOTAL.test(text)) return false;
  const amount =
    MONEY.exec(text) ??
    MEANS.exec(text) ??
    (ofMeans || outOfAll ? PERCENT.exec(text) : null) ??
    (outOfAll ? BARE_COUNT.exec(text) : null);
  if (!amount) return false;
  const rest = `${text.slice(0, amount.index)} ${text.slice(amount.index + amount[0].length)}`;
  return (
    MEANS.test(text) ||
    /\p{L}{3}/u.test(rest.replace(/\b(?:of|the|for|year|all|from|this|over|with|until|about|roughly|us|our|them)\b/gi, ''))
  );
}

/** "…, two the exam season": a count with what it is for. */
const BARE_COUNT = new RegExp(`^${NUMBER} (?=\\p{L})`, 'iu');

const LEARNING =
  /\b(?:(?:user|customer|field|ux|discovery|design) research\w*|researchers?|ux ?research|uxr|research\b|interview\w*|ethnograph\w*|usability|diar(?:y|ies)|listen\w*|panels?|shadow\w*|ride-?alongs?|r(?:iding|ide|ides) (?:along|behind|with)|s(?:itting|it|its) (?:in|with|beside|behind|next)|visit\w*|field ?work|field days?|discovery|surveys?|focus groups?|accompan\w+|talk(?:s|ing)? (?:to|with)|convers\w+|calls? with|sessions? with|f(?:ind|inding) out|learn(?:ing|s)? (?:from|about|what|how|why|with)|understand(?:ing)? (?:why|what|how)|test(?:s|ing)? with|feedback|customer insights?|insights? (?:team|fte|post)|go(?:ing|es)? (?:along )?with|stand(?:ing|s)? (?:in|beside|behind)|living (?:with|alongside))\b/i;
/** Ways of learning only where customers are spoken of. */
const LEARNING_FROM =
  /\b(?:watch(?:ing|es)?|observ\w+|hear(?:ing|s)?|meet(?:ing|s)?|follow(?:ing|s)?|test(?:s|ing)?|trials?|spend\w*)\b/i;
const OTHER_RESEARCH =
  /\b(?:r&d|(?:material|laboratory|lab|doctoral|ml|ai|basic|market|vector|scientific|security|technical|keyword|patent|battery|academic) research|research (?:on|and development|nurses?|engineers?)|focus[- ]group room|control panels?|solar panels?|panel (?:discussion|replacement))\b/i;
const TIME_GIVEN =
  /\b(?:hours?|days?|weeks?|afternoons?|mornings?|evenings?|fridays?|month|sprint|term|quarter|year|full-time|half-time|part-time|fte|post|time|budget\w*|money|paid|pays?|funds?|funded|travel|vouchers?|thank-you|central)\b/i;

/** Whether what is given goes to learning about customers. Designers and analytics tools are not research [rules.md, Fine print]. */
function isLearning(reading: Reading, unit: Unit, cast: Cast): boolean {
  const text = wordsOf(reading, unit).replace(OTHER_RESEARCH, '');
  return (
    LEARNING.test(text) ||
    (LEARNING_FROM.test(text) && speaksOfCustomers(unit, cast) && likelihood(unit, 'research-allotment') >= 0.3)
  );
}

/** "Mila spends the term sitting in on lessons": time or money for learning, told apart from the rest. */
function givesTimeToLearn(reading: Reading, unit: Unit, cast: Cast): boolean {
  const text = wordsOf(reading, unit);
  if (!LEARNING.test(text) || !TIME_GIVEN.test(text) || !isOwnClaim(unit) || PAST.test(text)) return false;
  const role = roleAround(reading, unit);
  if (role === 'insight' || role === 'problem' || role === 'exclusions') return false;
  return isLearning(reading, unit, cast) && likelihood(unit, 'research-allotment', 'feedback-loop', 'allotment') >= 0.3;
}
