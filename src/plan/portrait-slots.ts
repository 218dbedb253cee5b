import { attributesIn } from './needs.js';
import { isOwnClaim, passageOf, unitsBetween, unitsWithin } from './passages.js';
import { isStrongGeneric, type Mention } from './people.js';
import type { Reading, Unit } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Cast } from './segments.js';

/** Headings and labels that say whom the work is for. */
const TARGETS =
  /^(?:(?:the|our|primary|secondary|core|key|target|intended|ideal|main|first|priority|initial|focus) )*(?:audiences?|users?|customers?|clients?|segments?|beneficiar(?:y|ies)|(?:market|customer|user) (?:segments?|groups?|profiles?)|target groups?|groups? in focus|clientele|icps?)(?: (?:this|in|for) .*| \(.*\)|: .*)?$|^(?:focus|target|core) (?:group|market)s?\b|^(?:for )?(?:whom|who)\b.*\b(?:for|serve|help|build|target|address|use|uses)\b|^(?:made|built|meant|intended|designed|written|aimed) (?:for|at)$|^for whom$/;
/** A label that names whoever follows it, where people follow. */
const FOR = /^(?:for|who|whom|segment|persona)$/;
const PERSONAS = /\bpersonas?\b|\bportraits?\b/;
/** "Segment B: …", "Persona 2 – …", "Target group: …". */
const MARK = /^\W*(?:persona|segment|target group|icp)\b(?:\s+(?:[A-Z]|\d+|[IVX]+))?\s*(?=[:–—("“'-])/i;
/** Words that declare a target in a sentence, right before its name. */
const DECLARES =
  /\b(?:aim(?:ed|s|ing)? (?:\w+ )?(?:at|to)|targeted (?:at|to|towards?)|geared (?:to|towards?)|tailored to|directed (?:at|to)|(?:made|built|build|meant|intended|building) (?:\w+ )?for|(?:we|which|that|who|plan|app|product|service) (?:will )?targets?|(?:will |to |we )(?:\w+ )?(?:focus|concentrate)(?:es)? on|(?:we|and) (?:\w+ )?go after|(?:this|it) (?:is|will be) (?:\w+ )?for|(?:primarily|mainly|chiefly|above all) (?:we )?serve|cater(?:s|ing)? (?:to|for)|works? (?:\w+ )?for|(?:core|primary|target|ideal|main|priority|focus|beachhead) (?:\w+ )?(?:segment|group|audience|users?|customers?|clients?|market|clientele|buyers?)s? (?:is|are|will be|consists? of|comprises?)|(?:segment|target group|audience|clientele|icp) (?:is|are|will be|consists? of|comprises?))\b/gi;
/** Words that declare a target after its name: "are our first users", "come first". */
const DECLARED =
  /\b(?:is|are|remains?) (?:our|the) (?:\w+ )?(?:primary|core|target|main|first|second|ideal|priority|key) (?:\w+ )?(?:users?|groups?|segments?|audiences?|customers?|clients?|market|clientele)\b|\bcomes? first\b/i;
const NEGATED = /\b(?:not|n't|never|no longer|instead of|rather than|without|neither|nor)\b[^.;:]{0,40}$/i;
const NOT_FOR = /^\W*(?:not|no|except|excluded|excluding|never|nobody)\b/i;
export const SILENT_ROLES = new Set(['exclusions', 'ownership', 'apparatus', 'risks', 'assumptions', 'money', 'schedule']);
const CUT =
  /[,;:(|–—.\n]|\s-\s|\s(?:with|without|in|of|from|who|whom|whose|that|which|between|under|over|aged|for|at|on|above|below|across|to)\s/;

/** A description while it is gathered: the unit a finding points at, all its units, the words that name the group, and where in its first unit the name ends. */
export interface Slot {
  head: Unit;
  body: Unit[];
  name: string;
  target: boolean;
  nameEnd: number;
}

/** Where groups of customers are described: in the sections and behind the labels meant for them, and where a sentence declares a target. */
export function slotsOf(reading: Reading, cast: Cast): Slot[] {
  const slots = new Map<number, Slot>();
  const taken = new Set<number>();
  const add = (slot: Slot | null): void => {
    if (!slot || taken.has(slot.head.index)) return;
    slots.set(slot.head.index, slot);
    for (const unit of slot.body) taken.add(unit.index);
  };
  for (const [index, section] of reading.sections.entries()) {
    const title = normaliseHeading(section.title);
    const personas = PERSONAS.test(title);
    if (section.heading < 0 || SILENT_ROLES.has(section.inherited) || !(personas || TARGETS.test(title))) continue;
    const found = sectionSlots(reading, cast, index, !personas);
    for (const slot of found) add(slot);
    if (found.some(Boolean)) for (const unit of unitsBetween(reading, section.heading, section.ownEnd)) taken.add(unit.index);
  }
  for (const [index, block] of reading.blocks.entries()) {
    if (block.kind === 'code' || block.kind === 'comment') continue;
    const [first] = reading.unitsOf[index]!;
    const unit = first === undefined ? undefined : reading.units[first];
    if (!unit || taken.has(unit.index) || SILENT_ROLES.has(unit.role)) continue;
    const label = normaliseHeading(reading.labels[index]?.text ?? '');
    if (MARK.test(block.text)) add(markedSlot(reading, cast, index, unit));
    else if (label !== '' && (TARGETS.test(label) || FOR.test(label)))
      add(entrySlot(reading, cast, index, true, TARGETS.test(label)));
  }
  for (const unit of reading.units) {
    if (taken.has(unit.index) || unit.form === 'heading' || SILENT_ROLES.has(unit.role) || !isOwnClaim(unit)) continue;
    add(declaredSlot(reading, cast, unit));
  }
  return [...slots.values()].sort((a, b) => a.head.index - b.head.index);
}

/** The descriptions in a section meant for them: its subsections, else its list entries or rows, else its text. */
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
      return body[0] && described ? slotFrom(body[0], body, cast, target) : null;
    });
  const entries: number[] = [];
  for (let at = section.heading + 1; at < section.ownEnd; at += 1) {
    const { kind, level } = blocks[at]!;
    if (kind === 'row' || (kind === 'item' && level === 0)) entries.push(at);
  }
  if (entries.length > 0) return entries.map((at) => entrySlot(reading, cast, at, target, true));
  const body = unitsBetween(reading, section.heading + 1, isTitle ? section.ownEnd : section.end);
  for (const head of body.slice(0, 2)) {
    if (attributesIn(head) >= 0.5 || namesPeople(head, cast)) return [slotFrom(head, body, cast, target)];
    const declared = declaredSlot(reading, cast, head, true);
    if (declared) return [{ ...declared, body, target }];
  }
  return [];
}

/** An entry that names a group: people, attributes, or, in a place `meant` for groups, any short noun phrase; no requirement, no number. */
function entrySlot(reading: Reading, cast: Cast, index: number, target: boolean, meant: boolean): Slot | null {
  const body = unitsWithin(reading, index);
  const [head] = body;
  if (!head || !isOwnClaim(head) || NOT_FOR.test(head.text) || SILENT_ROLES.has(head.role)) return null;
  const short = meant && !/^\W*\d/.test(head.text) && phraseIn(head.text).split(/\s+/).length <= 6 && head.role === 'segments';
  if (!short && attributesIn(head) < 0.5 && !namesPeople(head, cast)) return null;
  return slotFrom(head, body, cast, target);
}

function markedSlot(reading: Reading, cast: Cast, index: number, unit: Unit): Slot | null {
  const section = reading.sections[unit.section]!;
  const body = section.heading === index ? unitsBetween(reading, section.heading, section.end) : unitsWithin(reading, index);
  const described = body.some((inside) => attributesIn(inside) >= 0.5) || namesPeople(unit, cast);
  return described ? slotFrom(unit, body, cast, true) : null;
}

/** A sentence that declares a target: the words for it stand right before or after people, or in a sentence of attributes; where its section is meant for targets, before anybody. */
function declaredSlot(reading: Reading, cast: Cast, unit: Unit, meant = false): Slot | null {
  const slot = (mention: Mention | undefined, end: number): Slot => {
    const nameEnd = Math.max(end, mention ? unit.tokens[mention.token]!.end : 0);
    const name = mention ? nameOf(unit, mention) : phraseIn(unit.text.slice(end));
    const body = passageOf(reading, unit).filter((other) => other.index >= unit.index);
    return { head: unit, body, name, target: true, nameEnd };
  };
  const named = unit.mentions.filter((mention) => isNamed(mention, cast) && !isPossessive(unit, mention));
  for (const match of unit.text.matchAll(DECLARES)) {
    if (NEGATED.test(unit.text.slice(0, match.index))) continue;
    const end = match.index + match[0].length;
    const next = unit.tokens.findIndex(({ start }) => start >= end);
    const mention = named.find(({ start }) => start >= next && start <= next + 2);
    if (mention || meant || attributesIn(unit) >= 0.5) return slot(mention, end);
  }
  const declared = DECLARED.exec(unit.text);
  const subject = declared && named.find(({ start, token }) => start <= 2 && unit.tokens[token]!.end < declared.index);
  return declared && subject && !NEGATED.test(unit.text.slice(0, declared.index))
    ? slot(subject, declared.index + declared[0].length)
    : null;
}

function slotFrom(head: Unit, body: Unit[], cast: Cast, target: boolean): Slot | null {
  const mention = head.mentions.find((candidate) => candidate.kind !== 'we');
  // "All users" names nobody; that is another rule's business.
  if (mention && isStrongGeneric(mention) && !mention.qualified && attributesIn(head) < 0.5) return null;
  const named = head.mentions.find((candidate) => isNamed(candidate, cast));
  const marked = MARK.exec(head.text)?.[0].length ?? 0;
  const name = named && named.start <= 4 ? nameOf(head, named) : phraseIn(head.text.slice(marked).replace(/^[\s:–—("“'-]+/, ''));
  return { head, body, name, target, nameEnd: Math.max(0, head.text.indexOf(name)) + name.length };
}

const nameOf = (unit: Unit, mention: Mention): string =>
  unit.text.slice(unit.tokens[mention.start]!.start, unit.tokens[mention.token]!.end);

const phraseIn = (text: string): string => text.trim().split(CUT)[0]!.trim();

const isNamed = (mention: Mention, cast: Cast): boolean =>
  mention.kind === 'generic'
    ? mention.qualified
    : mention.kind !== 'we' && (cast.customers.has(mention.head) || mention.qualified);

const namesPeople = (unit: Unit, cast: Cast): boolean => unit.mentions.some((mention) => isNamed(mention, cast));

const isPossessive = (unit: Unit, mention: Mention): boolean =>
  /^['’]/.test(unit.text.slice(unit.tokens[mention.token]!.end)) ||
  /['’]s$/.test(unit.text.slice(0, unit.tokens[mention.token]!.end));
