import type { Document, LineCounter } from 'yaml';
import { userError } from '../user-error.js';
import { lazy } from './packages.js';

/** Reads YAML or JSON; `name` is what the file is called in messages. Throws a user error with every mistake in its place. */
export function readYaml(text: string, name: string): { document: Document; data: unknown; lines: LineCounter } {
  const { LineCounter, parseDocument } = lazy.yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  if (document.errors.length > 0) {
    const mistakes = document.errors.map(({ message, pos: [offset] }) => {
      const { line, col } = lines.linePos(offset);
      return `${name}:${line}:${col}: ${message.split('\n')[0]!.replace(/\.$/, '')}.`;
    });
    throw userError(mistakes.join('\n'));
  }
  try {
    return { document, data: document.toJS(), lines };
  } catch (problem) {
    // Aliases that stand for too much.
    throw userError(`${name}: this file cannot be read: ${(problem as Error).message.replace(/\.$/, '')}.`);
  }
}
