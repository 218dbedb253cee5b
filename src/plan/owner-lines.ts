import { matchesOf } from './matches.js';
import { handlesIn, labelledIn, type Named, OWNER_LABEL, ownersIn, tailOf } from './owner-marks.js';
import type { Reading } from './reading.js';
import type { Owner } from './types.js';

/** Owners named on lines of their own. */
export interface Attached {
  /** Owners named on a line of their own, by the block of the goal or measure they belong to. */
  blocks: Map<number, Owner[]>;
  /** Those that belong to a whole section, by its index. */
  sections: Map<number, Owner[]>;
}

/** "Owner: …" on a line of its own: it belongs to the item it is nested in, to the goal whose paragraph stands before it, or to its section. */
export function attachedOwners(reading: Reading, goalBlocks: ReadonlySet<number>, known: ReadonlySet<number>): Attached {
  const attached: Attached = { blocks: new Map(), sections: new Map() };
  let last = -1;
  for (const [index, block] of reading.blocks.entries()) {
    if (goalBlocks.has(index) && block.kind === 'paragraph') last = index;
    const owners = known.has(index) ? null : ownLine(reading, index);
    if (!owners) continue;
    let parent = block.parent;
    while (parent >= 0 && !known.has(parent)) parent = reading.blocks[parent]!.parent;
    const section = reading.sectionOf[index]!;
    const around = block.kind === 'heading' ? reading.sections[section]!.parent : section;
    if (parent >= 0) attached.blocks.set(parent, owners);
    else if (last >= 0 && reading.sectionOf[last] === section) attached.blocks.set(last, owners);
    else if (block.parent < 0 && around >= 0 && !attached.sections.has(around)) attached.sections.set(around, owners);
  }
  return attached;
}

/** The owners that a block names which says nothing else: "**Owner:** Head of finance", "| Owner | Petra Lund |", "### Lead: Rosa". */
function ownLine(reading: Reading, index: number): Named {
  const { kind, text, cells } = reading.blocks[index]!;
  if (kind === 'row' && cells.length !== 2) return null;
  const split = kind === 'row' ? cells[0]!.end : (reading.labels[index]?.end ?? text.indexOf(':') + 1);
  const label = kind === 'row' ? text.slice(0, split) : (reading.labels[index]?.text ?? text.slice(0, Math.max(0, split - 1)));
  const words = text.slice(split).replace(/^[\s|:]+/, '');
  if (OWNER_LABEL.test(label)) return /^\d/.test(words) ? null : ownersIn(words);
  // "**Year:** 2027 **Held by:** the managing director": several particulars on one line.
  return kind === 'paragraph' && isTitle(reading, reading.sectionOf[index]!) ? labelledIn(text) : null;
}

/** Whoever a heading names, or a line of its section that says so. The title's section speaks for the whole document. */
export function headingOwners(
  reading: Reading,
  heading: number,
  sections: Attached['sections'],
  tails: (text: string) => Named,
): Named {
  const block = reading.blocks[heading];
  if (block?.kind !== 'heading') return null;
  const section = reading.sectionOf[heading]!;
  const named = labelledIn(block.text) ?? handlesIn(block.text) ?? badgesIn(reading, heading);
  if (named || isTitle(reading, section)) return named;
  return sections.get(section) ?? (tailOf(block.text)?.bracketed ? tails(block.text) : null);
}

/** A component that shows a person: `<TeamMember name="Noor Haddad" />`. */
const BADGE = /<[A-Z]\w*\s[^<>]*\bname=["']([^"'<>]{2,40})["']/g;

function badgesIn({ document, blocks }: Reading, index: number): Named {
  const { start, end } = blocks[index]!.span;
  const names = matchesOf(BADGE, document.text.slice(start.offset, end.offset)).map(([, name]) => name!);
  return names.length > 0 ? names.flatMap((name) => ownersIn(name)) : null;
}

function isTitle(reading: Reading, section: number): boolean {
  return section === 0 || (section === 1 && reading.sections[0]!.heading < 0);
}

/** Whoever the front matter or the title block names, for the whole document. */
export function documentOwners(reading: Reading, { sections }: Attached): Owner[] {
  const data = reading.document.frontMatter?.data ?? {};
  const key = Object.keys(data).find((name) => OWNER_LABEL.test(name));
  const value = key === undefined ? null : data[key];
  const names = Array.isArray(value) ? value : [value];
  const owners = names.flatMap((name) => (typeof name === 'string' ? ownersIn(name, 'document') : []));
  if (owners.length > 0) return owners;
  const section = [0, 1].find((index) => sections.has(index) && isTitle(reading, index));
  return section === undefined ? [] : sections.get(section)!.map((owner) => ({ ...owner, named: 'document' }));
}
