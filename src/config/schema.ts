import * as z from 'zod';
import type { Rule } from '../lint/types.js';
import { KINDS } from '../plan/types.js';
import { isFormat, isModulePath, noFormat } from './formats.js';

const severity = z.enum(['off', 'info', 'warning', 'error']);
const words = z.array(z.string().min(1));
const globs = z.array(z.string().min(1));
const formatOf = (reporter: string): string => reporter.split('=')[0]!;
const reporter = z
  .string()
  .min(1)
  .refine((text) => text === '' || isFormat(formatOf(text)) || isModulePath(formatOf(text)), {
    error: ({ input }) => noFormat(formatOf(String(input))),
  });

/** Rules of plugins have a slash in their names. Editors cannot know them; the command does. */
const WITH_PLUGINS = { patternProperties: { '/': {} } };

type ConfigSchema = ReturnType<typeof shapeOf>;

/** A schema takes longer to build than a short plan to lint, and whoever lints text after text asks for the same one. */
const built = new WeakMap<readonly Rule[], ConfigSchema>();

/**
 * The shape of a configuration file that may name these rules: the one source of the checks, the published JSON schema and the names offered for a
 * mistyped one.
 */
export function configSchema(rules: readonly Rule[]): ConfigSchema {
  const schema = built.get(rules) ?? shapeOf(rules);
  built.set(rules, schema);
  return schema;
}

function shapeOf(rules: readonly Rule[]) {
  const settings = z
    .strictObject(Object.fromEntries(rules.map((rule) => [rule.id, ruleSetting(rule).optional().describe(rule.summary)])))
    .describe('What is decided about single rules: a severity, or a severity with options.')
    .meta(WITH_PLUGINS);
  return z
    .strictObject({
      $schema: z.string().describe('Where an editor finds the description of this file.'),
      extends: z
        .union([z.string(), words])
        .transform((value) => (typeof value === 'string' ? [value] : value))
        .describe(
          'What this file builds on: "recommended", "strict", files and packages; a later one counts before an earlier one.',
        ),
      strict: z.boolean().describe('Whether the strict rules run too.'),
      rules: settings,
      overrides: z
        .array(
          z
            .strictObject({
              files: globs.describe('Globs, from the folder of this file.'),
              kinds: z.array(z.enum(KINDS)).describe('Kinds of document.'),
              kind: z.enum(KINDS).describe('What to take the files for, where their front matter does not say.'),
              strict: z.boolean().describe('Whether the strict rules run too.'),
              rules: settings,
            })
            .partial()
            .meta({ anyOf: [{ required: ['files'] }, { required: ['kinds'] }] })
            .refine(
              ({ files, kinds }) => files !== undefined || kinds !== undefined,
              'An override says for which "files" or "kinds" it holds.',
            )
            .refine(
              ({ kind, kinds }) => kind === undefined || kinds === undefined,
              '"kind" says what files are taken for, so it does not go with "kinds".',
            )
            .refine(
              ({ strict, kinds }) => strict === undefined || kinds === undefined,
              '"strict" does not go with "kinds"; name the rules instead.',
            ),
        )
        .describe('Decisions for some files or kinds of document; a later one counts before an earlier one.'),
      ignores: globs.describe('Globs of files to leave out, from the folder of this file.'),
      vocabulary: z
        .strictObject({
          segments: words.describe('Groups of customers: a plan that names one of them names a segment.'),
          customers: words.describe('Words for customers in general.'),
          customerMetrics: words.describe('Measures of something customers can do.'),
          internalMetrics: words.describe('Measures of the organisation itself.'),
          functions: words.describe('Functions and teams, which are no customers.'),
          products: words.describe('Names of products, which say nothing of customers.'),
        })
        .partial()
        .describe("The team's own words."),
      packs: z
        .record(
          z.string().min(1),
          z.union([z.string(), globs]).transform((value) => (typeof value === 'string' ? [value] : value)),
        )
        .describe('Sets of documents that belong together: a name, and globs from the folder of this file.'),
      gate: z
        .strictObject({
          failOn: z.enum(['error', 'warning', 'info', 'never']).describe('The lowest severity that gives exit code 1.'),
          minConfidence: z.enum(['high', 'medium', 'low']).describe('The lowest confidence that counts.'),
          maxWarnings: z.int().min(0).describe('How many warnings are let through.'),
          budgets: z
            .strictObject(Object.fromEntries(rules.map((rule) => [rule.id, z.int().min(0).optional()])))
            .describe('How many findings of a rule are let through.')
            .meta(WITH_PLUGINS),
        })
        .partial()
        .describe('What makes a run fail.'),
      reporters: z.array(reporter).describe('Formats, each with "=file" after it when it goes to a file.'),
      plugins: words.describe('Modules or YAML files with rules of your own.'),
      suppressions: z.string().describe('A file with suppressions for documents that are not to be edited.'),
      baseline: z.string().describe('A file with known findings, which are not shown.'),
    })
    .partial();
}

function ruleSetting(rule: Rule) {
  const shape = z
    .strictObject(
      Object.fromEntries(
        Object.entries(rule.options ?? {}).map(([name, { summary, default: usual, min, max }]) => [
          name,
          z.number().min(min).max(max).optional().describe(summary).meta({ default: usual }),
        ]),
      ),
    )
    .transform((values) => values as Record<string, number>);
  return z.union([
    severity.transform((value) => ({ severity: value })),
    z.tuple([severity, shape]).transform(([value, given]) => ({ severity: value, options: given })),
  ]);
}
