import { declaredSlot, describedSlot, isNamed, isPlural, namesPeople, phraseIn, type Slot } from './declared-targets.js';
import { range, unitOfBlock } from './goal-lists.js';
import { startsWithVerb } from './measures.js';
import { attributesIn, isAttributeColumn, isNeedColumn } from './needs.js';
import { isOwnClaim, unitsBetween, unitsWithin } from './passages.js';
import { isStrongGeneric } from './people.js';
import { type Reading, subUnit, type Unit } from './reading.js';
import { normaliseHeading } from './sections.js';
import { type Cast, phrase } from './segments.js';

/** Headings and labels that say whom the work is for. */
const TARGETS =
  /^(?:(?:the|our|two|three|four|five|\d|primary|secondary|core|key|target|intended|ideal|main|first|priority|initial|focus) )*(?:audiences?|users?|customers?|clients?|segments?|beneficiar(?:y|ies)|(?:market|customer|user) (?:segments?|groups?|profiles?)|target groups?|groups? in focus|clientele|icps?)(?: (?:this|in|for) .*| \(.*\)|: .*)?$|^(?:focus|target|core|priority|main|primary|first) (?:group|market)s?\b|^(?:for )?(?:whom|who)\b.*\b(?:for|serve|help|build|target|address|use|uses|sell|reach|win|go(?:es|ing)? after|go for|focus|concentrate|choose|chose|pick|court|want|bet|put first|start with|have in mind|think of)\b|^where we(?: will|['’]ll| want to| mean to| intend to)? (?:play|compete|win|grow|focus|go|sell)\b|^(?:the )?(?:target |chosen |priority |focus |core )?(?:markets?|segments?|customers?|groups?|clients?) (?:we|of|to|in|for)\b|^(?:made|built|meant|intended|designed|written|aimed) (?:for|at)$|^for whom$/;
/** A label that names whoever follows it, where people follow. */
const FOR = /^(?:for|who|whom|segment|persona)$/;
const PERSONAS = /\bpersonas?\b|\bportraits?\b/;
/** "Segment B: …", "Persona 2 – …", "Target group: …". */
const MARK = /^\W*(?:persona|segment|target group|icp)\b(?:\s+(?:[A-Z]|\d+|[IVX]+))?\s*(?=[:–—("“'-])/i;
/** "**Henning**, 58, arable, …": somebody by name and age. */
const AGED = /^\W*\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}.'’-]*)?\W{1,6}(?:aged? )?[1-9]\d(?: years old)?\W*[,;)]/u;
/** A column that names people. */
const WHO_COLUMN = /^(?:who|personas?|segments?|(?:target |user |customer )?groups?|users?|customers?|audiences?|roles?)$/i;
const SEGMENT_COLUMN = /^(?:(?:target |customer )?(?:segments?|groups?)|audiences?)$/i;
const RANK_COLUMN = /^\W*(?:priority|focus|rank|order|aim|target|wave|why now|from|when|potential|growth)\b/i;
/** "We do not go there", "no target group": a group that is named to be left alone. */
const LEFT_ALONE =
  /\bno(?:t our| longer a)? target (?:group|segment|audience)\b|\bwe (?:do not|don['’]t|will not|won['’]t|shall not|stay away|stay out)\b/i;
const NOT_FOR =
  /^\W*(?:not|no|except|excluded|excluding|ruled out|left out|set aside|never|nobody)\b|^\W*(?:leave|exit|avoid|stop|drop|quit|skip)\W*$/i;
/** Sections whose people are no target: those left out, the team, those asked. */
export const SILENT_ROLES = new Set(['exclusions', 'ownership', 'apparatus', 'risks', 'assumptions', 'money', 'schedule']);
const SAMPLE = /\b(?:sample|respondents?|participants?|interviewees?|panel|method|methodology|locations?)\b/;

/** Where groups of customers are described: in sections, behind labels and in tables meant for them, and where a sentence declares or describes them. */
export function slotsOf(reading: Reading, cast: Cast): Slot[] {
  const slots = new Map<number, Slot>();
  const taken = new Set<number>();
  const add = (slot: Slot | null): void => {
    if (!slot || taken.has(slot.head.index)) return;
    slots.set(slot.head.index, slot);
    for (const unit of slot.body) taken.add(unit.index);
  };
  const samples = new Set<number>();
  for (const [index, section] of reading.sections.entries()) {
    const title = normaliseHeading(section.title);
    if (SAMPLE.test(title) || samples.has(section.parent)) samples.add(index);
    const personas = PERSONAS.test(title);
    if (
      section.heading < 0 ||
      SILENT_ROLES.has(section.inherited) ||
      !(personas || TARGETS.test(title) || listsGroups(reading, index))
    )
      continue;
    const found = sectionSlots(reading, cast, index, !personas).filter((slot) => slot !== null);
    // "Translators remain the core. … From spring we go after vets …": who comes later has a description of its own.
    const [first, ...others] = found;
    const more = unitsBetween(reading, section.heading + 1, section.ownEnd).flatMap((unit) =>
      !first || others.length > 0 || unit.block <= first.head.block || !isOwnClaim(unit)
        ? []
        : (declaredSlot(reading, cast, unit) ?? []),
    );
    const theirs = new Set(more.flatMap(({ body }) => body.map((unit) => unit.index)));
    for (const slot of found) add({ ...slot, body: slot.body.filter((unit) => !theirs.has(unit.index)) });
    for (const slot of more) add(slot);
    if (found.length > 0) for (const unit of unitsBetween(reading, section.heading, section.ownEnd)) taken.add(unit.index);
  }
  for (const [index, block] of reading.blocks.entries()) {
    const [first] = reading.unitsOf[index]!;
    const unit = first === undefined ? undefined : reading.units[first]!;
    if (!unit || taken.has(unit.index) || SILENT_ROLES.has(unit.role) || samples.has(unit.section)) continue;
    const label = normaliseHeading(reading.labels[index]?.text ?? '');
    if (MARK.test(block.text) || AGED.test(block.text)) add(markedSlot(reading, cast, index, unit));
    else if (label !== '' && (TARGETS.test(label) || FOR.test(label)))
      add(withSection(reading, entrySlot(reading, cast, index, true, TARGETS.test(label))));
    else if (block.table && whoColumn(block.table.headers) >= 0) add(tableSlot(reading, index, unit));
  }
  for (const unit of reading.units) {
    if (taken.has(unit.index) || unit.form === 'heading' || SILENT_ROLES.has(unit.role) || !isOwnClaim(unit)) continue;
    if (!samples.has(unit.section) && !LEFT_ALONE.test(unit.text))
      add(declaredSlot(reading, cast, unit) ?? describedSlot(reading, unit));
  }
  return [...slots.values()].sort((a, b) => a.head.index - b.head.index);
}

/** "**Farms with stables.** …", "**Riding schools.** …": most entries open with a group in bold, whatever the heading says. */
function listsGroups(reading: Reading, index: number): boolean {
  const { role, heading, ownEnd } = reading.sections[index]!;
  if (role !== 'none' && role !== 'segments') return false;
  const items = range(heading + 1, ownEnd).filter((at) => reading.blocks[at]!.kind === 'item' && reading.blocks[at]!.level === 0);
  const named = items.filter((at) => {
    const { text, strong } = reading.blocks[at]!;
    const lead = strong[0]?.start === 0 ? text.slice(0, strong[0].end) : '';
    const unit = unitOfBlock(reading, at);
    const group = unit?.mentions.find(({ kind, start }) => kind !== 'we' && start <= 1);
    return (
      lead !== '' &&
      ((group && !group.team && unit!.tokens[group.token]!.end <= lead.length) || isPlural(reading, phraseIn(lead)))
    );
  });
  return named.length >= 2 && named.length > items.length / 2;
}

/** The descriptions in a section meant for them: its subsections, else its list entries or rows, else its paragraphs. */
function sectionSlots(reading: Reading, cast: Cast, index: number, target: boolean): (Slot | null)[] {
  const { sections, blocks } = reading;
  const section = sections[index]!;
  const isTitle = sections.findIndex(({ heading }) => heading >= 0) === index;
  const children = sections.filter(
    ({ parent, role, title }) => parent === index && !isTitle && (role === 'none' || role === 'segments' || MARK.test(title)),
  );
  if (children.length > 0)
    return children.map((child) => {
      const body = unitsBetween(reading, child.heading, child.end);
      const described = body.some((unit) => attributesIn(unit) >= 0.5) || (body[0] && namesPeople(body[0], cast));
      return body[0] && described ? slotFrom(reading, body[0], body, cast, target) : null;
    });
  const start = section.heading + 1;
  const own = blocks.slice(start, section.ownEnd).map((block, index) => ({ ...block, at: start + index }));
  // "They want to:" is followed by wants, not by people.
  const wants = own.some(({ kind, text }) => kind === 'paragraph' && /\b(?:they|to|can|who)\b[^.]*:$/i.test(text));
  const entries = own.filter(({ kind, level }) => !wants && (kind === 'row' || (kind === 'item' && level === 0)));
  const listed = entries.map(({ at }) => entrySlot(reading, cast, at, target, true)).filter((slot) => slot !== null);
  if (listed.length > 0) return listed;
  // "Blind visitors: …" and "School classes." one below the other are a list without bullets.
  const told = own.filter(({ kind, parent }) => kind === 'paragraph' && parent < 0);
  // "We concentrate on two groups." leads into them.
  const bold = told.filter(({ strong }) => strong[0]?.start === 0);
  const paragraphs = bold.length >= 2 && bold.length === told.length - 1 && bold[0] === told[1] ? bold : told;
  if (
    paragraphs.length > 1 &&
    paragraphs.every(({ text, strong }) => strong[0]?.start === 0 || isPlural(reading, phraseIn(text)))
  )
    return paragraphs.map(({ at }) => entrySlot(reading, cast, at, target, true));
  const body = unitsBetween(reading, section.heading + 1, isTitle ? section.ownEnd : section.end);
  for (const head of body.slice(0, 2)) {
    const declared = declaredSlot(reading, cast, head, true);
    if (declared) return [{ ...declared, body, target }];
    if (attributesIn(head) >= 0.5 || namesPeople(head, cast)) return [slotFrom(reading, head, body, cast, target)];
  }
  return [];
}

/** "**Who**: …", "**Their challenge**: …", one below the other: what stands beside the only such label under a heading describes them too. */
function withSection(reading: Reading, slot: Slot | null): Slot | null {
  if (!slot || slot.head.section === 0) return slot;
  const { heading, ownEnd } = reading.sections[slot.head.section]!;
  const labelled = range(heading + 1, ownEnd).filter((at) => reading.labels[at] && reading.blocks[at]!.parent < 0);
  const whos = labelled.filter((at) => {
    const label = normaliseHeading(reading.labels[at]!.text);
    return TARGETS.test(label) || FOR.test(label);
  });
  return labelled.length > 1 && whos.length === 1 ? { ...slot, body: unitsBetween(reading, slot.head.block, ownEnd) } : slot;
}

/** An entry that names a group: people, attributes, or, in a place `meant` for groups, any short noun phrase; no requirement, no number. */
function entrySlot(reading: Reading, cast: Cast, index: number, target: boolean, meant: boolean): Slot | null {
  const body = unitsWithin(reading, index);
  const [first, second] = body;
  if (!first || NOT_FOR.test(first.text)) return null;
  // "**Add.** Water boards …": the label says what is done with them, and who they are stands after it.
  const bare =
    second !== undefined && first.tokens.length <= 2 && !isPlural(reading, phraseIn(first.text)) && !namesPeople(first, cast);
  const head = bare && attributesIn(second) >= 0.5 ? second : first;
  if (!isOwnClaim(head) || SILENT_ROLES.has(head.role)) return null;
  if (target && body.some(({ text }) => LEFT_ALONE.test(text))) return null;
  const name = phraseIn(head.text);
  const short =
    meant &&
    head.role === 'segments' &&
    !/^\W*\d/.test(head.text) &&
    name.split(/\s+/).length <= 6 &&
    (isPlural(reading, name) || !startsWithVerb(head));
  if (!short && attributesIn(head) < 0.5 && !namesPeople(head, cast)) return null;
  return slotFrom(reading, head, body, cast, target);
}

/** A row of a table with a column for people, and others that tell of them or, for a column of segments, rank them. */
function tableSlot(reading: Reading, index: number, unit: Unit): Slot | null {
  const { table, cells } = reading.blocks[index]!;
  const column = whoColumn(table!.headers);
  const who = cells[column];
  const others = table!.headers.filter((_, other) => other !== column);
  const target = SEGMENT_COLUMN.test(table!.headers[column]!.trim()) && others.some((header) => RANK_COLUMN.test(header));
  const told = target || others.some((header) => isNeedColumn(header) || isAttributeColumn(header));
  if (!who || !isOwnClaim(unit) || (!told && attributesIn(unit) < 0.5)) return null;
  const name = phraseIn(subUnit(reading, unit, who).text);
  return name === '' ? null : { head: unit, body: unitsWithin(reading, index), name, target, nameEnd: who.end };
}

/** The column of a table that names people, among the first two; -1 where none does. */
const whoColumn = (headers: readonly string[]): number =>
  headers.slice(0, 2).findIndex((header) => WHO_COLUMN.test(header.trim()));

function markedSlot(reading: Reading, cast: Cast, index: number, unit: Unit): Slot | null {
  const section = reading.sections[unit.section]!;
  const body = section.heading === index ? unitsBetween(reading, section.heading, section.end) : unitsWithin(reading, index);
  const described = body.some((inside) => attributesIn(inside) >= 0.5) || namesPeople(unit, cast);
  return described ? slotFrom(reading, unit, body, cast, true) : null;
}

function slotFrom(reading: Reading, head: Unit, body: Unit[], cast: Cast, target: boolean): Slot | null {
  const mention = head.mentions.find(({ kind }) => kind !== 'we');
  // "All users" names nobody; that is another rule's business.
  if (mention && isStrongGeneric(mention) && !mention.qualified && attributesIn(head) < 0.5) return null;
  const named = head.mentions.find((candidate) => isNamed(candidate, cast));
  const marked = MARK.exec(head.text)?.[0].length ?? 0;
  const block = reading.blocks[head.block]!;
  const lead = block.strong[0]?.start === 0 && head.range.start === 0 ? block.text.slice(0, block.strong[0].end) : null;
  const name = lead
    ? phraseIn(lead)
    : named && named.start <= 4
      ? phrase(reading, head, named).name
      : phraseIn(head.text.slice(marked).replace(/^[\s:–—("“'-]+/, ''));
  return { head, body, name, target, nameEnd: Math.max(0, head.text.indexOf(name)) + name.length };
}
