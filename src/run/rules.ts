import { rules } from '../../rules/index.js';
import { insightAfterCommits, insightAfterShortlist } from '../../rules/insight-after-shortlist.js';
import type { Late } from '../lint/history.js';
import { suppressionRule } from '../lint/suppression.js';
import type { Rule } from '../lint/types.js';

/** Whatever findings can be about: the rules, and the suppressions of their findings. */
export const allRules: readonly Rule[] = [...rules, suppressionRule];

/** The rules for a document of which git knows that insight came late to it. */
export const rulesKnowing = (rules: readonly Rule[], late: Late): readonly Rule[] =>
  rules.map((rule) => (rule === insightAfterShortlist ? insightAfterCommits(late) : rule));
