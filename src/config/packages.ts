import { createRequire } from 'node:module';
import type * as Cosmiconfig from 'cosmiconfig';
import type * as Yaml from 'yaml';

// Only runs with a configuration pay for these.
const require = createRequire(import.meta.url);

export const lazy = {
  cosmiconfig: (): typeof Cosmiconfig => require('cosmiconfig'),
  yaml: (): typeof Yaml => require('yaml'),
};
