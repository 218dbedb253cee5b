import type { Reading, Unit } from './reading.js';

/** The options that a document lists: what each is called, and where their lists end. */
export interface Options {
  /** Lower-cased names: the label or first words of an entry, and its letter. */
  names: ReadonlySet<string>;
  letters: ReadonlySet<string>;
  /** The blocks of the entries. */
  blocks: ReadonlySet<number>;
  /** The index of the last block that lists one; -1 where none does. */
  last: number;
}

const LETTER = /^\W*(?:option |variant |alternative |route |way )?([A-H]|[1-9])\b\s*[.):–—-]?/i;
const LISTED =
  /\b(?:options?|courses?|candidates?|alternatives?|variants?|choices?|routes?|directions?|on the table|offers?|bids?|tenders?|suppliers?|vendors?|machines|possibilities|ways)\b/i;
const EMPTY = new Set(['the', 'option', 'variant', 'alternative', 'new', 'none', 'yes', 'no', 'other', 'name']);

const wordsOf = (text: string): string[] =>
  text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word.length > 3 && !EMPTY.has(word));

/** Reads the options of a document from lists and tables under headings that announce them. */
export function optionsOf(reading: Reading): Options {
  const names = new Set<string>();
  const letters = new Set<string>();
  const blocks = new Set<number>();
  let last = -1;
  for (const [index, block] of reading.blocks.entries()) {
    if ((block.kind !== 'item' || block.level > 0) && block.kind !== 'row') continue;
    const section = reading.sections[reading.sectionOf[index]!]!;
    if (section.inherited !== 'options' && !(section.inherited === 'none' && LISTED.test(section.title))) continue;
    blocks.add(index);
    last = index;
    // Options side by side: "| | Termolog | Nordsense |".
    const [criterion = '', ...headers] = block.table?.headers ?? [];
    if (!LISTED.test(criterion) && criterion.trim().length < 12)
      for (const header of headers) for (const word of wordsOf(header).slice(0, 1)) names.add(word);
    const letter = LETTER.exec(block.text)?.[1];
    if (letter && /[A-H]/.test(letter)) letters.add(letter);
    const cell = block.cells[0];
    const lead =
      block.strong[0]?.start === 0
        ? block.text.slice(0, block.strong[0].end)
        : cell
          ? block.text.slice(cell.start, cell.end)
          : block.text;
    const [name] = wordsOf(lead.replace(LETTER, ''));
    if (name) names.add(name);
  }
  return { names, letters, blocks, last };
}

/** Whether a unit that stands after the list speaks of one of its options by name or letter. */
export function namesOption({ names, letters, blocks, last }: Options, unit: Unit): boolean {
  if (last < 0 || unit.block <= last || blocks.has(unit.block)) return false;
  if (unit.tokens.some(({ word }) => names.has(word))) return true;
  return [...unit.text.matchAll(/(?<![\p{L}\p{N}])([B-H]|A(?! \p{Ll}))(?![\p{L}\p{N}'’])/gu)].some(([letter]) =>
    letters.has(letter),
  );
}
