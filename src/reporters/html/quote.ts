import type { Span } from '../../markdown/types.js';
import { html, type Markup } from './markup.js';

/** How many characters of a line stand before and after what is quoted, and how many of that itself. */
const AROUND = 220;
const QUOTED = 600;

/** A line of a document with the words of a span marked, and a note on them; of a long line the part around them. Of a span over several lines this is the first. */
export function quote(line: string | undefined, { start, end }: Span, evidence: string, note = ''): Markup {
  // The line is not always there: then the words alone have to do.
  const whole = line ?? evidence;
  const from = line === undefined ? 0 : start.column - 1;
  const to = line === undefined || end.line > start.line ? whole.length : Math.max(end.column - 1, from + 1);
  const before = tail(whole.slice(0, from).trimStart(), AROUND);
  const after = head(whole.slice(to).trimEnd(), AROUND);
  return html`<blockquote><span class="line">Line ${start.line}</span><span dir="auto">${before}<mark>${head(whole.slice(from, to), QUOTED)}</mark>${after}${note === '' ? null : html` <span class="aside">— ${note}</span>`}</span></blockquote>`;
}

/** The first so many characters, up to a word's end. */
function head(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most).replace(/\s+\S{0,40}$|[\ud800-\udbff]$/, '')} …`;
}

/** The last so many characters, from a word's beginning. */
function tail(text: string, most: number): string {
  if (text.length <= most) return text;
  return `… ${text.slice(-most).replace(/^\S{0,40}\s+|^[\udc00-\udfff]/, '')}`;
}
