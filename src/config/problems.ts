import type * as z from 'zod';
import { nearest } from '../nearest.js';
import { lazy } from './packages.js';

/** What is wrong at one key of a configuration. */
export interface ConfigProblem {
  /** The keys that lead there: `['rules', 'vague-outcome']`. */
  path: PropertyKey[];
  message: string;
  /** Whether the key itself is wrong, not what it holds. */
  key?: boolean;
}

type Issue = z.core.$ZodIssue;

/** What a schema finds wrong, one problem for each key, as sentences; `known` gives the names allowed at a path. */
export function problemsIn(
  issues: readonly Issue[],
  known: (path: readonly PropertyKey[]) => readonly string[],
): ConfigProblem[] {
  return issues.flatMap((issue): ConfigProblem[] => {
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((name) => ({
        path: [...issue.path, name],
        message: unknownKey(name, issue.path, known(issue.path)),
        key: true,
      }));
    }
    if (issue.code === 'invalid_union') {
      const deeper = issue.errors.find((branch) =>
        branch.some((inner) => inner.path.length > 0 || inner.code === 'unrecognized_keys'),
      );
      if (deeper)
        return problemsIn(
          deeper.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
          known,
        );
    }
    return [{ path: [...issue.path], message: sentence(issue) }];
  });
}

function unknownKey(name: string, path: readonly PropertyKey[], names: readonly string[]): string {
  const near = nearest(name, names);
  const hint = near === undefined ? '' : ` Did you mean "${near}"?`;
  if (path.at(-1) === 'rules' || path.at(-1) === 'budgets') return noRule(name, names);
  if (names.length === 0 && path.includes('rules')) return 'This rule has no options.';
  const list = near === undefined ? ` It is one of ${names.join(', ')}.` : '';
  return `The key "${name}" is not known here.${hint}${list}`;
}

/** What is said of a rule that does not exist. */
export function noRule(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  return `There is no rule "${name}".${near === undefined ? '' : ` Did you mean "${near}"?`} "outside-in rules" lists them all.`;
}

function sentence(issue: Issue): string {
  // A schema may say it in its own words.
  if (!/^(?:Invalid|Too|Unrecognized)/.test(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_value':
      return `It is one of ${issue.values.map(String).join(', ')}.`;
    case 'invalid_union':
      return issue.path.at(-2) === 'rules' && typeof issue.path.at(-1) === 'string'
        ? 'It is a severity (off, info, warning, error), or a list of a severity and options.'
        : 'It is a text, or a list of texts.';
    case 'invalid_key':
      return 'This key is empty.';
    case 'invalid_type':
      return `${issue.message.endsWith('received undefined') ? 'It is not there; it' : 'It'} is ${TYPES[issue.expected] ?? issue.expected}.`;
    case 'too_small':
      return issue.origin === 'string' || issue.origin === 'array' ? 'It is empty.' : `It is ${issue.minimum} or more.`;
    case 'too_big':
      return `It is ${issue.maximum} or less.`;
    default:
      return issue.message;
  }
}

const TYPES: Record<string, string> = {
  object: 'a set of keys',
  record: 'a set of keys',
  array: 'a list',
  string: 'a text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  tuple: 'a severity, or a list of a severity and options',
};

/** The keys that a schema knows at a path. */
export function namesAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  interface Node {
    shape?: Record<string, unknown>;
    element?: unknown;
    unwrap?: () => unknown;
    def?: { innerType?: unknown; in?: unknown; options?: unknown[]; items?: unknown[] };
  }
  let at = bare(schema);
  for (const step of path) at = bare(at?.shape?.[String(step)] ?? at?.element ?? at?.def?.items?.[Number(step)]);
  return Object.keys(at?.shape ?? {});

  function bare(node: unknown): Node | undefined {
    let inner = node as Node | undefined;
    for (;;) {
      const next = inner?.def?.innerType ?? inner?.def?.in ?? inner?.def?.options?.at(-1);
      if (next === undefined) return inner;
      inner = next as Node;
    }
  }
}

/** The problems of a file as one message: each with its place, the line it stands on, and what is expected there; `what` says what the file is. */
export function describeProblems(
  file: string,
  text: string | null,
  problems: readonly ConfigProblem[],
  what = 'this configuration',
): string {
  const head = `${file}: ${problems.length === 1 ? 'there is a mistake' : `there are ${problems.length} mistakes`} in ${what}, so nothing was linted.`;
  const placeOf = text === null ? () => null : placesIn(text);
  const placed = problems.map((problem) => ({ problem, place: placeOf(problem) }));
  placed.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0) || (a.place?.column ?? 0) - (b.place?.column ?? 0));
  return [head, ...placed.map(({ problem, place }) => describe(file, problem, place))].join('\n\n');
}

interface Place {
  line: number;
  column: number;
  length: number;
  text: string;
}

function describe(file: string, { path, message }: ConfigProblem, place: Place | null): string {
  const name = path.map(String).join('.');
  if (place === null) return name === '' ? `  ${message}` : `  ${name}\n  ${message}`;
  const gutter = String(place.line).length;
  return [
    `  ${file}:${place.line}:${place.column}  ${name}`.trimEnd(),
    `  ${message}`,
    '',
    `    ${place.line} │ ${place.text}`,
    `    ${' '.repeat(gutter)} │ ${' '.repeat(place.column - 1)}${'^'.repeat(Math.max(1, place.length))}`,
  ].join('\n');
}

/** Finds the places of keys and values in the text of a YAML or JSON file. */
function placesIn(text: string): (problem: ConfigProblem) => Place | null {
  const { LineCounter, isMap, isPair, isScalar, parseDocument } = lazy.yaml();
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  return ({ path, key }) => {
    // Where the value is not there, what stands around it is.
    for (let depth = path.length; depth >= 0; depth--) {
      const name = path[depth - 1];
      const around = depth === 0 ? undefined : depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
      const pair = isMap(around)
        ? around.items.find((item) => isPair(item) && isScalar(item.key) && item.key.value === name)
        : undefined;
      const whole = key || depth < path.length;
      const node: unknown =
        whole && pair ? pair.key : depth === 0 ? document.contents : document.getIn(path.slice(0, depth), true);
      const range = (node as { range?: [number, number, number] } | undefined)?.range;
      if (!range) continue;
      const { line, col } = counter.linePos(range[0]);
      const row = text.split(/\r?\n/)[line - 1] ?? '';
      return { line, column: col, length: Math.min(range[1] - range[0], row.length - col + 1), text: row };
    }
    return null;
  };
}
