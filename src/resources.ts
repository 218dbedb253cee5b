import { readFileSync } from 'node:fs';

/**
 * The bytes of a data file: `name` is its path under `src/`, and under `dist/`, where the build copies it. Throws when
 * there is no such file.
 */
export function resource(name: string): Uint8Array {
  return readFileSync(new URL(name, import.meta.url));
}

/** The Markdown page of a rule, as text. Throws when there is none. */
export function rulePage(id: string): string {
  return readFileSync(new URL(`../rules/${id}.md`, import.meta.url), 'utf8');
}
