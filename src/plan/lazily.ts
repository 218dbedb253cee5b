/** An object whose entries are worked out when they are first asked for, each once, by `run`; in the order they are given, whichever is asked for first. */
export function lazily<Result extends object>(
  entries: { [Name in keyof Result]-?: () => Result[Name] },
  run: <Value>(work: () => Value) => Value,
): Result {
  const result = {} as Result;
  for (const [name, work] of Object.entries<() => unknown>(entries)) {
    const get = () => {
      const value = run(work);
      Object.defineProperty(result, name, { value });
      return value;
    };
    Object.defineProperty(result, name, { get, enumerable: true, configurable: true });
  }
  return result;
}
