import type { Root } from 'mdast';
import { type Processor, unified } from 'unified';

/** A Markdown parser: gives the mdast of a text; the same tree for the same text, whichever package is behind it. */
export type Parser = (text: string) => Root;

export type ParserName = 'satteri' | 'remark';

/**
 * Loads the Markdown parser: the native `satteri`, or remark where no native build loads. With a name, that one or nothing.
 * @throws when the named parser cannot be loaded
 */
export async function loadParser(name?: ParserName): Promise<Parser> {
  if (name === 'remark') return loadRemark();
  if (name === 'satteri') return loadSatteri();
  return loadSatteri().catch(loadRemark);
}

async function loadSatteri(): Promise<Parser> {
  const { markdownToMdast } = await import('./satteri.js');
  // Only what remark-gfm reads too, so that both parsers see one language.
  const options = { features: { gfm: true, frontmatter: false, math: false, directive: false } };
  const processor = unified().use(function (this: Processor) {
    this.parser = (text) => markdownToMdast(text, options) as Root;
  });
  return parserOf(processor.freeze());
}

async function loadRemark(): Promise<Parser> {
  const [{ default: remarkParse }, { default: remarkGfm }] = await Promise.all([import('remark-parse'), import('remark-gfm')]);
  return parserOf(unified().use(remarkParse).use(remarkGfm).freeze());
}

function parserOf(processor: { parse(text: string): unknown }): Parser {
  return (text) => processor.parse(text) as Root;
}
