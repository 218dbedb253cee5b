import type { Block, Document, Span } from '../markdown/types.js';
import { isDay, SUPPRESSION_ID, suppressionFinding } from './suppression.js';
import type { Finding, Rule, Suppressed } from './types.js';

/** A comment that keeps findings back, and the stretch of the file it speaks of. */
interface Directive {
  at: Span;
  text: string;
  /** Null for all rules. */
  rules: string[] | null;
  reason: string;
  until?: string;
  from: number;
  to: number;
}

interface Sorted {
  findings: Finding[];
  suppressed: Suppressed[];
}

/** What somebody means as one of our comments, however it is spelt. */
const MEANT = /^(?:<!--|\{[ \t]*\/\*)\s*(outside[\s_-]?in[\s:_-]+(?:disable|enable|ignore)[\w-]*)/i;
/** Whether a text may have such a comment, which is cheap to ask. */
export const MAY_SUPPRESS = /(?:<!--|\{[ \t]*\/\*)\s*outside[\s_-]?in/i;
const DIRECTIVE = /^(?:<!--|\{[ \t]*\/\*)\s*outside-in-([a-z-]+)\b([\s\S]*?)(?:-->|\*\/[ \t]*\})$/;
const UNTIL = /(?:^|\s)until\s+(\S+)\s*$/;
const KNOWN = 'It is outside-in-disable, -enable, -disable-next-line or -disable-file.';
const FORM = 'outside-in-disable-next-line rule -- reason';

/**
 * Keeps back the findings that comments in the document speak of, each with the comment's reason; a comment that is malformed, expired or needed by nothing
 * becomes a finding itself. `ran` are the rules that judged this document, `today` is YYYY-MM-DD.
 */
export function applyComments(
  document: Document,
  findings: readonly Finding[],
  { rules, ran, today }: { rules: readonly Rule[]; ran: ReadonlySet<string>; today: string },
): Sorted {
  const { directives, mistakes } = read(document, new Set(rules.map(({ id }) => id)), today);
  const used = new Map<Directive, Set<string>>();
  const suppressed: Suppressed[] = [];
  const left = findings.filter((finding) => {
    const directive = directives.findLast((candidate) => covers(candidate, finding));
    if (!directive) return true;
    used.set(directive, (used.get(directive) ?? new Set()).add(finding.rule));
    const { reason, until } = directive;
    suppressed.push({ ...finding, by: 'comment', reason, ...(until !== undefined && { until }) });
    return false;
  });
  const idle = directives.flatMap((directive) => {
    const met = used.get(directive);
    const named = directive.rules?.filter((rule) => ran.has(rule) && !met?.has(rule)) ?? (met ? [] : [null]);
    return named.map((rule) =>
      suppressionFinding(
        directive,
        rule === null
          ? 'This comment keeps nothing back: there is no finding where it speaks.'
          : `This comment keeps nothing back: ${rule} finds nothing where it speaks.`,
        'Has the passage been mended? Then take the comment out.',
      ),
    );
  });
  return { findings: [...left, ...mistakes, ...idle], suppressed };
}

function covers({ rules, from, to }: Directive, { rule, at }: Finding): boolean {
  return rule !== SUPPRESSION_ID && from <= at.start.offset && at.start.offset < to && (rules === null || rules.includes(rule));
}

function read(document: Document, known: ReadonlySet<string>, today: string) {
  const directives: Directive[] = [];
  const mistakes: Finding[] = [];
  const open: Directive[] = [];
  for (const [index, { kind, span }] of document.blocks.entries()) {
    if (kind !== 'comment') continue;
    const text = document.text.slice(span.start.offset, span.end.offset);
    const [, verb, rest = ''] = DIRECTIVE.exec(text) ?? [];
    const place = { at: span, text };
    const mistake = (message: string, advice: string) => void mistakes.push(suppressionFinding(place, message, advice));
    if (verb === undefined) {
      const meant = MEANT.exec(text)?.[1];
      if (meant) mistake(`"${meant.replace(/\s+/g, ' ')}" is not known.`, KNOWN);
      continue;
    }
    const { rules, reason, until } = partsOf(rest);
    const unknown = rules?.filter((rule) => !known.has(rule)) ?? [];
    if (unknown.length > 0) {
      mistake(
        `This comment names ${unknown.length === 1 ? `"${unknown[0]}", which is no rule` : `${unknown.map((rule) => `"${rule}"`).join(', ')}, which are no rules`}.`,
        '"outside-in rules" lists them all.',
      );
      continue;
    }
    if (verb === 'enable') {
      const closed = open.filter(
        (directive) => rules === null || directive.rules === null || directive.rules.some((rule) => rules.includes(rule)),
      );
      if (closed.length === 0)
        mistake(
          'This comment ends nothing: no "outside-in-disable" is open here.',
          'Take it out, or put it after the comment it should end.',
        );
      for (const directive of closed) close(directive, rules, span.start.offset, open, directives);
      continue;
    }
    if (!['disable', 'disable-next-line', 'disable-file'].includes(verb)) {
      mistake(`"outside-in-${verb}" is not known.`, KNOWN);
      continue;
    }
    if (until !== undefined && !isDay(until)) {
      mistake(`"${until}" is no day.`, 'Write the day it ends as "until 2026-12-31", before the reason.');
      continue;
    }
    if (reason === '') {
      mistake('This comment gives no reason.', `Write it as "${text.startsWith('{') ? `{/* ${FORM} */}` : `<!-- ${FORM} -->`}".`);
      continue;
    }
    if (until !== undefined && until < today) {
      mistake(`This comment ended on ${until}.`, 'Does its reason still hold? Then give it a new day; if not, take it out.');
      continue;
    }
    const range = rangeOf(document, index, verb);
    const directive: Directive = { ...place, rules, reason, ...(until !== undefined && { until }), ...range };
    directives.push(directive);
    if (verb === 'disable') open.push(directive);
  }
  return { directives, mistakes };
}

/** "rule, rule until 2026-12-31 -- reason"; without rules it speaks of all. */
function partsOf(rest: string): { rules: string[] | null; reason: string; until?: string } {
  const [, head = rest, reason = ''] = /^([\s\S]*?)(?:^|\s)--\s+([\s\S]*)$/.exec(rest) ?? [];
  const until = UNTIL.exec(head)?.[1];
  const rules = head
    .replace(UNTIL, '')
    .split(/[\s,]+/)
    .filter(Boolean);
  return {
    rules: rules.length > 0 ? rules : null,
    reason: reason.replace(/\s+/g, ' ').trim(),
    ...(until !== undefined && { until }),
  };
}

/** Ends a directive for some rules; for the others it goes on. */
function close(directive: Directive, rules: string[] | null, at: number, open: Directive[], directives: Directive[]): void {
  const end = directive.to;
  directive.to = at;
  open.splice(open.indexOf(directive), 1);
  const others = rules === null ? [] : (directive.rules?.filter((rule) => !rules.includes(rule)) ?? []);
  if (others.length === 0) return;
  directive.rules = directive.rules!.filter((rule) => rules!.includes(rule));
  const rest = { ...directive, rules: others, to: end };
  directives.push(rest);
  open.push(rest);
}

function rangeOf({ blocks, text }: Document, index: number, verb: string): { from: number; to: number } {
  if (verb === 'disable-file') return { from: 0, to: text.length + 1 };
  const from = blocks[index]!.span.end.offset;
  if (verb === 'disable') return { from, to: text.length + 1 };
  const next = blocks.findIndex((block, at) => at > index && block.kind !== 'comment' && block.span.start.offset >= from);
  if (next < 0) return { from, to: from };
  const inRow = blocks[next]!.kind === 'row' && text.slice(text.lastIndexOf('\n', from) + 1, from).includes('|');
  return { from, to: inRow ? blocks[next]!.span.end.offset + 1 : endOfElement(blocks, next) };
}

/** Where an element ends: an item with its sub-items, a table as a whole unless the comment stands in one of its cells, a heading with its section. */
function endOfElement(blocks: readonly Block[], index: number): number {
  const first = blocks[index]!;
  let last = index;
  for (let at = index + 1; at < blocks.length && belongs(blocks, at, index); at++) last = at;
  return Math.max(...blocks.slice(index, last + 1).map(({ span }) => span.end.offset), first.span.end.offset) + 1;
}

function belongs(blocks: readonly Block[], at: number, index: number): boolean {
  const first = blocks[index]!;
  const block = blocks[at]!;
  if (first.kind === 'heading') {
    // The section of the document's title ends at the next heading of any level.
    const isTitle = !blocks.slice(0, index).some(({ kind }) => kind === 'heading');
    return block.kind !== 'heading' || (!isTitle && block.level > first.level);
  }
  if (first.kind === 'row') return block.kind === 'row' && block.table?.id === first.table?.id;
  for (let up = block.parent; up >= 0; up = blocks[up]!.parent) if (up === index) return true;
  return false;
}
