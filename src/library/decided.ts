import { checkConfig } from '../config/load.js';
import type { RuleEntry } from '../config/types.js';
import type { Rule, RuleSetting } from '../lint/types.js';
import type { Vocabulary } from '../vocabulary/terms.js';

interface Decisions {
  strict: boolean | undefined;
  rules: Readonly<Record<string, RuleEntry>> | undefined;
  vocabulary?: Partial<Vocabulary> | undefined;
}

/** What options decide, checked as a configuration is. Throws a user error for a rule, severity or number that is not allowed. */
export async function decided(
  { strict = false, rules = {}, vocabulary = {} }: Decisions,
  known: readonly Rule[],
): Promise<{ strict: boolean; rules: Record<string, RuleSetting> }> {
  const checked = await checkConfig({ strict, rules, vocabulary }, known, { name: 'options' });
  return { strict, rules: checked.rules ?? {} };
}
