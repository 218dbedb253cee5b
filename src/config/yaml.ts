import type { Document, LineCounter } from 'yaml';
import { userError } from '../user-error.js';
import { lazy } from './packages.js';

/** Reads YAML or JSON; `name` is what the file is called in messages. Throws a user error with the place of the first mistake. */
export function readYaml(text: string, name: string): { document: Document; data: unknown; lines: LineCounter } {
  const { LineCounter, parseDocument } = lazy.yaml();
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const [error] = document.errors;
  if (error) {
    const { line, col } = lines.linePos(error.pos[0]);
    throw userError(`${name}:${line}:${col}: ${error.message.split('\n')[0]!.replace(/\.$/, '')}.`);
  }
  try {
    return { document, data: document.toJS(), lines };
  } catch (problem) {
    // Aliases that stand for too much.
    throw userError(`${name}: this file cannot be read: ${(problem as Error).message.replace(/\.$/, '')}.`);
  }
}
