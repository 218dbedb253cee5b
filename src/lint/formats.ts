/** The formats that a report can be printed in, by name. */
export const FORMATS = [
  'stylish',
  'compact',
  'json',
  'ndjson',
  'sarif',
  'junit',
  'checkstyle',
  'github',
  'gitlab',
  'markdown',
  'csv',
  'html',
] as const;

export type Format = (typeof FORMATS)[number];
