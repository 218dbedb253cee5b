import type { Reading, Unit } from './reading.js';

/** "Whether they would pay.", "How far that is typical.": what is not known, put as an indirect question. */
export function isOpenQuestion(text: string): boolean {
  return /^\W*(?:whether|how (?:far|much|many|often|well|long))\b[^,;:]*$/i.test(text) || /\?\s*$/.test(text);
}

/** Whether a unit is the author's own claim: no quotation, no prompt or placeholder, nothing struck out. */
export function isOwnClaim(unit: Unit): boolean {
  return !unit.quoted && !unit.prompt && !unit.struck;
}

const ABOUT_THE_PAPER =
  /^[^\p{L}\p{N}]*(?:status|state|stage|date|due|owners?|authors?|version|last (?:updated|modified|edited|touched)|updated|created|approved|drawn up|prepared|written|edited|drafted|published|decided(?= by|:)|deciders?|consulted|informed|reviewers?|readers?(?=:)|scope(?=:)|distribution|contributors?|facilitator|sponsor|team(?=:)|squad(?=:)|pm\b|design(?=:)|eng\b|tags?|related|links?|appetite|budget(?=:)|who(?=:)|from(?=:)|to(?=:)|for (?:decision|information|approval|discussion)(?=:)|by )\b[^.]{0,160}[.\s]*$/iu;

/** Whether a text is a line about the paper itself ("Status: …", "Readers: …"), which may name customers and tells nothing of them. */
export const isAboutThePaper = (text: string): boolean => ABOUT_THE_PAPER.test(text);

/** A text without the speech of others in it; a term in quotation marks stays. */
export function withoutSpeech(text: string): string {
  return text.replace(/["“«][^"”»]{12,}["”»]/g, ' ');
}

/** A text with its quotations blanked out; everything else keeps its place. */
export function withoutQuotations(text: string): string {
  return text.replace(/[“"«][^“”"»]*[”"»]/g, (quoted) => ' '.repeat(quoted.length));
}

/** The outermost block a block is nested in; itself where it stands on its own. */
function outermost({ blocks }: Reading, index: number): number {
  let at = index;
  while (blocks[at]!.parent >= 0) at = blocks[at]!.parent;
  return at;
}

/** Whether two blocks belong to one passage: the same paragraph or row, or the same list item with its sub-items [rules.md, Fine print]. */
export function samePassage(reading: Reading, a: number, b: number): boolean {
  return outermost(reading, a) === outermost(reading, b);
}

/** The units of the blocks from one index to another, that one left out. */
export function unitsBetween({ unitsOf, units }: Reading, start: number, end: number): Unit[] {
  return unitsOf.slice(start, end).flatMap((inside) => inside.map((unit) => units[unit]!));
}

/** The units of a block and of everything nested in it. */
export function unitsWithin(reading: Reading, index: number): Unit[] {
  let end = index + 1;
  while (end < reading.blocks.length && isInside(reading.blocks, end, index)) end += 1;
  return unitsBetween(reading, index, end);
}

function isInside(blocks: Reading['blocks'], index: number, ancestor: number): boolean {
  let at = blocks[index]!.parent;
  while (at > ancestor) at = blocks[at]!.parent;
  return at === ancestor;
}

/** The passage a unit stands in: its paragraph, its row, or its list item with its sub-items [rules.md, Fine print]. */
export function passageOf(reading: Reading, unit: Unit): Unit[] {
  return unitsWithin(reading, outermost(reading, unit.block));
}

/** The units of a section, its heading first; those of the sections inside it too, save for the document's title, which holds its own text only. */
export function unitsOfSection(reading: Reading, index: number): Unit[] {
  const { sections } = reading;
  const section = sections[index]!;
  const isTitle = section.heading >= 0 && sections.findIndex(({ heading }) => heading >= 0) === index;
  const end = isTitle ? section.ownEnd : section.end;
  return unitsBetween(reading, Math.max(0, section.heading), end);
}

/** Whether a paragraph leads into the list or table that an entry stands in. */
export function introduces(reading: Reading, intro: number, entry: number): boolean {
  const block = reading.blocks[intro]!;
  if (block.kind !== 'paragraph' || intro >= entry) return false;
  for (let index = intro + 1; index < outermost(reading, entry); index += 1) {
    const kind = reading.blocks[index]!.kind;
    if (kind === 'paragraph' && reading.blocks[index]!.parent < 0) return false;
    if (kind === 'heading') return false;
  }
  return true;
}

/** A unit's words with the label before it: "Thursdays: two of us ride along", "Launch: 3 June". */
export function wordsWithLabel({ unitsOf, labels, blocks }: Reading, unit: Unit): string {
  const opens = unitsOf[unit.block]![0] === unit.index && labels[unit.block] !== null;
  return opens ? blocks[unit.block]!.text.slice(0, unit.range.end) : unit.text;
}
