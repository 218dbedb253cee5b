import { BUSINESS } from '../vocabulary/metrics.js';
import { supersensesOf } from '../vocabulary/supersense.js';
import { singular } from '../vocabulary/tokens.js';
import { isSummary } from './choices.js';
import { KNOWLEDGE_TYPES, knowledge, speaksOfCustomers, tellsOfCustomers } from './insights.js';
import { isAboutThePaper } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Goal, Opening } from './types.js';

const PASSED_OVER = new Set(['summary', 'apparatus', 'goals', 'measures', 'ownership', 'exclusions', 'schedule', 'framing']);

/**
 * Finds the first substantive passage: the first paragraph, list or table after title and summary passages that is about the
 * organisation or about customers and their world. Goals, external rules and statements of scope are passed over.
 */
export function openingOf(reading: Reading, cast: Cast, goals: readonly Goal[]): Opening | null {
  const taken = new Set(goals.flatMap((goal) => [goal, ...goal.measures]).map((passage) => passage.span.start.line));
  for (const passage of passagesOf(reading, taken)) {
    const view = viewOf(reading, passage, cast);
    if (view === null) continue;
    const first = passage[0]!;
    // What is told after most of the rest opens nothing any more.
    if (first.block > SHORT && first.block > reading.blocks.length * LATE) return null;
    return { span: unitSpan(reading, first), text: first.text, view };
  }
  return null;
}

/** From which share of its blocks on a plan that is no short page has begun long ago. */
const LATE = 0.6;
const SHORT = 20;

/** Paragraphs, lists and tables in reading order, as the units they hold; headings and passages that do not count are left out. */
function passagesOf(reading: Reading, taken: ReadonlySet<number>): Unit[][] {
  const passages: Unit[][] = [];
  let current: Unit[] = [];
  let list = -1;
  for (const [index, block] of reading.blocks.entries()) {
    const id = block.list?.id ?? block.table?.id ?? -1;
    const continues =
      (block.parent >= 0 || id === list) &&
      current.length > 0 &&
      block.kind !== 'heading' &&
      (block.kind === 'item' || block.kind === 'row' || block.parent >= 0);
    const units = reading.unitsOf[index]!.map((unit) => reading.units[unit]!).filter(
      (unit) => counts(reading, unit) && !taken.has(block.span.start.line),
    );
    if (continues) current.push(...units);
    else {
      if (current.length > 0) passages.push(current);
      current = [...units];
    }
    if (block.kind === 'item' || block.kind === 'row') list = id;
    else if (block.parent < 0) list = -1;
  }
  if (current.length > 0) passages.push(current);
  return passages;
}

function counts(reading: Reading, unit: Unit): boolean {
  if (unit.form === 'heading' || unit.quoted || unit.prompt || unit.struck) return false;
  if ((PASSED_OVER.has(unit.role) && !opensUnderTitle(reading, unit)) || isSummary(reading, unit)) return false;
  const block = reading.blocks[unit.block]!;
  if (block.links.some((link) => link.end - link.start >= block.text.trim().length - 2)) return false;
  return !isAboutThePaper(unit.text) && !ON_THE_PAPER.test(reading.labels[unit.block]?.text ?? '');
}

/** Labels of what is said about the paper. */
const ON_THE_PAPER = /^(?:purpose|scope|status|audience|about this \w+)$/i;

/** "Strategy of the seed bank": what stands right under such a title opens the plan; under "Our vision" it is the vision. */
const opensUnderTitle = ({ sections }: Reading, unit: Unit): boolean => {
  const { section, role } = unit;
  const title = sections.findIndex(({ heading }) => heading >= 0);
  return (
    (role === 'framing' || (role === 'goals' && INSIDE.test(unit.text) && likelihood(unit, 'internal-state') >= 0.5)) &&
    section === title &&
    !/\b(?:vision|mission|purpose|principles|values|charter|manifesto)\b/i.test(sections[title]!.title)
  );
};

