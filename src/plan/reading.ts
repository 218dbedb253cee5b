import { spanOf } from '../markdown/lines.js';
import { sentencesOf } from '../markdown/sentences.js';
import type { Block, Document, Range, Span } from '../markdown/types.js';
import { type Form, STATEMENT_TYPES, type StatementType } from '../statements/types.js';
import { isPersonNoun, type SupersenseLexicon } from '../vocabulary/supersense.js';
import type { Terms } from '../vocabulary/terms.js';
import { type Token, tokenize } from '../vocabulary/tokens.js';
import { monthIn } from './dates.js';
import { matchesOf } from './matches.js';
import { type Mention, mentionsIn, type WordSenses } from './people.js';
import { isPlaceholder, templateBlocks } from './placeholders.js';
import { outlineOf, roleOf, type SectionBlocks } from './sections.js';
import type { Role, Told } from './types.js';

/** What the recognisers need to know of words: the lexicon of supersenses and the classifier of statements. */
export interface Knowledge {
  lexicon: SupersenseLexicon;
  senses: WordSenses;
  /** Probabilities of a statement's types, in the order of STATEMENT_TYPES. */
  classify(text: string, form: Form): Float32Array;
  /** What speaks for a type and against it, the strongest first. */
  explain(text: string, form: Form, type: StatementType): { feature: string; weight: number }[];
}

/** One thing said: a sentence of a paragraph or item, a heading, or a table row, with what is known of it. */
export interface Unit {
  index: number;
  block: number;
  range: Range;
  text: string;
  form: Form;
  section: number;
  /** The role of the label before it ("**Problem:** …"), else of the section around it. */
  role: Role;
  quoted: boolean;
  struck: boolean;
  /** A placeholder or an untouched template prompt: neither evidence nor violation. */
  prompt: boolean;
  tokens: Token[];
  mentions: Mention[];
  /** The probabilities of its types, worked out when first asked for: most units are never in question. */
  probabilities: () => Float32Array;
}

/** A label at the start of a block ("Owner:", "**Problem** –"), and where the text after it starts. */
export interface Label {
  text: string;
  end: number;
  role: Role;
}

/** What the front matter says of the plan: where its evidence stands, and the month of its decision as year × 12 + month. */
export interface Declared {
  evidence: string | null;
  decided: number | null;
}

function declaredIn({ frontMatter }: Document): Declared {
  const { evidence, decided } = frontMatter?.data ?? {};
  const named = [evidence].flat().filter((entry) => typeof entry === 'string' && entry.trim() !== '');
  return {
    evidence: named.length > 0 ? named.join(', ') : null,
    decided: decided === undefined ? null : monthIn(String(decided)),
  };
}

/** A document read into units: what all recognisers work from. */
export interface Reading {
  document: Document;
  blocks: Block[];
  sections: SectionBlocks[];
  sectionOf: number[];
  labels: (Label | null)[];
  units: Unit[];
  /** For each block: the indices of its units. */
  unitsOf: number[][];
  knowledge: Knowledge;
  /** The words of the team whose document it is. */
  terms: Terms;
  declared: Declared;
  /** What other documents of the run tell, by the links to them as they are written here. */
  linked: ReadonlyMap<string, Told>;
  /** Speaks of code and machinery throughout. */
  technical: boolean;
  /** The blocks that are words of its template, by their index. */
  template: ReadonlySet<number>;
}

const TYPE_INDEX = Object.fromEntries(STATEMENT_TYPES.map((type, index) => [type, index])) as Record<StatementType, number>;

/** The type that a unit most likely is, with its probability. */
export function likeliest(unit: Unit): { type: StatementType; probability: number } {
  const probabilities = unit.probabilities();
  const best = probabilities.indexOf(Math.max(...probabilities));
  return { type: STATEMENT_TYPES[best]!, probability: Math.round(probabilities[best]! * 1000) / 1000 };
}

