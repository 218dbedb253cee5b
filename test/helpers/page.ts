import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { Code, Root, RootContent } from 'mdast';
import type { Kind } from '../../src/plan/types.js';
import { parser } from './lint.js';

/** A fenced block of a rule's page, as `markdown kind=<kind> [line=<line>,<line>]` says it. */
export interface Example {
  /** Where the page shows it: `rules/<id>.md:<line>`. */
  place: string;
  /** The sentence that introduces it. */
  says: string;
  kind: Kind;
  text: string;
  /** The lines that the rule reports; none where it is silent. */
  lines: number[];
  /** The heading it stands under. */
  under: string;
}

/** The page of a rule, taken apart. */
interface Page {
  id: string;
  title: string;
  /** The paragraph below the title. */
  lead: string;
  /** The metadata by column; empty where there is no table. */
  metadata: Record<string, string>;
  /** The texts of the headings below the title. */
  headings: string[];
  /** Headings with nothing below them. */
  empty: string[];
  examples: Example[];
}

const RULES = new URL('../../rules/', import.meta.url);

/** The names of all pages, which are the names of their rules. */
export const pageIds: readonly string[] = readdirSync(RULES)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => basename(file, '.md'));

/** Reads the page of a rule. Throws when there is none, or when an example does not say what it is an example of. */
export function readPage(id: string): Page {
  const { children } = parser(readFileSync(new URL(`${id}.md`, RULES), 'utf8')) as Root;
  const [title, lead] = children;
  const headings = children.filter((node) => node.type === 'heading').slice(1);
  return {
    id,
    title: title?.type === 'heading' && title.depth === 1 ? words(title) : '',
    lead: lead?.type === 'paragraph' ? words(lead) : '',
    metadata: metadata(children),
    headings: headings.map(words),
    empty: headings.filter((heading) => isEmpty(heading, children)).map(words),
    examples: children.flatMap((node, index) =>
      node.type === 'code' && node.lang === 'markdown' ? [example(id, node, children.slice(0, index))] : [],
    ),
  };
}

function metadata(nodes: readonly RootContent[]): Record<string, string> {
  const table = nodes.find((node) => node.type === 'table');
  const [columns = [], cells = []] = (table?.children ?? []).map((row) => row.children.map(words));
  return Object.fromEntries(columns.map((column, index) => [column, cells[index] ?? '']));
}

/** Whether the next thing is the end of the page or a heading that is not of a lower rank. */
function isEmpty(heading: RootContent & { type: 'heading' }, nodes: readonly RootContent[]): boolean {
  const next = nodes[nodes.indexOf(heading) + 1];
  return next === undefined || (next.type === 'heading' && next.depth <= heading.depth);
}

function example(id: string, { meta, value, position }: Code, before: readonly RootContent[]): Example {
  const place = `rules/${id}.md:${position!.start.line}`;
  const [, kind, lines] = /^kind=(\w+)(?: line=(\d+(?:,\d+)*))?$/.exec(meta ?? '') ?? [];
  if (kind === undefined)
    throw new Error(`${place}: write the example's head as "markdown kind=<kind>" or "markdown kind=<kind> line=<line>,<line>".`);
  const intro = before.at(-1);
  const heading = before.findLast((node) => node.type === 'heading');
  return {
    place,
    says: intro?.type === 'paragraph' ? words(intro) : '',
    kind: kind as Kind,
    text: `${value}\n`,
    lines: lines?.split(',').map(Number) ?? [],
    under: heading ? words(heading) : '',
  };
}

function words(node: RootContent | Root | { children: unknown[] }): string {
  if ('value' in node) return node.value.replaceAll('\n', ' ');
  return 'children' in node ? node.children.map((child) => words(child as RootContent)).join('') : '';
}