/** Words of the organisation's own state: results, money, people, structure, machinery, releases. */
const INSIDE =
  /\b(?:revenues?|turnover|takings|margins?|profit|sales|budgets?|costs?|funding|funded|grants?|headcount|posts|hires?|hired|capacity|vacanc\w+|re-?org\w*|departments?|divisions?|platforms?|systems?|servers?|stack|codebase|architecture|infrastructure|database|legacy|technical debt|tech debt|machines?|contracts?|licen[cs]es?|released?|shipped|launched|merged|versions?|migrat\w+|catalog(?:ue)?|project|programme|experience running|full[- ]time|staff|teams?|board|steering|year[- ]end|quarter|plan)\b/i;
const OUTSIDE_RULE =
  /\b(?:regulation|regulator|law|act|directive|legislation|statut\w+|mandate[ds]?|compliance deadline|court|ministry requires)\b/i;
/** Others who offer the same, and what is asked for outside. */
const MARKET =
  /\b(?:competitors?|rivals?|(?:the|a|our) (?:\w+ )?market (?:is|has|for|grows?|grew|moves?|shrinks?)|app store reviews?|requested feature)\b/i;
const META =
  /^\W*(?:this(?: is)?|the following|these|below|here)\b.{0,40}\b(?:doc|document|page|roadmap|plan|paper|section|proposal|list|strategy|brief|memo|post|goals?|objectives?|measures?|items?|release|milestone|phase|priorities|timelines?|dates)\b.{0,40}\b(?:describes?|outlines?|covers?|contains?|represents?|sets?|lists?|shows?|explains?|summari[sz]es?|is|are|was|were|has|will|can|serves?|defines?|provides?|gives?)\b|^\W*this is (?:the|a|an|our)\b|^\W*(?:see|for (?:more|details)|note|please|we are thrilled|we're thrilled|welcome|going forward)\b|\b(?:the|this|our) road-?map\b(?!.*\bneeds\b)/i;

/** "The team reviews feature requests each quarter", "work is tracked on a board": how entries come to be here. */
const HOW_PLANNED =
  /\breleases?\b.{0,40}\b(?:at the end of|once) (?:every|each|a) (?:week|month|quarter|year|sprint)\b|\breleases?\b.{0,30}\bevery (?:week|fortnight|month|quarter|year|(?:two|three|four|six|\d+) (?:weeks|months))\b|\breleases? (?:occur|happen|are (?:made|cut))s?\b|\b(?:features?|items|work|issues|tasks|proposals|designs?|requests|priorities|milestones|roadmaps?) (?:is|are|get) (?:\w+ )?(?:planned|tracked|managed|prioriti[sz]ed|reviewed|triaged|discussed|collected|assigned)\b|\b(?:reviews?|prioriti[sz]es?|triages?|tracks?|collects?) (?:the |these |our |all )?(?:feature |user |community )?(?:requests?|features?|issues|proposals|items)\b/i;

/** What will be is no state. */
const TO_COME = /\b(?:will|going to|shall)\b/i;
const HISTORY =
  /\b(?:founded|merger|merged|since|years?|decade|anniversary|grows?|grown|turns?|turned|born|started|began|now|currently|previously|initial|former|archived|achieved)\b/i;
const PLAIN_TITLE =
  /^(?:roadmap|strategy|plan|okrs?|goals|objectives|vision|mission|annual|year|brief|prd|team|project|product|and|the|for|of|our|metrics|kpis?|key|performance|indicators|\d.*)$/i;

/** Whether a title ends in a body that a noun names: "the seed bank" and "bank". */
function isBodyOf({ knowledge: { lexicon } }: Reading, title: string, noun: string): boolean {
  const named = /\b(?:of|for|at) (?:the|our) (?:[\p{L}-]+ )*([\p{L}-]+)(?=$|,|\s\d|\s[–—(-])/iu.exec(title)?.[1]?.toLowerCase();
  return named === noun && singular(noun) === noun && !supersensesOf(lexicon, noun).every((sense) => sense === 'noun.person');
}

/** The product or the organisation of the title is the subject: "dbt Core turns ten", "The Carpentries was founded". */
function namesItself(reading: Reading, unit: Unit): boolean {
  const title = reading.sections.find((section) => section.title !== '')?.title ?? '';
  const names = title
    .split(/[^\p{L}\p{N}.]+/u)
    .filter((word) => /^\p{Lu}/u.test(word) && !PLAIN_TITLE.test(word))
    .map((word) => word.toLowerCase());
  if (unit.tokens.slice(0, 5).some(({ word }) => names.includes(word))) return true;
  // "Strategy of the seed bank", then "The bank has …".
  const [article, noun] = unit.tokens;
  return article?.word === 'the' && noun !== undefined && isBodyOf(reading, title, noun.word);
}

function viewOf(reading: Reading, passage: readonly Unit[], cast: Cast): Opening['view'] | null {
  const told = passage.filter((unit) => !META.test(unit.text) && !HOW_PLANNED.test(unit.text));
  let inside = 0;
  let words = 0;
  /** Words of the house alone do not make an inside view: somebody must speak as "we", or the classifier must agree. */
  let borne = false;
  /** Sentences of the house in which nobody is spoken of. */
  let bare = 0;
  let heard = false;
  for (const unit of told) {
    words += unit.tokens.length;
    // "We start with 187 posts … the people who work in them": whoever speaks of the house first speaks of the house.
    const ofTheHouse =
      unit.mentions[0]?.kind === 'we' &&
      unit.mentions[0].token <= 1 &&
      INSIDE.test(unit.text) &&
      likelihood(unit, 'insight-sourced') < 0.5;
    // "Downloads grew by 40%" is told of the house.
    const counted = unit.mentions.length === 0 && BUSINESS.test(unit.text);
    if (!ofTheHouse && !counted && (knowledge(reading, unit, cast) >= 0.5 || tellsOfCustomers(reading, unit, cast)))
      return inside >= 1 ? 'internal' : 'customer';
    if (!ofTheHouse && speaksOfCustomers(unit, cast) && likelihood(unit, ...OUTSIDE_TYPES) >= 0.25)
      return inside >= 1 ? 'internal' : 'customer';
    if (!ofTheHouse && MARKET.test(unit.text)) return inside >= 1 ? 'internal' : 'customer';
    if (OUTSIDE_RULE.test(unit.text)) continue;
    const own = unit.mentions.some((mention) => mention.kind === 'we');
    const named = namesItself(reading, unit);
    const inner = INSIDE.test(unit.text) && !TO_COME.test(unit.text);
    const sure = unit.form === 'sentence' ? likelihood(unit, 'internal-state') : 0;
    const state =
      (own || named || inner || sure >= 0.4) && !TO_COME.test(unit.text)
        ? likelihood(unit, 'internal-state', 'allotment', 'why-comfort', 'incentive-internal')
        : 0;
    if (inner && unit.form === 'sentence' && unit.mentions.length === 0) bare += 1;
    if (sure >= 0.2) heard = true;
    if (own || named || state >= 0.2 || (heard && bare >= 2)) borne = true;
    if (named && (inner || HISTORY.test(unit.text))) inside += 0.3;
    if (state >= 0.5) inside += 1;
    else if (state >= 0.2 && (own || inner || sure >= 0.4)) inside += 0.7;
    else if (unit.form !== 'sentence') continue;
    else if ((inner || (named && HISTORY.test(unit.text))) && (ofTheHouse || !speaksOfCustomers(unit, cast)))
      inside += own || named ? 0.7 : 0.5;
  }
  if (words < 6) return null;
  return inside >= 0.7 && borne ? 'internal' : null;
}

const OUTSIDE_TYPES = [
  ...KNOWLEDGE_TYPES,
  'future-need',
  'why-customer',
  'segment-attributes',
  'request',
  'second-hand',
  'g-outcome',
] as const;
