import { userError } from '../user-error.js';

/** Everything that is piped in. Throws a user error when nothing is. */
export async function readStdin(): Promise<Uint8Array> {
  if (process.stdin.isTTY) throw userError('"-" reads standard input, but nothing is piped into it.');
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk);
  return Buffer.concat(chunks);
}
