import type { Report, Rule } from '../lint/types.js';

export interface RenderOptions {
  colour: boolean;
  /** How many columns a line may take. */
  width: number;
  /** Every finding, not just the first few of each rule in a file. */
  all: boolean;
  /** Nothing at all where there are no findings. */
  quiet: boolean;
  /** The rules that ran, for formats that describe them. */
  rules: readonly Rule[];
  /** The page of a rule as Markdown, or null where it has none. */
  page: (id: string) => string | null;
}

/** Turns a report into text that ends with a line break, or is empty. Pure. */
export type Reporter = (report: Report, options: RenderOptions) => string;
