import { speaksOfCustomers } from './insights.js';
import { isOwnClaim } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Allotment, Role } from './types.js';

const NUMBER =
  '(?:\\d[\\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|half|a third|a quarter)';
/** An amount: a number, with or without its unit. Years, days of a month and decimals of a version are none. */
const AMOUNT = new RegExp(
  `[$€£]\\s?\\d|\\b(?!an?\\b|(?:19|20)\\d\\d\\b)${NUMBER}(?:\\s?(?:k|m|bn|million|thousand|%|per ?cent|€|£))?(?![\\w-]| (?:jan|feb|march|april|may|june|july|aug|sept|oct|nov|dec))`,
  'i',
);
/** A sum, or a part of the whole, in a budget. */
const MONEY = /[$€£]\s?\d|\b(?!(?:19|20)\d\d\b)\d[\d.,]*(?:\d{2}|\s?(?:k|m|million|thousand|%|per ?cent|€|£))(?![\w-])/i;
/** Posts, people and working time, which need no word for what they are given to. */
const MEANS = new RegExp(
  `\\b${NUMBER} ?(?:[\\w-]+[ -]){0,3}?(?:ftes?|heads?|posts?|people|persons?|engineers?|developers?|designers?|researchers?|squads?|teams?|days?|weeks?|sprints?|cycles?|months?)\\b`,
  'i',
);
/** Words that say that a section, table or sentence is about means. */
const OF_MEANS =
  /\b(?:budgets?|money|funds?|funding|costs?|capacity|headcount|staffing|resourc\w+|allocations?|investments?|fte|posts|appetite|who does what|means|spend(?:ing)?)\b/i;
/** Prices, income and results are no means that are given out. */
const OTHER_MONEY =
  /\b(?:pric(?:e|es|ing)|revenue|turnover|income|takings|sav(?:e|es|ings?)|arr|mrr|margin|profit|costs? (?:per|at)|per (?:user|seat|order|customer|visit|call|unit|case|file|stop)|donat\w+|worth of|sold)\b/i;
/** "Of the nine of us", "of the 900,000", "out of our 60 planning days": a whole that is about to be shared out. */
const OF_ALL = new RegExp(
  `\\bof (?:the |our |these |all )?(?:${NUMBER} (?:[\\w-]+ ){0,2}(?:of us|posts|days|weeks|hours)\\b|[$€£]|\\d{1,3}(?:,\\d{3})+(?![\\d,]| \\w+s\\b)|\\d[\\d.,]*\\s?(?:k|m|bn|million|thousand)\\b(?! \\w+s\\b)|(?:total|sum|budget|capacity)\\b)`,
  'i',
);
const PAST = /\b(?:was|were|went|spent|had|last (?:\w+)|previous(?:ly)?|used to|received|got)\b/i;
const TOTAL =
  /^\W*(?:total|sum|subtotal|in all|altogether|overall|budget|headcount|fte|capex|opex)\b[^\p{L}]*(?:\p{L}{1,3}[^\p{L}]*)*$/iu;
