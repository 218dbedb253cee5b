import type { Reading } from './add.js';
import { readMarkdown } from './blocks.js';
import { documentError } from './errors.js';
import { readFrontMatter } from './front-matter.js';
import { lineStarts, spanAt } from './lines.js';
import { isMdx, withHtmlComments } from './mdx.js';
import type { Parser } from './parse.js';
import type { Document, Range } from './types.js';

export { isDocumentError } from './errors.js';
export { loadParser } from './parse.js';

/**
 * Reads a Markdown file: its front matter and its blocks, each with its place in the file.
 * @param file the file's text; a byte order mark is passed over
 * @param parser see `loadParser`
 * @param path how the file is called, which tells whether it is MDX
 * @throws DocumentError (with the line) when the front matter is invalid or in a language that is not read, or the parser gives up
 */
export function readDocument(file: string, parser: Parser, path = ''): Document {
  const text = file.charCodeAt(0) === 0xfeff ? file.slice(1) : file;
  const frontMatter = readFrontMatter(text);
  const plain = wellFormed(frontMatter ? blanked(text, frontMatter.range) : text);
  const body = isMdx(path) ? withHtmlComments(plain) : plain;
  const lines = lineStarts(text);
  const reading: Reading = { parse: guarded(parser), lines, blocks: [], heading: 0, ids: 0 };
  readMarkdown(reading, { text: body, map: [[0, 0]] }, { parent: -1, depth: 0, quoted: false, item: null });
  return {
    text,
    lines,
    frontMatter: frontMatter && { data: frontMatter.data, span: spanAt(lines, frontMatter.range) },
    blocks: reading.blocks,
  };
}

/** A text that no parser can take, such as one with a million entities, is that file's trouble and nobody else's. */
function guarded(parser: Parser): Parser {
  return (text) => {
    try {
      return parser(text);
    } catch (error) {
      throw documentError(`The Markdown parser gave up on this file: ${(error as Error).message}`, 1);
    }
  };
}

/** The text with blanks in place of a stretch, so that all that follows keeps its place. */
function blanked(text: string, { start, end }: Range): string {
  return text.slice(0, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ') + text.slice(end);
}

/** What each parser would mend in its own way, mended before: what is no character, and a second byte order mark. */
function wellFormed(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '\uFFFD').replace(/^\ufeff/, ' ');
}
