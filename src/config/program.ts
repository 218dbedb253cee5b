/** Runs a program that the user has asked for, given its URL. Resolves to what it exports by default, rejects with what it throws. */
export async function runProgram(url: string): Promise<unknown> {
  return ((await import(url)) as { default?: unknown }).default;
}
