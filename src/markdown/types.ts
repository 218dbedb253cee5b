/** A place in the original file, as an editor counts: `line` and `column` from 1 (columns in UTF-16 units), `offset` from 0 into the text without its byte order mark. */
export interface Point {
  line: number;
  column: number;
  offset: number;
}

/** A stretch of the original file; `end` is the place after the last character. */
export interface Span {
  start: Point;
  end: Point;
}

/** A stretch of a block's `text`: from index `start` up to, not including, `end`. */
export interface Range {
  start: number;
  end: number;
}

/** A link inside a block: the range of its words in the block's `text`, and where it points. A footnote is a link without words to `#` and its label. */
export interface Link extends Range {
  url: string;
}

/**
 * One element of the document in reading order. Containers (lists, tables, block quotes) are not blocks, nor is anything without words: an element
 * knows what it stands in by `parent`, `list`, `table` and `quoted`.
 *
 * - `heading`: an ATX or setext heading, a raw HTML heading, or a line that is bold from end to end.
 * - `item`: a list item's own first paragraph (also `▪`, `●` and `-word` bullets); its further paragraphs and sub-items follow with `parent` set to it.
 * - `row`: a body row of a table; the header row is not a block but `table.headers`.
 * - `code`: fenced or indented code. `comment`: an HTML comment.
 */
export interface Block {
  kind: 'heading' | 'paragraph' | 'item' | 'row' | 'code' | 'comment';
  span: Span;
  /**
   * The visible words: markup, tags and link targets left out, inline code and image alt text kept, cells of a row joined by ` | `.
   * Breaks that were meant (hard ones, `<br>`, items and paragraphs within a cell) are `\n`; where a line merely wraps there is a space.
   */
  text: string;
  /** Where the words stand: pairs of (index into `text`, offset into the file), ascending; between two pairs both run in step. */
  map: [number, number][];
  /** Headings: 1–6 as written; for a bold line one more than the last written heading (1 when there is none), at most 7. Items: how many items enclose it. Otherwise 0. */
  level: number;
  /** True for headings made of a bold line. */
  bold: boolean;
  /** Index of the enclosing item's block, or -1. */
  parent: number;
  /** Stands in a block quote (not in an admonition or callout). */
  quoted: boolean;
  strong: Range[];
  emphasis: Range[];
  struck: Range[];
  code: Range[];
  links: Link[];
  /** Items only: `id` is the same for the items of one list; `checked` is null where there is no task box. */
  list: { id: number; ordered: boolean; checked: boolean | null } | null;
  /** Rows only: `id` is the same for the rows of one table; `headers` holds one text for each column; `headerSpan` is the place of the header row. */
  table: { id: number; headers: string[]; headerSpan: Span } | null;
  /** Rows only: the range of each cell in `text`. */
  cells: Range[];
}

/** A parsed Markdown file. */
export interface Document {
  /** The file's text without its byte order mark, line ends untouched. */
  text: string;
  /** The offsets at which its lines start. */
  lines: number[];
  frontMatter: FrontMatter | null;
  blocks: Block[];
}

export interface FrontMatter {
  /** What the YAML or JSON says; dates stay text. */
  data: Record<string, unknown>;
  span: Span;
}
