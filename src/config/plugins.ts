import { extname } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as z from 'zod';
import { rulesOf, said } from '../lint/plugin.js';
import { ARTICLES, type Plugin, type Rule } from '../lint/types.js';
import { userError } from '../user-error.js';
import { METADATA, NAME, WORDS } from './metadata.js';
import { describeProblems, problemsIn } from './problems.js';
import { runProgram } from './program.js';
import { shown } from './shown.js';
import { isRuleFile, type LoadedPlugin } from './types.js';

const isFunction = z.custom<Rule['check']>((value) => typeof value === 'function', 'It is a function from a plan to a verdict.');

const MODULE = z.strictObject({
  name: NAME,
  rules: z.array(
    z.strictObject({
      ...METADATA,
      unit: z.enum(['item', 'statement', 'document']),
      source: z.array(z.enum(ARTICLES)),
      options: z
        .record(z.string(), z.strictObject({ summary: WORDS, default: z.number(), min: z.number(), max: z.number() }))
        .optional(),
      check: isFunction,
    }),
  ),
});

/**
 * Loads a plugin: a YAML file with rules, or a module whose default export is `{ name, rules }`.
 * Throws a user error that names the file, for a program where only data is allowed and for a plugin that is broken.
 */
export async function loadPlugin(file: string, options: { cwd: string; dataOnly: boolean }): Promise<LoadedPlugin> {
  const name = shown(file, options);
  if (isRuleFile(file)) {
    const { readRuleFile } = await import('./rule-file.js');
    return loaded(readRuleFile(file, name), file, name);
  }
  if (options.dataOnly)
    throw userError(`${name}: this plugin is a program, which --data-only-config does not run; write its rules as YAML.`);
  return loaded(checkPlugin(await defaultExport(file, name), name), file, name);
}

/** A plugin that may be one, checked. `name` is what it is called in messages. Throws a user error that names every mistake. */
export function checkPlugin(plugin: unknown, name: string): Plugin {
  const result = MODULE.safeParse(plugin);
  if (!result.success) {
    const known = (path: readonly PropertyKey[]) =>
      Object.keys(path.length === 0 ? MODULE.shape : MODULE.shape.rules.element.shape);
    throw userError(describeProblems(name, null, problemsIn(result.error.issues, known), 'this plugin'));
  }
  // The rules as they are, not as zod copies them: a check may use `this`.
  return plugin as Plugin;
}

function loaded(plugin: Plugin, file: string, name: string): LoadedPlugin {
  const ids = plugin.rules.map(({ id }) => id);
  const twice = ids.find((id, index) => ids.indexOf(id) !== index);
  if (twice !== undefined) throw userError(`${name}: two rules are called "${twice}"; give one of them another id.`);
  return { file, name: plugin.name, rules: rulesOf(plugin, name) };
}

async function defaultExport(file: string, name: string): Promise<unknown> {
  try {
    const plugin = await runProgram(pathToFileURL(file).href);
    if (plugin !== undefined) return plugin;
  } catch (error) {
    const hint =
      (error as NodeJS.ErrnoException).code === 'ERR_UNKNOWN_FILE_EXTENSION' && /^\.[cm]?ts$/.test(extname(file))
        ? 'this version of Node.js does not run TypeScript; use Node.js 22.18 or newer, or write it as JavaScript'
        : said(error);
    throw userError(`${name}: this plugin cannot be loaded: ${hint}.`);
  }
  throw userError(`${name}: this plugin has no default export; write it as "export default definePlugin({ name, rules })".`);
}
