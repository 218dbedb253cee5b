/** A hash of several things; where one ends and the next begins counts. */
export function digest(...parts: readonly (string | Uint8Array)[]): string {
  // Most runs hash nothing, and this part of Node takes longer to load than a small file to read.
  const hash = process.getBuiltinModule('node:crypto').createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex');
}
