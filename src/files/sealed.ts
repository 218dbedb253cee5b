import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { lstatSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';

const CIPHER = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/**
 * The text that was sealed with this secret (32 bytes), or null where there is no such file, it is a link, damaged, somebody else's, or sealed with another
 * secret. Never throws.
 */
export function readSealed(file: string, secret: Uint8Array): string | null {
  try {
    if (!lstatSync(file).isFile()) return null;
    const bytes = readFileSync(file);
    const decipher = createDecipheriv(CIPHER, secret, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAuthTag(bytes.subarray(NONCE, NONCE + TAG));
    return decipher.update(bytes.subarray(NONCE + TAG), undefined, 'utf8') + decipher.final('utf8');
  } catch {
    return null;
  }
}

/**
 * Writes a text that only this secret (32 bytes) opens: whole or not at all, whoever else writes the same file meanwhile. A link in its place is replaced,
 * not followed. Gives whether it could be written.
 */
export function writeSealed(file: string, secret: Uint8Array, text: string): boolean {
  const nonce = randomBytes(NONCE);
  const draft = `${file}.${nonce.toString('hex')}.tmp`;
  try {
    const cipher = createCipheriv(CIPHER, secret, nonce, { authTagLength: TAG });
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    writeFileSync(draft, Buffer.concat([nonce, cipher.getAuthTag(), sealed]), { mode: 0o600, flag: 'wx' });
    renameSync(draft, file);
    return true;
  } catch {
    rmSync(draft, { force: true });
    return false;
  }
}

/** Whether the way from a folder down to a path leads over a symbolic link; it does not where the path is elsewhere. */
export function isLinked(path: string, folder: string): boolean {
  const way = relative(folder, path);
  if (isAbsolute(way) || way.split(sep)[0] === '..') return false;
  const steps = way.split(sep).map((_name, index, names) => join(folder, ...names.slice(0, index + 1)));
  return steps.some((step) => lstatSync(step, { throwIfNoEntry: false })?.isSymbolicLink());
}
