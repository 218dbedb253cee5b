export { lintText, type LintOptions } from './lint/engine.js';
export type { Category, Confidence, FileReport, Finding, Related, Rule, Settings, Severity } from './lint/types.js';
export { rules } from '../rules/index.js';