/** Where means are told of that are not the plan's to give, or not yet. */
const ELSEWHERE: ReadonlySet<Role> = new Set([
  'goals',
  'measures',
  'problem',
  'insight',
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
    const shares = sharesIn(reading, unit);
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

/** The classifier's word is enough from here on, where two amounts or more are given out. */
const SURE = 0.4;

/** "M EUR", "Amount (k$)": the column says what its bare figures are. */
const IN_MONEY =
  /^\W*(?:amount|budget|cost|sum)?\W*(?:in )?(?:k|m|mio|bn|thousand|million)?\s?(?:eur|euros?|usd|dollars?|gbp|pounds?|chf|sek|nok|dkk|[$€£])\s?(?:k|m)?\W*$/i;

/** How many purposes a unit gives something to. */
function sharesIn(reading: Reading, unit: Unit): number {
  if (unit.form === 'heading' || !isOwnClaim(unit) || !COUNTED.test(unit.text)) return 0;
  // What goals and measures spend is a figure to reach.
  const isAimed = unit.role === 'goals' || unit.role === 'measures';
  const ofMeans = !isAimed && standsAmongMeans(reading, unit);
  const sure = likelihood(unit, 'allotment', 'research-allotment');
  const outOfAll = OF_ALL.test(unit.text);
  if (!ofMeans && !outOfAll && sure < SURE) return 0;
  const text = wordsOf(reading, unit);
  if ((ELSEWHERE.has(roleAround(reading, unit)) && !ofMeans) || isOtherMoney(reading, unit, text)) return 0;
  const { table } = reading.blocks[unit.block]!;
  if (ofMeans && table?.headers.some((header) => IN_MONEY.test(header)) && /\p{L}{3}/u.test(text) && !TOTAL.test(text)) return 1;
  const bare = outOfAll || sure >= SURE;
  const shares = text.split(/;\s*|,\s+|\s[+/]\s|\b(?:and|plus)\b|\.\s/).filter((segment) => isShare(segment, bare)).length;
  // Entries of a budget say it by where they stand; "of the nine of us, four …, two …" in so many words.
  if (ofMeans) return unit.form !== 'sentence' || sure >= 0.3 || (outOfAll && shares >= 2) ? shares : 0;
  return shares >= 2 ? shares : 0;
}

/** Whether a unit stands in a budget or a staffing plan: by its section, its label, or the table's headers. */
function standsAmongMeans(reading: Reading, unit: Unit): boolean {
  const { title, role, inherited } = reading.sections[unit.section]!;
  if (role === 'money' || ((OF_MEANS.test(title) || MONEY.test(title)) && !ELSEWHERE.has(inherited))) return true;
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
function isShare(segment: string, anyAmount: boolean): boolean {
  const text = segment.trim();
  if (TOTAL.test(text)) return false;
  if (MEANS.test(text)) return true;
  const amount = (anyAmount ? AMOUNT : MONEY).exec(text);
  if (!amount) return false;
  const rest = `${text.slice(0, amount.index)} ${text.slice(amount.index + amount[0].length)}`;
  return /\p{L}{3}/u.test(
    rest.replace(/\b(?:of|the|for|year|all|from|this|over|with|until|about|once|are|split|roughly|us|our|them)\b/gi, ''),
  );
}

const LEARNING =
  /\b(?:(?:user|customer|field|ux|design) research\w*|researchers?|uxr|research\b|interview\w*|usability|(?:ride|walk|sit)-?(?:alongs?|ins)|diar(?:y|ies)|listen\w*|panels?|shadow\w*|(?:walk|r[io]d|go|sit|stand|talk)\w* (?:along|behind|in on|with|beside|next to)|talk\w* to|visit(?!ors?)\w*|field ?(?:work|days?)|discovery|surveys?|focus groups?|accompan\w+|conversations?|(?:calls?|sessions?|tests?|testing) with|f[io]nd\w* out|learn\w* (?:from|about|what|how|why|with)|understand(?:ing)? (?:why|what|how)|asking|feedback|customer insights?)\b/i;
/** "Thirty nights beside shift engineers". */
const TIME_WITH =
  /\b(?:hours|days|nights|weeks|mornings|afternoons|evenings|shifts) (?:beside|alongside|with|among|behind|at)\b/i;
/** "Cooking with families before anything is bottled". */
const WITH_THEM_FIRST = /\b\w+ing (?:with|beside|among|alongside) [^.;]*\bbefore\b/i;
const OTHER_RESEARCH =
  /\b(?:r&d|(?:material|lab\w*|ml|ai|basic|market|scientific|security|technical|keyword|patent|battery|academic) research|research (?:on|and development|nurses?|engineers?)|(?:control|solar) panels?)\b/i;
const TIME_GIVEN =
  /\b(?:hours?|days?|weeks?|afternoons?|mornings?|evenings?|month|sprint|term|quarter|year|\w+-time|fte|post|time|budget\w*|money|pa(?:id|ys?)|fund\w*|travel|central)\b/i;

/** Whether what is given goes to learning about customers. Designers and analytics tools are not research [rules.md, Fine print]. */
function isLearning(reading: Reading, unit: Unit, cast: Cast): boolean {
  const text = wordsOf(reading, unit).replace(OTHER_RESEARCH, '');
  const sure = likelihood(unit, 'research-allotment');
  return (
    LEARNING.test(text) ||
    (speaksOfCustomers(unit, cast) && WITH_THEM_FIRST.test(text)) ||
    (speaksOfCustomers(unit, cast) &&
      ((sure >= 0.3 && sure > likelihood(unit, 'allotment')) || (TIME_WITH.test(text) && sure >= 0.1)))
  );
}

/** "Mila spends the term sitting in on lessons": time or money for learning, told apart from the rest. */
function givesTimeToLearn(reading: Reading, unit: Unit, cast: Cast): boolean {
  if (likelihood(unit, 'research-allotment', 'feedback-loop', 'allotment') < 0.3) return false;
  const text = wordsOf(reading, unit);
  if (!LEARNING.test(text) || !TIME_GIVEN.test(text) || !isOwnClaim(unit) || PAST.test(text)) return false;
  const role = roleAround(reading, unit);
  if (role === 'insight' || role === 'problem' || role === 'exclusions') return false;
  return isLearning(reading, unit, cast);
}
