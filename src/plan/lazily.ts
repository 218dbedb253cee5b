/** What the parts of one object are made from, and those that are known. */
interface Made<Source> {
  source: Source;
  known: Record<string, unknown>;
  run: <Value>(work: () => Value) => Value;
}

/**
 * Gives what makes objects whose parts are worked out by `run` when they are first asked for, each once, from a source and from other parts. They stand in
 * the order they are given, whichever is asked for first.
 */
export function lazily<Source, Result extends object>(
  parts: {
    [Name in keyof Result]-?: (source: Source, result: Result) => Result[Name];
  },
): (source: Source, run: Made<Source>['run']) => Result {
  const MADE = Symbol('made');
  type Lazy = Result & { [MADE]: Made<Source> };
  const descriptors: PropertyDescriptorMap = {};
  for (const [name, work] of Object.entries<(source: Source, result: Result) => unknown>(parts)) {
    // All objects have the same functions: with closures of their own, each would have a shape of its own, which outlives it.
    descriptors[name] = {
      enumerable: true,
      get(this: Lazy) {
        const { source, known, run } = this[MADE];
        if (!(name in known)) known[name] = run(() => work(source, this));
        return known[name];
      },
    };
  }
  return (source, run) =>
    Object.defineProperties({}, { ...descriptors, [MADE]: { value: { source, known: {}, run } } }) as Result;
}
