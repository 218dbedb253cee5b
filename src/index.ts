export { rules } from '../rules/index.js';
export type { UserConfig } from './config/types.js';
export { defineConfig, definePlugin, defineRule } from './library/define.js';
export { type LintOptions, lint } from './library/lint.js';
export { type FilesReport, type LintFilesOptions, lintFiles } from './library/lint-files.js';
export { formats, render } from './library/render.js';
export type {
  Category,
  Confidence,
  FileError,
  FileReport,
  Finding,
  Plugin,
  Problem,
  Related,
  Report,
  Rule,
  RuleOption,
  Severity,
  Suppressed,
  Verdict,
} from './lint/types.js';
export type { Point, Span } from './markdown/types.js';
export type { Kind, Plan, Sentence } from './plan/types.js';
export type { Format } from './reporters/index.js';
