import { raw, html as template } from 'hono/html';
import type { HtmlEscapedString } from 'hono/utils/html';
import { safe } from '../text.js';

/** Markup: what may stand in a page as it is. */
export type Markup = HtmlEscapedString;

/** What a template takes: words, which are escaped; markup, which is not; nothing for null. */
type Part = string | number | Markup | null | readonly Part[];

/**
 * Markup from a template. What is put into it is words, and escaped, unless it is markup itself; characters that could hide or
 * reorder what is read are spelt out. Attributes take quotation marks around what is put into them.
 */
export function html(parts: TemplateStringsArray, ...values: readonly Part[]): Markup {
  // Only a promise among the values would give a promise back, and the types let none in.
  return template(parts, ...values.map(inert)) as Markup;
}

function inert(value: Part): unknown {
  if (Array.isArray(value)) return value.map(inert);
  return typeof value === 'string' ? safe(value) : value;
}

/** Markup that the program itself has written: never a document's words. */
export const trusted = (text: string): Markup => raw(text);

/** The first few of a list as they are, and the others folded behind a line that says how many they are. */
export function folded<T>(
  items: readonly T[],
  shown: number,
  things: string,
  list: (part: readonly T[], from: number) => Markup,
): Markup {
  // One line that hides one line would be a joke.
  const cut = items.length <= shown + 1 ? items.length : shown;
  const rest = items.length - cut;
  return html`${list(items.slice(0, cut), 0)}${
    rest > 0 ? html`<details><summary>${rest} more ${things}</summary>${list(items.slice(cut), cut)}</details>` : null
  }`;
}
