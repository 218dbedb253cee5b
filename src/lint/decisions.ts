import { byCodeUnits } from '../compare.js';
import type { Mark, Occasion, Picture } from './picture.js';
import type { FileReport } from './types.js';

/** Where a decision started: at a problem of customers; at an asset, capability or target gap of the organisation; or nobody can tell. */
export type Start = 'customer' | 'inside' | 'unclear';

/** A decision, or an initiative that is committed to, and what was first in the room when it was made [LR]. */
export interface Decision {
  path: string;
  title: string;
  /** As year × 12 + month, or null. */
  month: number | null;
  start: Start;
  /** What set it off, in the document's words; null where nothing says so. */
  trigger: { line: number; words: string; stated: boolean } | null;
  /** What was known of customers before, in the same document. */
  before: Mark[];
  /** What of customers comes only after it. */
  after: Mark[];
  picture: Picture;
}

/** All decisions that documents tell of, the latest first; those without a date come last. The reports hold pictures. */
export function decisionsIn(files: readonly FileReport[]): Decision[] {
  return files
    .flatMap(({ path, kind, picture }) => {
      if (!picture) return [];
      if (kind === 'roadmap' || kind === 'strategy') return [...optionPaper(path, picture), ...committed(path, picture)];
      if (kind === 'decision') return [decision(path, picture)];
      if (kind === 'brief') return picture.occasions.length > 0 ? [decision(path, picture)] : optionPaper(path, picture);
      return [];
    })
    .toSorted(latestFirst);
}

/** How many of some decisions started inside, as a sentence. */
export function verdict(decisions: readonly Decision[]): string {
  const number = (start: Start) => decisions.filter((one) => one.start === start).length;
  const [inside, unclear, all] = [number('inside'), number('unclear'), decisions.length];
  if (all === 1) {
    const only = {
      inside: 'started inside',
      customer: 'started at a customer problem',
      unclear: 'does not say where it started',
    };
    return `The one decision found ${only[decisions[0]!.start]}.`;
  }
  const open = unclear > 0 ? `; of ${unclear} it is unclear` : '';
  return `${inside === 0 ? 'None' : inside} of the last ${all} started inside${open}.`;
}

/** A document that is not called a decision but weighs options and settles on one. */
function optionPaper(path: string, picture: Picture): Decision[] {
  const has = (what: Mark['what']) => picture.marks.some((mark) => mark.what === what);
  return has('option') && has('decision') ? [decision(path, picture)] : [];
}

function decision(path: string, picture: Picture): Decision {
  const { title, marks } = picture;
  const occasions = picture.occasions.filter(({ entry }) => entry === null);
  const made = marks.find(({ what }) => what === 'decision') ?? marks.find(({ what }) => what === 'option');
  const month = picture.month ?? latest(marks.filter(({ what }) => what === 'decision'));
  const { start, trigger } = firstInTheRoom(occasions, marks);
  return { path, title, month, start, trigger, picture, ...around(marks, made?.line ?? Number.POSITIVE_INFINITY, month) };
}

/** The entries of a plan that say why they are begun. */
function committed(path: string, picture: Picture): Decision[] {
  const entries = [...new Set(picture.occasions.flatMap(({ entry }) => entry ?? []))];
  return entries.map((entry): Decision => {
    const occasions = picture.occasions.filter((occasion) => occasion.entry === entry);
    const { start, trigger } = firstInTheRoom(occasions, []);
    const { month } = picture;
    return { path, title: entry, month, start, trigger, picture, ...around(picture.marks, trigger!.line + 1, month) };
  });
}

/** What a stated occasion says; where none says where it comes from, what stands first before any option or decision. */
function firstInTheRoom(occasions: readonly Occasion[], marks: readonly Mark[]): Pick<Decision, 'start' | 'trigger'> {
  const telling = occasions.find(({ from }) => from === 'internal' || from === 'customer');
  if (telling) return { start: telling.from === 'internal' ? 'inside' : 'customer', trigger: quoted(telling, true) };
  const settled = marks.findIndex(({ what }) => what === 'option' || what === 'decision');
  const upstream = settled < 0 ? marks : marks.slice(0, settled);
  const first = upstream.find(({ what }) => what === 'internal' || what === 'insight');
  const lawful = occasions.find(({ from }) => from === 'law');
  if (first && !lawful) return { start: first.what === 'internal' ? 'inside' : 'customer', trigger: quoted(first, false) };
  const stated = lawful ?? occasions[0];
  return { start: 'unclear', trigger: stated ? quoted(stated, true) : null };
}

const quoted = ({ line, words }: { line: number; words: string }, stated: boolean) => ({ line, words, stated });

/** What is known of customers before a line and a month, and after. */
function around(marks: readonly Mark[], line: number, month: number | null): Pick<Decision, 'before' | 'after'> {
  const insights = marks.filter(({ what }) => what === 'insight');
  const isLater = (mark: Mark) => mark.line >= line || (mark.month !== null && month !== null && mark.month > month);
  return { before: insights.filter((mark) => !isLater(mark)), after: insights.filter(isLater) };
}

function latest(marks: readonly Mark[]): number | null {
  const months = marks.flatMap(({ month }) => month ?? []);
  return months.length > 0 ? Math.max(...months) : null;
}

/** Records of one month are told apart by their names, which are numbered as a rule. */
function latestFirst(a: Decision, b: Decision): number {
  return (b.month ?? 0) - (a.month ?? 0) || byCodeUnits(b.path, a.path);
}
