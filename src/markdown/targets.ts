const TARGET = String.raw`(?:<([^<>\n]*)>|([^\s<>()]+(?:\([^\s()]*\)[^\s()]*)*))`;
const WRITTEN = [
  new RegExp(String.raw`\]\(\s*${TARGET}`, 'g'),
  new RegExp(String.raw`\]:\s*${TARGET}`, 'g'),
  /\bhref\s*=\s*(?:"([^"<>]*)"|'([^'<>]*)'|([^\s"'<>=`]+))/gi,
];

/**
 * The targets of links as a Markdown text spells them, each once: of inline links, of definitions and of HTML links. The text is not parsed, so that
 * it can be known cheaply what a text may link to; targets in code are among them, and those written with escapes or entities are not found.
 */
export function targetsIn(text: string): string[] {
  const targets = WRITTEN.flatMap((pattern) => [...text.matchAll(pattern)].map(([, ...groups]) => groups.find(Boolean) ?? ''));
  return [...new Set(targets)].filter((target) => target !== '');
}
