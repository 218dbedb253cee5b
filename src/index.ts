export { rules } from '../rules/index.js';
export { loadKnowledge } from './knowledge.js';
export { type LintOptions, lintText } from './lint/engine.js';
export type { Category, Confidence, FileReport, Finding, Related, Rule, Settings, Severity } from './lint/types.js';
export { loadParser } from './markdown/read.js';
