import { readFileSync } from 'node:fs';
import { dirname, relative, resolve, sep } from 'node:path';
import * as z from 'zod';
import { isDay } from '../lint/suppression.js';
import type { SuppressionEntry } from '../lint/suppression-file.js';
import type { Rule } from '../lint/types.js';
import type { Span } from '../markdown/types.js';
import { userError } from '../user-error.js';
import { lazy } from './packages.js';
import { describeProblems, noRule, problemsIn } from './problems.js';
import type { Compile } from './resolve.js';
import { defined } from './types.js';
import { readYaml } from './yaml.js';

const NO_REASON = 'It needs a reason, in words.';

function schemaFor(rules: readonly Rule[]) {
  const ids = rules.map((rule) => rule.id);
  const id = z.string().refine((name) => ids.includes(name), { error: ({ input }) => noRule(String(input), ids) });
  return z.array(
    z
      .strictObject({
        path: z.string().min(1),
        rule: z
          .union([id, z.array(id).min(1, 'It names no rule.')], { error: 'It is a rule, or a list of rules.' })
          .transform((value) => (typeof value === 'string' ? [value] : value))
          .optional(),
        words: z.string().min(1).optional(),
        fingerprint: z.string().min(1).optional(),
        reason: z.string({ error: NO_REASON }).trim().min(1, NO_REASON),
        owner: z.string().min(1).optional(),
        until: z.string().refine(isDay, 'It is a day, as in "2026-12-31".').optional(),
      })
      .refine(({ rule, fingerprint }) => rule !== undefined || fingerprint !== undefined, {
        error: 'It needs a rule or a list of rules, unless it has the "fingerprint" of a finding.',
        path: ['rule'],
        when: ({ value }) => value instanceof Object,
      }),
  );
}

/**
 * The entries of a suppression file, YAML or JSON; their globs start from its folder. `cwd` is the folder that paths of documents start from.
 * Throws a user error that names every mistake with its place.
 */
export function loadSuppressions(
  file: string,
  { cwd, rules, compile }: { cwd: string; rules: readonly Rule[]; compile: Compile },
): SuppressionEntry[] {
  const shown = relative(cwd, file).replaceAll(sep, '/');
  const text = textOf(file, shown);
  const { document, data, lines } = readYaml(text, shown);
  const schema = schemaFor(rules);
  const result = schema.safeParse(data ?? []);
  if (!result.success)
    throw userError(
      describeProblems(
        shown,
        text,
        problemsIn(result.error.issues, () => Object.keys(schema.element.shape)),
        'this suppression file',
      ),
    );
  const items = lazy.yaml().isSeq(document.contents) ? document.contents.items : [];
  return result.data.map(({ path, rule, ...entry }, index) => {
    const matches = compile([path]);
    const range = (items[index] as { range?: [number, number, number] } | undefined)?.range ?? [0, 0, 0];
    return {
      ...defined(entry),
      rules: rule ?? null,
      isBeside: !path.startsWith('../'),
      matches: (document) => matches(relative(dirname(file), resolve(cwd, document)).replaceAll(sep, '/')),
      at: lineAt(range[0]),
      text: text.slice(range[0]).split(/\r?\n/, 1)[0] ?? '',
    };
  });

  function lineAt(offset: number): Span {
    const { line, col } = lines.linePos(offset);
    const end = text.indexOf('\n', offset) < 0 ? text.length : text.indexOf('\n', offset);
    return { start: { line, column: col, offset }, end: { line, column: col + end - offset, offset: end } };
  }
}

function textOf(file: string, shown: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw userError(
      (error as NodeJS.ErrnoException).code === 'ENOENT'
        ? `There is no suppression file "${shown}".`
        : `The suppression file "${shown}" cannot be read.`,
    );
  }
}
