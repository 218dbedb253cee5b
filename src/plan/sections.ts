import type { Block, Document } from '../markdown/types.js';
import { writtenOut } from './contractions.js';
import { HEADING_ROLES } from './headings.js';
import { isUntouched } from './placeholders.js';
import type { Role, Section } from './types.js';

/** A section with the blocks it holds: its heading's index (-1 for the text before any heading) and the index after its last block. */
export interface SectionBlocks extends Section {
  heading: number;
  /** After the last block of the section's own text, before any heading inside it. */
  ownEnd: number;
  /** After the last block of the section, the sections inside it included. */
  end: number;
}

/** The sections of a document in reading order, for each block the index of the section it stands in, and where the words of its headings begin. */
export interface Outline {
  sections: SectionBlocks[];
  sectionOf: number[];
  words: ReadonlyMap<number, number>;
}

/** "What the team measures", "How the project team works": whoever writes, for "What we measure". */
const WRITER =
  /^((?:what|how|why|where|when|which) (?:[\w-]+ )?)(?:the|our|this) (?:[\w-]+ )?team (?:(has|is|does|was)\b|(\w{3,}?)(?:s|(?<=ch|sh|ss)es)\b)?/;
const PLURAL: Readonly<Record<string, string>> = { has: 'have', is: 'are', does: 'do', was: 'were' };

/**
 * A heading's words for comparison: lower-cased, without numbering, emoji, markup, a colon at its end, what stands in brackets at its end; the team that
 * writes is "we", and what is short ("don't") is written out.
 */
export function normaliseHeading(text: string): string {
  return writtenOut(text.toLowerCase().replace(/[\u2018\u2019]/g, "'"))
    .replace(/:\w+:|!\w+!/g, '')
    .replace(/^(?:[^\p{L}\p{N}]|(?:\d+|[ivx]+|[a-z])(?:\.\d+)*[.):]\s|\d+(?:\.\d+)*\s)+/u, '')
    .replace(/(?<=\S)\s*\([^()]*\)\s*$/, '')
    .replace(/[\s:.…–—*_]+$/u, '')
    .replace(/\s+/g, ' ')
    .replace(
      WRITER,
      (_, before: string, auxiliary?: string, verb?: string) => `${before}we ${auxiliary ? PLURAL[auxiliary] : (verb ?? '')}`,
    )
    .trim();
}

const PICTURES = /^(?:(?:\p{Extended_Pictographic}|[\u200d\ufe0f\u{1f3fb}-\u{1f3ff}]|:[\w+-]+:)\s*)+(?=\S)/u;
const NUMBER = /^((?:\d{1,2}\.)*\d{1,2})([.)]?)\s+(?=\p{L})/u;

/**
 * Where the words of each heading begin that has something before them, by the index of its block: "🎯 Goals", "2. Goals", "3.1 Options". A number without a
 * dot or a bracket after it is one of the outline where the next or the one before numbers a heading too ("90 days" is none).
 */
function headingWords(blocks: readonly Block[]): ReadonlyMap<number, number> {
  const marked = [...blocks.entries()].flatMap(([index, { kind, text }]) => {
    if (kind !== 'heading') return [];
    const pictures = PICTURES.exec(text)?.[0].length ?? 0;
    const [whole = '', number = '', mark = ''] = NUMBER.exec(text.slice(pictures)) ?? [];
    return [{ index, pictures, end: pictures + whole.length, number, closed: mark !== '' }];
  });
  const numbers = new Set(marked.map(({ number }) => number));
  const isBeside = (number: string, by: number): boolean =>
    number !== '' && numbers.has(number.replace(/\d+$/, (last) => String(Number(last) + by)));
  return new Map(
    marked.map(({ index, pictures, end, number, closed }) => [
      index,
      closed || isBeside(number, -1) || isBeside(number, 1) ? end : pictures,
    ]),
  );
}

