import * as z from 'zod';
import { CATEGORIES } from '../lint/types.js';
import { KINDS } from '../plan/types.js';

/** How plugins and rules may be called. */
export const NAME = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'It is lower-case letters, digits and hyphens, as in "goal-names-a-region".');

export const WORDS = z.string().trim().min(1);

/** What a rule says of itself, however it is written. */
export const METADATA = {
  id: NAME,
  category: z.enum(CATEGORIES),
  level: z.enum(['recommended', 'strict']),
  severity: z.enum(['error', 'warning', 'info']),
  confidence: z.enum(['high', 'medium', 'low']),
  kinds: z.array(z.enum(KINDS)).min(1),
  summary: WORDS,
  why: WORDS,
  advice: WORDS,
};
