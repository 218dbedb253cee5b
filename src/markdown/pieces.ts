import type { Inline } from './inline.js';
import { cut, trimmed, trimRange } from './pick.js';
import type { Range } from './types.js';

/** What a paragraph turns out to hold: `marker` is a line of another tool (`!!! note`, `:::`, `{% … %}`), whose words are not the author's. */
export interface Piece {
  kind: 'heading' | 'paragraph' | 'item' | 'marker';
  words: Inline;
  checked: boolean | null;
}

const BULLET = /^[▪●•◦‣]\s*/;
const DASH = /^-(?=[\p{L}\p{Quotation_Mark}[])/u;
const TASK = /^\[([ xX])\]\s+/;
const MARKER =
  /^(?:\[![\w-]+\][+-]?|:{3,}.*|(?:!!!|\?\?\?\+?|===)\s.*|\{:.*\}|\{\/\*.*\*\/\}|(?:import|export)\s[^.]*\bfrom\s+['"][^'"]+['"];?|<\/?[A-Z][\w.]*(?:\s[^<>]*)?\/?>|(?:\{%[^%]*%\}\s*)+)$/;
const NOISE = /^\[![\w-]+\][+-]?\s*|\*{2,}|\{%[^%]*%\}|\s*\{[#.][\w:. #-]+\}$/g;

/** Words without what shows only by mistake: the remains of broken emphasis, template tags, heading attributes. */
export function cleaned(inline: Inline): Inline {
  if (!inline.text.includes('**') && !inline.text.includes('{') && !inline.text.startsWith('[!')) return inline;
  const noise = [...inline.text.matchAll(NOISE)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  return cut(
    inline,
    noise.filter((range) => !overlaps(inline.code, range)),
  );
}

/** Splits a paragraph into headings (lines bold from end to end), items (lines with bullets that Markdown does not know) and the rest. */
export function piecesOf(inline: Inline, headings: boolean): Piece[] {
  const lines = linesOf(inline);
  const texts = lines.map(({ start, end }) => inline.text.slice(start, end));
  const dashes = texts.filter((text) => DASH.test(text)).length > 1 || DASH.test(texts[0] ?? '');
  const pieces: { kind: Piece['kind']; start: number; end: number; checked: boolean | null }[] = [];
  let props = false;
  lines.forEach(({ start, end, hard }, i) => {
    const text = texts[i]!;
    const last = pieces.at(-1);
    if (props || MARKER.test(text) || opensTag(text)) {
      props = props ? !/^\/?>$|\/>$/.test(text) : opensTag(text);
      pieces.push({ kind: 'marker', start, end, checked: null });
      return;
    }
    const bullet = BULLET.exec(text)?.[0] ?? (dashes && DASH.test(text) ? '-' : '');
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

/** A component's opening tag that goes on over the next lines. */
function opensTag(text: string): boolean {
  return /^<[A-Z][\w.]*(?:\s[^>]*)?$/.test(text);
}

function linesOf({ text, soft }: Inline): (Range & { hard: boolean })[] {
  const lines: (Range & { hard: boolean })[] = [];
  let start = 0;
  let hard = false;
  let next = 0;
  for (let at = 0; at <= text.length; at++) {
    while (next < soft.length && soft[next]! < at) next++;
    const isHard = at === text.length || text.charCodeAt(at) === 10;
    if (!isHard && soft[next] !== at) continue;
    const range = trimRange(text, { start, end: at });
    if (range.end > range.start) lines.push({ ...range, hard });
    hard = isHard;
    start = at + 1;
  }
  return lines;
}

/** Is this line bold from end to end, but for a colon after it, and is nothing bold beyond it? */
function isBold({ text, strong }: Inline, { start, end }: Range): boolean {
  let at = start;
  for (const range of strong) {
    if (range.end <= at || range.start >= end) continue;
    if (range.end > end || (range.start < start && range.start > 0 && text.slice(range.start, start).trim() !== '')) return false;
    if (text.slice(at, range.start).trim() !== '') return false;
    at = Math.max(at, range.end);
  }
  return at > start && /^\s*:?$/.test(text.slice(at, end));
}

function overlaps(ranges: readonly Range[], { start, end }: Range): boolean {
  return ranges.some((range) => range.start < end && range.end > start);
}
