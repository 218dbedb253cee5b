import { isAbsolute, relative, resolve, sep } from 'node:path';
import type { Rule, RuleSetting } from '../lint/types.js';
import { ASKED } from '../plan/kind.js';
import type { Kind } from '../plan/types.js';
import { NO_VOCABULARY, type Vocabulary } from '../vocabulary/terms.js';
import type { Decision } from './resolve.js';
import type { GateConfig, Layer } from './types.js';

/** A setting, and who set it: a file with the key that does, a flag, or the program. */
interface Origin<T> {
  value: T;
  from: string;
}

const DEFAULT = 'default';
const GATE_KEYS = ['failOn', 'minConfidence', 'maxWarnings'] as const;

interface Asked {
  /** The document, from the working folder. */
  path: string;
  cwd: string;
  /** What the file was taken for, and why. */
  kind: Kind;
  kindReason: string;
  rules: readonly Rule[];
  /** What configuration decides for the file, and who leaves it out. */
  decisions: readonly Decision[];
  ignoredBy: Decision | null;
  /** The configuration nearest to the file, and the one nearest to the working folder, each with what it extends. */
  own: readonly Layer[];
  run: readonly Layer[];
  /** What flags decide. */
  flags: { strict: boolean; rules: Readonly<Record<string, RuleSetting>>; kind?: Kind };
  /** What flags say of the run as a whole. */
  runFlags: { gate: GateConfig; reporters?: string[]; baseline?: string; suppressions?: string };
}

/** Everything that holds for a file, each setting with who set it, as JSON. */
export function printedConfig(asked: Asked): string {
  const { path: file, cwd, kind, kindReason, rules, ignoredBy, own, run, flags, runFlags } = asked;
  const from = ({ file, key }: Pick<Decision, 'file' | 'key'>) => (key ? `${shown(file, cwd)}, ${key}` : shown(file, cwd));
  // Flags count last, whatever the kind of document.
  const decisions: Decision[] = [
    ...asked.decisions.filter(({ kinds }) => kinds === undefined || kinds.includes(kind)),
    ...(flags.strict ? [{ file: '--strict', strict: true }] : []),
    { file: '--rule', rules: flags.rules },
    ...(flags.kind ? [{ file: '--kind', kind: flags.kind }] : []),
  ];
  function last<T>(pick: (decision: Decision) => T | undefined, otherwise: Origin<T>): Origin<T> {
    const decision = decisions.findLast((candidate) => pick(candidate) !== undefined);
    return decision ? { value: pick(decision)!, from: from(decision) } : otherwise;
  }
  const strict = last(({ strict }) => strict, { value: false, from: DEFAULT });
  const ruleOf = ({ id, level, severity, options = {} }: Rule) => {
    const runs = level === 'recommended' || strict.value;
    const unset: Origin<string> = runs
      ? { value: severity, from: level === 'strict' ? strict.from : DEFAULT }
      : { value: 'off', from: DEFAULT };
    const numbers = Object.entries(options).map(([name, option]) => [
      name,
      last(({ rules }) => rules?.[id]?.options?.[name], { value: option.default, from: DEFAULT }),
    ]);
    return {
      severity: last<string>(({ rules }) => rules?.[id]?.severity, unset),
      ...(numbers.length > 0 && { options: Object.fromEntries(numbers) }),
    };
  };
  function ofRun<T>(flag: string, given: T | undefined, pick: (layer: Layer) => T | undefined, otherwise: T): Origin<T> {
    if (given !== undefined) return { value: given, from: flag };
    const layer = run.findLast((candidate) => pick(candidate) !== undefined);
    return layer ? { value: pick(layer)!, from: from(layer) } : { value: otherwise, from: DEFAULT };
  }
  const place = (name: string | undefined) => name && shown(resolve(cwd, name), cwd);
  const gate = (key: (typeof GATE_KEYS)[number]) =>
    ofRun<unknown>(FLAGS[key], runFlags.gate[key], ({ config }) => config.gate?.[key], key === 'failOn' ? 'warning' : null);
  const ids = [...new Set(run.flatMap(({ config }) => Object.keys(config.gate?.budgets ?? {})))];
  const byKind = decisions.findLast((decision) => decision.kind !== undefined);
  const printed = {
    file,
    configuration: own.map((layer) => from(layer)),
    ignored: { value: ignoredBy !== null, from: ignoredBy ? from(ignoredBy) : DEFAULT },
    kind: { value: kind, from: kindReason === ASKED && byKind ? from(byKind) : kindReason },
    strict,
    rules: Object.fromEntries(rules.map((rule) => [rule.id, ruleOf(rule)])),
    vocabulary: vocabularyOf(own, from),
    gate: {
      ...Object.fromEntries(GATE_KEYS.map((key) => [key, gate(key)])),
      budgets: Object.fromEntries(ids.map((id) => [id, ofRun('', undefined, ({ config }) => config.gate?.budgets?.[id], 0)])),
    },
    reporters: ofRun('--format', runFlags.reporters, ({ config }) => config.reporters, ['stylish']),
    baseline: ofRun<unknown>('--baseline', place(runFlags.baseline), ({ config }) => place(config.baseline), null),
    suppressions: ofRun<unknown>(
      '--suppressions',
      place(runFlags.suppressions),
      ({ config }) => place(config.suppressions),
      null,
    ),
    plugins: pluginsOf(own, from, cwd),
    packs: ofRun<Record<string, string[]>>('', undefined, ({ config }) => config.packs, {}),
  };
  return `${JSON.stringify(printed, null, 2)}\n`;
}

const FLAGS: Readonly<Record<(typeof GATE_KEYS)[number], string>> = {
  failOn: '--fail-on',
  minConfidence: '--min-confidence',
  maxWarnings: '--max-warnings',
};

/** The team's words, each with the file that gives it. */
function vocabularyOf(layers: readonly Layer[], from: (layer: Layer) => string) {
  const sorts = Object.keys(NO_VOCABULARY) as (keyof Vocabulary)[];
  return Object.fromEntries(
    sorts.map((sort) => {
      const words = layers.flatMap((layer) =>
        (layer.config.vocabulary?.[sort] ?? []).map((value) => ({ value, from: from(layer) })),
      );
      return [sort, words.filter(({ value }, index) => words.findIndex((word) => word.value === value) === index)];
    }),
  );
}

/** The plugins whose rules hold, each with the file that names it. */
function pluginsOf(layers: readonly Layer[], from: (layer: Layer) => string, cwd: string): Origin<string>[] {
  const plugins = layers.flatMap((layer) => layer.plugins.map(({ file }) => ({ value: shown(file, cwd), from: from(layer) })));
  return plugins.filter(({ value }, index) => plugins.findIndex((plugin) => plugin.value === value) === index);
}

/** A flag, a preset, or a file from the working folder where it stands below it. */
function shown(file: string, cwd: string): string {
  if (!isAbsolute(file)) return file.startsWith('--') ? file : `preset "${file}"`;
  const path = relative(cwd, file).split(sep).join('/');
  return path.startsWith('..') ? file : path;
}