/** "What growers are up against": a question about people outside the team. */
export const PEOPLE_HEADING =
  /^\W*(?:what|where|how|why) (?!we\b|i\b|it\b|this\b|to\b|ships?\b|goes\b|is\b|happens\b|changed?\b|comes\b)(?:the |our )?[\w' -]{3,40} (?:are|is|do|does|run|runs|need|needs|want|wants|struggle|struggles|told|tell|say|said|feel|face|meet|see|suffer|live)\b/i;

/** What a heading's (or a bold label's) words say of the text under it. */
export function roleOf(heading: string): Role {
  const text = normaliseHeading(heading);
  if (text === '' || text.length > 90) return 'none';
  for (const [role, pattern] of HEADING_ROLES) if (pattern.test(text)) return role;
  return 'none';
}

const STANDS_ALONE: ReadonlySet<Role> = new Set([
  'background',
  'problem',
  'insight',
  'solution',
  'framing',
  'summary',
  'segments',
  'schedule',
  'money',
]);

/** "Outcome", "Result": after options, what was decided. */
const decides = (title: string, before: readonly SectionBlocks[]): boolean =>
  /^(?:the )?(?:outcome|result)s?$/.test(normaliseHeading(title)) && before.some(({ role }) => role === 'options');

/** "Contents" over what a plan contains, and not over links to it. */
const holds = (blocks: readonly Block[], index: number): boolean =>
  /^contents?$/.test(normaliseHeading(blocks[index]!.text)) &&
  blocks[index + 1] !== undefined &&
  blocks[index + 1]!.links.length === 0;

/** "**Sales**" right over "**Goal 1: …**": a bold line with nothing but another under it, which is no part of its own beside it. */
function holdsNext(blocks: readonly Block[], index: number): boolean {
  const next = blocks[index + 1];
  if (!next?.bold || next.kind !== 'heading') return false;
  const role = roleOf(next.text);
  return role === 'none' || role === roleOf(blocks[index]!.text);
}

/** Finds the sections of a document; `template` are the blocks that are its template's. @returns at least one section; text before the first heading makes a section of its own. */
export function outlineOf(document: Document, template: ReadonlySet<number>): Outline {
  const { blocks } = document;
  const sections: SectionBlocks[] = [];
  const sectionOf: number[] = [];
  const open: number[] = [];
  const words = headingWords(blocks);
  const start = { line: 1, column: 1, offset: 0 };
  // Bold lines are all of one level, unless one stands right over another: then it holds those that follow.
  let held = 0;
  for (const [index, block] of blocks.entries()) {
    if (block.kind === 'heading') {
      if (!block.bold) held = 0;
      else if (holdsNext(blocks, index)) held = 1;
      const level = block.level + (block.bold && !holdsNext(blocks, index) ? held : 0);
      // A bold line holds bold lines at most: "**Theme: trust**" under the title, then "### Payments".
      const closes = (at: number): boolean =>
        sections[at]!.level >= level ||
        (!block.bold && sections[at]!.heading >= 0 && blocks[sections[at]!.heading]!.bold === true);
      while (open.length > 0 && closes(open.at(-1)!)) sections[open.pop()!]!.end = index;
      const said = decides(block.text, sections) ? 'decision' : holds(blocks, index) ? 'none' : roleOf(block.text);
      // "Q2 at a glance" as the title names the whole, and no summary of it.
      const role = said === 'summary' && sections.length === 0 && block.level === 1 ? 'none' : said;
      let parent = open.at(-1) ?? -1;
      // A bold line with a role of its own stands beside a section with another role, not inside it ("Rationale" … "**Objectives**").
      if (
        block.bold &&
        role !== 'none' &&
        parent > 0 &&
        STANDS_ALONE.has(sections[parent]!.role) &&
        sections[parent]!.ownEnd > sections[parent]!.heading + 1
      ) {
        sections[open.pop()!]!.end = index;
        parent = open.at(-1) ?? -1;
      }
      // The title's section ends at the next heading of any level: what it says of the whole is no role of its parts.
      const around = parent > 0 || (parent === 0 && sections[0]!.level > 1) ? sections[parent]!.inherited : 'none';
      open.push(sections.length);
      sections.push({
        title: block.text.slice(words.get(index) ?? 0).replace(/\s*:$/, ''),
        span: block.span,
        level,
        parent,
        role,
        inherited: role === 'none' ? around : role,
        summary: false,
        unfilled: false,
        heading: index,
        ownEnd: index + 1,
        end: blocks.length,
      });
    } else if (sections.length === 0) {
      open.push(0);
      const span = { start: block.span.start ?? start, end: block.span.start ?? start };
      sections.push({
        title: '',
        span,
        level: 0,
        parent: -1,
        role: 'none',
        inherited: 'none',
        summary: false,
        unfilled: false,
        heading: -1,
        ownEnd: 0,
        end: blocks.length,
      });
    }
    const current = open.at(-1)!;
    sectionOf.push(current);
    if (block.kind !== 'heading') sections[current]!.ownEnd = index + 1;
  }
  for (const section of sections) {
    section.summary =
      section.role === 'summary' || (section.parent >= 0 && sections[section.parent]!.summary && section.role === 'none');
    section.unfilled = isUnfilled(section, blocks, template);
  }
  return { sections, sectionOf, words };
}

function isUnfilled(section: SectionBlocks, blocks: readonly Block[], template: ReadonlySet<number>): boolean {
  if (section.heading < 0) return false;
  const start = section.heading + 1;
  return blocks
    .slice(start, section.end)
    .every(
      (block, at) =>
        block.kind === 'comment' ||
        (block.kind !== 'heading' &&
          block.kind !== 'code' &&
          block.links.length === 0 &&
          isUntouched(block, start + at, template)),
    );
}
