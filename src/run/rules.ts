import { rules } from '../../rules/index.js';
import { suppressionRule } from '../lint/suppression.js';
import type { Rule } from '../lint/types.js';

/** Whatever findings can be about: the rules, and the suppressions of their findings. */
export const allRules: readonly Rule[] = [...rules, suppressionRule];
