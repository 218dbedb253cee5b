import { json } from './json.js';
import { stylish } from './stylish.js';
import type { Reporter } from './types.js';

export const reporters = { stylish, json } satisfies Record<string, Reporter>;

export type Format = keyof typeof reporters;
