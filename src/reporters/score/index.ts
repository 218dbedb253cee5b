import type { ScoreReporter } from './types.js';

const formats = {
  text: async () => (await import('./text.js')).text,
  json: async () => (await import('./data.js')).json,
  csv: async () => (await import('./data.js')).csv,
  markdown: async () => (await import('./markdown.js')).markdown,
} satisfies Record<string, () => Promise<ScoreReporter>>;

export type ScoreFormat = keyof typeof formats;

export const SCORE_FORMATS = Object.keys(formats) as ScoreFormat[];

/** The reporter of a format, loaded when it is asked for. */
export function loadScoreReporter(format: ScoreFormat): Promise<ScoreReporter> {
  return formats[format]();
}
