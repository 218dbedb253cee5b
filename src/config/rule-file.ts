import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { EACH, ruleFrom, type Scope } from '../lint/declared.js';
import { type Pattern, readPattern } from '../lint/patterns.js';
import type { Plugin } from '../lint/types.js';
import { KINDS, MEASURE_CLASSES, ROLES } from '../plan/types.js';
import { STATEMENT_TYPES } from '../statements/types.js';
import { userError } from '../user-error.js';
import { METADATA, NAME, WORDS } from './metadata.js';
import { describeProblems, problemsIn } from './problems.js';
import { readYaml } from './yaml.js';

/** A text with which a rule is tried. */
export interface Example {
  text: string;
  /** Whether the rule has to find something in it. */
  fires: boolean;
  /** The line of the file that it starts on. */
  line: number;
}

/** Rules written as YAML; for each of them, in their order, where it stands and its examples. */
export interface RuleFile extends Plugin {
  examples: { id: string; line: number; examples: Example[] }[];
}

const PLANS = KINDS.filter((kind) => kind !== 'research' && kind !== 'other');

const oneOrMore = <T extends z.ZodType>(of: T) =>
  z.preprocess((value) => (typeof value === 'string' ? [value] : value), z.array(of).min(1));

const pattern = z.string().transform((text, context): Pattern => read(text, context) ?? []);
const path = z.string().transform((text, context) => text.split('>').map((part): Pattern => read(part, context) ?? []));

function read(text: string, context: z.RefinementCtx): Pattern | undefined {
  try {
    return readPattern(text);
  } catch (error) {
    context.addIssue({ code: 'custom', message: (error as Error).message });
    return undefined;
  }
}

const WHERE = z
  .strictObject({
    section: oneOrMore(z.enum(ROLES)),
    heading: oneOrMore(path),
    type: oneOrMore(z.enum(STATEMENT_TYPES)),
    measure: oneOrMore(z.enum(MEASURE_CLASSES)),
  })
  .partial();

const RULE = z
  .strictObject({
    ...METADATA,
    category: METADATA.category.default('language'),
    level: METADATA.level.default('recommended'),
    severity: METADATA.severity.default('warning'),
    confidence: METADATA.confidence.default('medium'),
    kinds: METADATA.kinds.default([...PLANS]),
    summary: WORDS.optional(),
    message: WORDS.refine(
      (text) => !/\{(?!words\})/.test(text),
      'Only {words} is filled in; it stands for the words in question.',
    ),
    each: z.enum(EACH),
    where: WHERE.default({}),
    require: oneOrMore(pattern).optional(),
    forbid: oneOrMore(pattern).optional(),
    fires: oneOrMore(WORDS).default([]),
    silent: oneOrMore(WORDS).default([]),
  })
  .superRefine(({ each, where, require, forbid }, context) => {
    const wrong = (message: string, ...path: string[]) => context.addIssue({ code: 'custom', message, path });
    if ((require === undefined) === (forbid === undefined)) wrong('A rule has either "require" or "forbid".');
    if (where.measure && each !== 'goal') wrong('"measure" goes with "each: goal".', 'where', 'measure');
    if (where.type && each === 'goal') wrong('"type" does not go with "each: goal"; use "measure".', 'where', 'type');
    if (each === 'section' && !where.section && !where.heading)
      wrong('Which sections? Say so under "where", with "section" or "heading".', 'each');
  });

const FILE = z.strictObject({ name: NAME, rules: z.array(RULE).min(1) });

/**
 * Reads a file with rules. `name` is what it is called in messages.
 * Throws a user error that shows every mistake in its place.
 */
export function readRuleFile(file: string, name: string): RuleFile {
  const text = textOf(file, name);
  const { document, data, lines } = readYaml(text, name);
  const result = FILE.safeParse(data);
  if (!result.success) throw userError(describeProblems(name, text, problemsIn(result.error.issues, namesAt), 'this rule file'));
  const lineOf = (...path: (string | number)[]) => {
    const at = (document.getIn(path, true) ?? document.getIn(path.slice(0, -1), true)) as { range?: [number, number, number] };
    return at.range ? lines.linePos(at.range[0]).line : 1;
  };
  const { rules } = result.data;
  return {
    name: result.data.name,
    rules: rules.map(({ require, forbid, where, summary, fires: _fires, silent: _silent, ...rule }) =>
      ruleFrom({
        ...rule,
        summary: summary ?? rule.why.replace(/\.$/, ''),
        where: where as Scope,
        wants: require ? 'require' : 'forbid',
        patterns: require ?? forbid ?? [],
      }),
    ),
    examples: rules.map(({ id, fires, silent }, rule) => ({
      id,
      line: lineOf('rules', rule),
      examples: [
        ...fires.map((text, index) => ({ text, fires: true, line: lineOf('rules', rule, 'fires', index) })),
        ...silent.map((text, index) => ({ text, fires: false, line: lineOf('rules', rule, 'silent', index) })),
      ],
    })),
  };
}

function textOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw userError(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? `There is no rule file "${name}".`
        : `The rule file "${name}" cannot be read.`,
    );
  }
}

/** The keys that are known at a path. */
function namesAt(path: readonly PropertyKey[]): string[] {
  const shape = path.at(-1) === 'where' ? WHERE.shape : path.length === 0 ? FILE.shape : RULE.shape;
  return Object.keys(shape);
}