/** The probability that a unit is of one of some types, at most 1. */
export function likelihood(unit: Unit, ...types: StatementType[]): number {
  const probabilities = unit.probabilities();
  let sum = 0;
  for (const type of types) sum += probabilities[TYPE_INDEX[type]] ?? 0;
  return Math.min(1, sum);
}

/** Puts work off until its result is first asked for, and keeps it. */
export function once<T>(work: () => T): () => T {
  let result: T | undefined;
  return () => {
    result ??= work();
    return result;
  };
}

export function unitSpan(reading: Reading, unit: Unit): Span {
  return spanOf(reading.document, reading.blocks[unit.block]!, unit.range);
}

const NOTHING_LINKED: ReadonlyMap<string, Told> = new Map();

/** Reads a document into sections and units. */
export function read(document: Document, knowledge: Knowledge, terms: Terms, linked = NOTHING_LINKED): Reading {
  const { blocks } = document;
  const template = templateBlocks(blocks);
  const { sections, sectionOf, words } = outlineOf(document, template);
  const keyed = keyedTables(blocks);
  const labels = blocks.map((block) =>
    block.table && keyed.has(block.table.id) ? keyOf(block) : labelOf(block, knowledge.lexicon),
  );
  const technical = isTechnical(document);
  const units: Unit[] = [];
  const unitsOf: number[][] = blocks.map(() => []);
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'code' || block.kind === 'comment') continue;
    const label = labels[index]!;
    const section = sectionOf[index]!;
    const inherited = sections[section]!.inherited;
    const role = label && label.role !== 'none' ? label.role : (parentRole(blocks, labels, index) ?? inherited);
    // A goal set as code from end to end is still prose.
    const allCode = covered(block.code, { start: 0, end: block.text.length });
    for (const [at, range] of rangesOf(block, label, words.get(index) ?? 0).entries()) {
      const text = block.text.slice(range.start, range.end);
      if (!/[\p{L}\p{N}]/u.test(text)) continue;
      const form =
        block.kind === 'heading'
          ? 'heading'
          : block.kind === 'item' || (block.kind === 'row' && label)
            ? 'bullet'
            : block.kind === 'row'
              ? 'cell'
              : 'sentence';
      const tokens = tokenize(text);
      unitsOf[index]!.push(units.length);
      units.push({
        index: units.length,
        block: index,
        range,
        text,
        form,
        section,
        // "Lead: Wietske. Swimmers come for a lane …": what follows the name is of the section again.
        role: at > 0 && label?.role === 'ownership' ? inherited : role,
        quoted: block.quoted && !SET_OFF.test(block.text),
        struck: covered(block.struck, range),
        prompt: template.has(index) || isPlaceholder(text),
        tokens,
        mentions: mentionsIn(text, tokens, knowledge.lexicon, knowledge.senses, technical, terms).filter(
          ({ token }) => allCode || !inRanges(block.code, range.start + tokens[token]!.start),
        ),
        probabilities: once(() => knowledge.classify(text, form)),
      });
    }
  }
  return {
    document,
    blocks,
    sections,
    sectionOf,
    labels,
    units,
    unitsOf,
    knowledge,
    terms,
    declared: declaredIn(document),
    linked,
    technical,
    template,
  };
}

