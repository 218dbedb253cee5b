import type { Inline } from './inline.js';
import { cut, trimmed, trimRange } from './pick.js';
import type { Range } from './types.js';

/** What a paragraph turns out to hold: `marker` is a line of another tool (`!!! note`, `:::`, `{% … %}`), whose words are not the author's. */
export interface Piece {
  kind: 'heading' | 'paragraph' | 'item' | 'marker';
  words: Inline;
  checked: boolean | null;
}

/** What a line must begin with to be more than prose. */
const OPENINGS = /^[^\p{L}\p{N}]|^(?:import|export)\s/u;
const BULLET = /^[▪●•◦‣]\s*/;
const DASH = /^-(?=[\p{L}\p{Quotation_Mark}[])/u;
/** "1.1 Adopt new statutes": a number of an outline that Markdown takes for a word. */
const OUTLINE = /^\d{1,2}(?:\.\d{1,2})+[.)]?\s+(?=\p{L})/u;
/** A component's opening tag that goes on over the next lines. */
const OPEN_TAG = /^<[A-Z][\w.]*(?:\s[^>]*)?$/;
const TASK = /^\[([ xX])\]\s+/;
const MARKER =
  /^(?:\[![\w-]+\][+-]?|:{3,}.*|(?:!!!|\?\?\?\+?|===)\s.*|\{:.*\}|\{\/\*.*\*\/\}|(?:import|export)\s[^.]*\bfrom\s+['"][^'"]+['"];?|<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>|(?:\{%[^%]*%\}\s*)+)$/;
const NOISE = /^\[![\w-]+\][+-]?\s*|\*{2,}|\{%[^%]*%\}|\{[#.][^{}]*\}$/g;

/** Words without what shows only by mistake: the remains of broken emphasis, template tags, heading attributes. */
export function cleaned(inline: Inline): Inline {
  if (!inline.text.includes('**') && !inline.text.includes('{') && !inline.text.startsWith('[!')) return inline;
  const noise = [...inline.text.matchAll(NOISE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return cut(
    inline,
    noise.filter((range) => !overlaps(inline.code, range)),
  );
}

/** From this length on a line goes on in the next because it was too long for the editor. */
const WRAPPED = 50;

/** Splits a paragraph into headings (lines bold from end to end), items (lines with bullets that Markdown does not know) and the rest. */
export function piecesOf(inline: Inline, headings: boolean): Piece[] {
  const lines = linesOf(inline);
  const outlined = OUTLINE.test(lines[0]?.text ?? '') && OUTLINE.test(lines[1]?.text ?? '');
  if (
    !outlined &&
    !lines.some(({ start, text }) => OPENINGS.test(text) || inline.strong.some((range) => range.start === start))
  ) {
    return lines.length === 0 ? [] : [{ kind: 'paragraph', checked: null, words: trimmed(inline) }];
  }
  const whole = { start: lines[0]?.start ?? 0, end: lines.at(-1)?.end ?? 0 };
  if (
    headings &&
    lines.length > 1 &&
    lines[0]!.text.length >= WRAPPED &&
    !lines.some(({ hard }) => hard) &&
    isBold(inline, whole)
  ) {
    const words = trimmed(inline, whole);
    return [{ kind: 'heading', checked: null, words: { ...words, text: words.text.replaceAll('\n', ' ') } }];
  }
  const dashed = lines.filter(({ text }) => DASH.test(text)).length > 1 || DASH.test(lines[0]?.text ?? '');
  const pieces: (Range & Omit<Piece, 'words'>)[] = [];
  let inTag = false;
  lines.forEach(({ start, end, text, hard }, i) => {
    const last = pieces.at(-1);
    const opensTag = OPEN_TAG.test(text);
    if (inTag || opensTag || MARKER.test(text)) {
      inTag = inTag ? !/\/?>$/.test(text) : opensTag;
      pieces.push({ kind: 'marker', start, end, checked: null });
      return;
    }
    const bullet =
      BULLET.exec(text)?.[0] ?? (outlined ? OUTLINE.exec(text)?.[0] : undefined) ?? (dashed && DASH.test(text) ? '-' : '');
    if (bullet) {
      const task = TASK.exec(text.slice(bullet.length));
      const from = start + bullet.length + (task?.[0].length ?? 0);
      pieces.push({ kind: 'item', start: from, end, checked: task ? task[1] !== ' ' : null });
    } else if (headings && (hard || i === 0 || last?.kind === 'marker') && isBold(inline, { start, end })) {
      pieces.push({ kind: 'heading', start, end, checked: null });
    } else if (last && last.kind !== 'heading' && last.kind !== 'marker') last.end = end;
    else pieces.push({ kind: 'paragraph', start, end, checked: null });
  });
  return pieces.map(({ kind, start, end, checked }) => ({ kind, checked, words: trimmed(inline, { start, end }) }));
}

interface Line extends Range {
  text: string;
  /** Does a break that was meant stand before it? */
  hard: boolean;
}

function linesOf({ text, soft }: Inline): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let hard = false;
  let next = 0;
  while (start <= text.length) {
    const newline = text.indexOf('\n', start);
    const stop = newline === -1 ? text.length : newline;
    const end = Math.min(soft[next] ?? stop, stop);
    const { start: from, end: to } = trimRange(text, { start, end });
    if (to > from) lines.push({ start: from, end: to, text: text.slice(from, to), hard });
    hard = end === stop;
    if (end === soft[next]) next++;
    start = end + 1;
  }
  return lines;
}

/** Sentences in bold are no heading, however loud. */
const SENTENCES = /.{30,}[a-z][.!?]["”')]*\s+\p{Lu}.{30,}/su;

/** Is this line bold from end to end, but for a colon after it, or what stands in brackets after several words, and is nothing bold beyond it? */
function isBold({ text, strong }: Inline, { start, end }: Range): boolean {
  if (SENTENCES.test(text.slice(start, end))) return false;
  let at = start;
  for (const range of strong) {
    if (range.end <= at || range.start >= end) continue;
    if (range.end > end || (range.start < start && range.start > 0 && text.slice(range.start, start).trim() !== '')) return false;
    if (text.slice(at, range.start).trim() !== '') return false;
    at = Math.max(at, range.end);
  }
  const rest = text.slice(at, end);
  return at > start && (/^\s*:?$/.test(rest) || (/^\s*\([^()]*\)$/.test(rest) && text.slice(start, at).split(' ').length > 3));
}

function overlaps(ranges: readonly Range[], { start, end }: Range): boolean {
  return ranges.some((range) => range.start < end && range.end > start);
}
