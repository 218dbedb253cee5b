import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { rules } from '../../rules/index.js';
import { loadKnowledge } from '../../src/knowledge.js';
import { lintText } from '../../src/lint/engine.js';
import type { FileReport, Settings } from '../../src/lint/types.js';
import { loadParser, type Parser } from '../../src/markdown/parse.js';
import type { Kind } from '../../src/plan/types.js';
import type { Vocabulary } from '../../src/vocabulary/terms.js';

/** The parser that a run uses. */
export const parser = await loadParser();
const knowledge = loadKnowledge();

/** Lints a text inside this process with every rule, the strict ones too. */
export function lint(
  text: string,
  options: { path?: string; kind?: Kind; parser?: Parser; vocabulary?: Vocabulary; settings?: Settings } = {},
): FileReport {
  return lintText(text, rules, {
    path: 'plan.md',
    settings: { strict: true, rules: {} },
    parser,
    knowledge,
    today: '2026-11-22',
    ...options,
  });
}

interface Plan {
  name: string;
  path: string;
  text: string;
}

const PLANS = new URL('../../fixtures/plans/', import.meta.url);

/** The plans that ship as examples, by name. */
export const plans: readonly Plan[] = readdirSync(PLANS)
  .filter((file) => file.endsWith('.md'))
  .sort()
  .map((file) => ({
    name: basename(file, '.md'),
    path: `fixtures/plans/${file}`,
    text: readFileSync(new URL(file, PLANS), 'utf8'),
  }));
