import { readFileSync, statSync } from 'node:fs';

const LIMIT = 10 * 1024 * 1024;

/**
 * The text of a file, or why it cannot be linted, as a sentence that starts with "it".
 * Never throws for what is wrong with the file.
 */
export function readText(path: string): { text: string } | { problem: string } {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { problem: 'it is a folder.' };
    if (!stats.isFile()) return { problem: 'it is not a regular file.' };
    if (stats.size > LIMIT) return { problem: TOO_LARGE };
    return decode(readFileSync(path));
  } catch (error) {
    return { problem: reason(error) };
  }
}

/** The text that bytes hold, or why they cannot be linted. */
export function decode(bytes: Uint8Array): { text: string } | { problem: string } {
  if (bytes.length > LIMIT) return { problem: TOO_LARGE };
  if (bytes.includes(0)) return { problem: 'it is not a text file.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: 'it is not encoded as UTF-8; save it as UTF-8 and try again.' };
  }
}

const TOO_LARGE = 'it is larger than 10 MB, too large for a planning document.';

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'it is not there, or is a link that leads nowhere.';
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not permitted.';
  if (code === 'ELOOP') return 'it is a link that leads back to itself.';
  return `it cannot be read (${code ?? String(error)}).`;
}