/** An objective is set off from its key results, not quoted. */
const SET_OFF = /^\W*(?:(?:objective|okr|key result|kr|goal)\s*#?\d{0,2}\s*[:.–—-]|(?:objective|okr|goal)\s*#?\d{1,2}\s)/i;

const MACHINERY =
  /```|\b(?:api|cli|sdk|repo|github|kubernetes|docker|runtime|compiler|deploy\w*|backend|frontend|server|database|cluster|commit|branch|pull requests?|library|open source|npm|python|javascript|typescript|rust|golang|yaml|json)\b/gi;

/** Whether a document speaks of code and machinery throughout: one such word in a hundred or more. */
function isTechnical({ text }: Document): boolean {
  const start = text.slice(0, 20_000);
  return (start.match(MACHINERY)?.length ?? 0) > start.length / 700;
}

/** A stretch of a unit's block read as a unit of its own (a cell of a row); it keeps the index of the unit it comes from. `words` says it in other words than stand there. */
export function subUnit(reading: Reading, unit: Unit, range: Range, words?: string): Unit {
  const text = words ?? reading.blocks[unit.block]!.text.slice(range.start, range.end);
  const tokens = tokenize(text);
  const { lexicon, senses, classify } = reading.knowledge;
  return {
    ...unit,
    range,
    text,
    tokens,
    prompt: isPlaceholder(text),
    mentions: mentionsIn(text, tokens, lexicon, senses, reading.technical, reading.terms),
    probabilities: once(() => classify(text, 'bullet')),
  };
}

/** Items and paragraphs inside an item take the role of that item's label. */
function parentRole(blocks: readonly Block[], labels: readonly (Label | null)[], index: number): Role | null {
  for (let parent = blocks[index]!.parent; parent >= 0; parent = blocks[parent]!.parent) {
    const role = labels[parent]?.role;
    if (role && role !== 'none') return role;
  }
  return null;
}

function rangesOf(block: Block, label: Label | null, start: number): Range[] {
  if (block.kind === 'row') return [{ start: label?.end ?? start, end: block.text.length }];
  if (block.kind === 'heading') return [{ start, end: block.text.replace(/\s*:$/, '').length }];
  const sentences = sentencesOf(block).flatMap((range) => atMarks(block, range));
  if (!label || (label.role === 'none' && !BARE_LABEL.test(label.text)) || label.end >= block.text.trimEnd().length)
    return sentences;
  return sentences
    .map((range) => (range.start < label.end ? { start: Math.min(label.end, range.end), end: range.end } : range))
    .filter((range) => range.end > range.start);
}

/** "KR1: …" and "KR2: …" on lines of one paragraph are two statements. */
const MARK = /\s(?=(?:KR|Key [Rr]esult|Objective|Metric|Goal|Baseline|Owner|Initiative)\s?[\d.]*\s?:\s)/g;

/** "Team Objective: …": whose mark it is, and no statement. */
const isQualifier = (words: string, after: string): boolean => after !== '\n' && /^\W*(?:[\p{L}\d&/'’.-]+\s*){1,3}$/u.test(words);

/** Where "**For:** …" begins after "**Section:** …" in one paragraph: its bold words with a colon after the first of them. */
function boldLabels({ text, strong }: Block): number[] {
  const labels = strong.filter(
    ({ start, end }) =>
      /:\s*$/.test(text.slice(start, end)) || /^\s?:/.test(text.slice(end)) || SET_APART.test(text.slice(start, end)),
  );
  return labels[0] === undefined || labels[0].start > 2 ? [] : labels.slice(1).map(({ start }) => start - 1);
}

function atMarks(block: Block, range: Range): Range[] {
  const { text } = block;
  const ranges: Range[] = [];
  let { start } = range;
  const marks = [...matchesOf(MARK, text.slice(range.start, range.end))].map(({ index }) => range.start + index);
  const labels = boldLabels(block).filter((at) => at > range.start && at < range.end);
  for (const at of [...new Set([...marks, ...labels])].sort((a, b) => a - b)) {
    if (at <= start || (!labels.includes(at) && isQualifier(text.slice(start, at), text[at]!))) continue;
    ranges.push({ start, end: at });
    start = at + 1;
  }
  return [...ranges, { start, end: range.end }];
}

/** The text of a row's first cell. */
const firstCell = ({ cells: [first], text }: Block): string => (first ? text.slice(first.start, first.end) : '');

/** What a row of a table of parts may be called. */
const PARTS: ReadonlySet<Role> = new Set<Role>([
  'background',
  'problem',
  'insight',
  'segments',
  'goals',
  'measures',
  'assumptions',
  'risks',
  'solution',
  'exclusions',
  'check',
  'decision',
]);

/** Tables of two columns that hold a paper's parts, "| Problem | … |", "| Goal | … |": most rows, and two sorts at least, are called so. */
function keyedTables(blocks: readonly Block[]): ReadonlySet<number> {
  const rows = new Map<number, Role[]>();
  for (const block of blocks)
    if (block.table?.headers.length === 2)
      rows.set(block.table.id, [...(rows.get(block.table.id) ?? []), roleOf(firstCell(block))]);
  const keyed = new Set<number>();
  for (const [id, all] of rows) {
    const roles = all.filter((role) => PARTS.has(role));
    if (new Set(roles).size >= 2 && roles.length * 2 >= all.length) keyed.add(id);
  }
  return keyed;
}

/** The first cell of such a row is the label of the second. */
function keyOf(block: Block): Label | null {
  const second = block.cells[1];
  const text = firstCell(block).trim();
  return second && text !== '' ? { text, end: second.start, role: roleOf(text) } : null;
}

/** Labels that say nothing of their text; all others are part of it ("Basket per order: 61 → 74"). */
const BARE_LABEL =
  /^(?:(?:[\w&/'’-]+ ){0,3}(?:krs?\s*[\d.]*[a-z]?|key results?(?: [\d.]+)?)$|kr\s*[\d.]*[a-z]?|o\d+|key result|details?|note|notes|what|who|when|status|owners?|pros?|cons?|description|step \d+|stage \d+|phase \d+|dri|pm|team|squad|lead)(?:\b|$)/i;
/** "Releases rolled back: 5 → 1": the words before the figures are what is measured, and no label. */
const CHANGE = /^[<>≤≥~≈]?\s?[$€£]?\d[\d.,]*\s?\p{L}{0,3}(?:%| per ?cent)?\s*(?:→|->|=>|to \d)/u;
const PLAIN_LABEL = /^(?:\d+[.)]\s+)?((?:\d{1,2}\.? )?[\p{Lu}][\p{L}\p{N}'’/&() -]{1,44}):(?:\s+|$)/u;

/** "**Objective** Book without a call": a label by its weight alone. */
const SET_APART = /^(?:objective|key results?|krs?)\s?\d{0,2}$/i;

/** The label a block starts with: bold or emphasised words with a colon or a dash after them, or a few capitalised words with a colon. */
function labelOf(block: Block, lexicon: SupersenseLexicon): Label | null {
  if (block.kind !== 'paragraph' && block.kind !== 'item') return null;
  const lead = [...block.strong, ...block.emphasis].find((range) => range.start <= 2 && range.end - range.start <= 60);
  if (lead) {
    const words = block.text.slice(lead.start, lead.end);
    const [after, mark] = /^\s*([:–—]|-\s)?\s*/.exec(block.text.slice(lead.end))!;
    if (/[:.]\s*$/.test(words) || mark || SET_APART.test(words)) {
      const text = words.replace(/[\s:.]+$/, '');
      const end = lead.end + after.length;
      return { text, end, role: CHANGE.test(block.text.slice(end)) ? 'none' : labelRole(text, lexicon) };
    }
  }
  const plain = PLAIN_LABEL.exec(block.text);
  if (plain && plain[1]!.split(/\s+/).length <= 5) {
    const [whole, text = ''] = plain;
    return { text, end: whole.length, role: CHANGE.test(block.text.slice(whole.length)) ? 'none' : roleOf(text) };
  }
  return null;
}

const OF_PEOPLE: ReadonlySet<Role> = new Set(['segments', 'ownership', 'competition', 'options']);

/** "**Finance directors.** They wait for …" is about people, and not about money. */
function labelRole(text: string, lexicon: SupersenseLexicon): Role {
  const role = roleOf(text);
  const last = /\p{L}+s$/u.exec(text)?.[0].toLowerCase();
  return last && !OF_PEOPLE.has(role) && isPersonNoun(lexicon, last) ? 'none' : role;
}

const inRanges = (ranges: readonly Range[], index: number): boolean =>
  ranges.some(({ start, end }) => start <= index && index < end);

function covered(ranges: readonly Range[], range: Range): boolean {
  let length = 0;
  for (const { start, end } of ranges) length += Math.max(0, Math.min(end, range.end) - Math.max(start, range.start));
  return length > (range.end - range.start) * 0.7;
}
