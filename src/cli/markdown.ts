import { Chalk, type ChalkInstance } from 'chalk';
import type { PhrasingContent, Root, RootContent, Table } from 'mdast';
import { columns, wrap } from '../reporters/text.js';

interface Layout {
  paint: ChalkInstance;
  width: number;
}

/** Renders a parsed Markdown page for a terminal. Nodes that the pages do not use (HTML, images) are left out. */
export function renderMarkdown(root: Root, { colour, width }: { colour: boolean; width: number }): string {
  const lines = blocks(root.children, { paint: new Chalk({ level: colour ? 1 : 0 }), width });
  return `${lines.join('\n')}\n`;
}

/** Blocks with an empty line between them. */
function blocks(nodes: readonly RootContent[], layout: Layout): string[] {
  return nodes
    .map((node) => block(node, layout))
    .flatMap((lines, index) => (index > 0 && lines.length > 0 ? ['', ...lines] : lines));
}

function block(node: RootContent, layout: Layout): string[] {
  const { paint, width } = layout;
  switch (node.type) {
    case 'heading': {
      const words = inline(node.children, paint);
      return [node.depth === 1 ? paint.bold.underline(words) : paint.bold(words)];
    }
    case 'paragraph':
      return wrap(inline(node.children, paint), width);
    case 'list': {
      const start = node.start ?? 1;
      const items = node.children.map((item, index) => {
        const marker = node.ordered ? `${start + index}. ` : '• ';
        const inner = blocks(item.children, { paint, width: width - marker.length }).filter((line) => node.spread || line !== '');
        return indent(inner, marker, ' '.repeat(marker.length));
      });
      return items.flat();
    }
    case 'code':
      return node.value.split('\n').map((line) => paint.dim('  │ ') + line);
    case 'blockquote':
      return indent(blocks(node.children, { paint, width: width - 2 }), paint.dim('│ '), paint.dim('│ ')).map((line) =>
        paint.dim(line),
      );
    case 'table':
      return table(node, layout);
    case 'thematicBreak':
      return [paint.dim('─'.repeat(width))];
    default:
      return [];
  }
}

function table({ children }: Table, { paint }: Layout): string[] {
  const rows = children.map((row) => row.children.map((cell) => inline(cell.children, paint)));
  const widths = (rows[0] ?? []).map((_, index) => Math.max(...rows.map((row) => columns(row[index] ?? ''))));
  const lines = rows.map((row) =>
    row
      .map((cell, column) => cell + ' '.repeat(widths[column]! - columns(cell)))
      .join('   ')
      .trimEnd(),
  );
  return lines.map((line, index) => (index === 0 ? paint.dim(line) : line));
}

function inline(nodes: readonly PhrasingContent[], paint: ChalkInstance): string {
  return nodes.map((node) => span(node, paint)).join('');
}

function span(node: PhrasingContent, paint: ChalkInstance): string {
  switch (node.type) {
    case 'text':
      return node.value.replaceAll('\n', ' ');
    case 'strong':
      return paint.bold(inline(node.children, paint));
    case 'emphasis':
      return paint.italic(inline(node.children, paint));
    case 'delete':
      return paint.strikethrough(inline(node.children, paint));
    case 'inlineCode':
      return paint.cyan(node.value);
    case 'link':
      return inline(node.children, paint);
    case 'break':
      return ' ';
    default:
      return '';
  }
}

function indent(lines: readonly string[], first: string, others: string): string[] {
  return lines.map((line, index) => (index === 0 ? first : others) + line);
}
