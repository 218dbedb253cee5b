import { closeSync, openSync, readFileSync, readSync, statSync } from 'node:fs';

const MEGABYTE = 1024 * 1024;
const LIMIT = 10 * MEGABYTE;

/**
 * The text of a file of at most `limit` bytes, or why it cannot be had, as a sentence.
 * Never throws for what is wrong with the file.
 */
export function readText(path: string, limit = LIMIT): { text: string } | { problem: string } {
  try {
    const stats = statSync(path);
    if (stats.isDirectory()) return { problem: 'This is a folder.' };
    if (!stats.isFile() && !stats.isFIFO()) return { problem: 'This is not a regular file.' };
    if (stats.size > limit) return { problem: tooLarge(limit) };
    return decode(readFileSync(path), limit);
  } catch (error) {
    return { problem: reason(error) };
  }
}

/** Whether a file gives the same bytes each time it is read; a pipe gives them once. */
export function canBeReread(path: string): boolean {
  try {
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

const HEAD = Buffer.alloc(4096);

/** The first characters of a file, some 4,000; none where it cannot be read. */
export function headOf(path: string): string {
  try {
    const file = openSync(path, 'r');
    try {
      return HEAD.toString('utf8', 0, readSync(file, HEAD, 0, HEAD.length, 0));
    } finally {
      closeSync(file);
    }
  } catch {
    return '';
  }
}

/** How many bytes a file has; 0 where that cannot be told. */
export function sizeOf(path: string): number {
  try {
    return statSync(path).size;
  } catch {
    return 0;
  }
}

/** The text that bytes hold, or why they cannot be linted. */
export function decode(bytes: Uint8Array, limit = LIMIT): { text: string } | { problem: string } {
  if (bytes.length > limit) return { problem: tooLarge(limit) };
  const isUtf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (bytes.includes(0) && !isUtf16) return { problem: 'This is not a text file.' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
  } catch {
    return { problem: 'This file is not encoded as UTF-8; save it as UTF-8 and try again.' };
  }
}

const tooLarge = (limit: number): string => `This file is larger than ${limit / MEGABYTE} MB, too large to be read.`;

function reason(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOENT') return 'This is a link that leads nowhere, or has just been removed.';
  if (code === 'EACCES' || code === 'EPERM') return 'Reading this file is not permitted.';
  if (code === 'ELOOP') return 'This is a link that leads back to itself.';
  return `This file cannot be read (${code ?? String(error)}).`;
}
