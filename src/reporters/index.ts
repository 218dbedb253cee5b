import type { Format } from '../lint/formats.js';
import { stylish } from './stylish.js';
import type { Reporter } from './types.js';

export { FORMATS, type Format } from '../lint/formats.js';

/** The formats, each loaded when it is asked for. */
const formats = {
  stylish: async () => stylish,
  compact: async () => (await import('./compact.js')).compact,
  json: async () => (await import('./json.js')).json,
  ndjson: async () => (await import('./ndjson.js')).ndjson,
  sarif: async () => (await import('./sarif.js')).sarif,
  junit: async () => (await import('./junit.js')).junit,
  checkstyle: async () => (await import('./checkstyle.js')).checkstyle,
  github: async () => (await import('./github.js')).github,
  gitlab: async () => (await import('./gitlab.js')).gitlab,
  markdown: async () => (await import('./markdown.js')).markdown,
  csv: async () => (await import('./csv.js')).csv,
  html: async () => (await import('./html.js')).htmlReport,
} satisfies Record<Format, () => Promise<Reporter>>;

/** The reporter of a format. */
export function loadReporter(format: Format): Promise<Reporter> {
  return formats[format]();
}

/** Whether a format shows scores and what came first: then it takes reports that are whole, with pictures. */
export const showsScores = (format: string): boolean => format === 'html';
