import * as z from 'zod';
import type { Rule } from '../lint/types.js';
import { configSchema } from './schema.js';

/** The description of a configuration file that editors read: what may be written, where these rules may be named. */
export function jsonSchema(rules: readonly Rule[]): Record<string, unknown> {
  const { $schema, ...schema } = z.toJSONSchema(configSchema(rules), { target: 'draft-7', io: 'input' });
  return { $schema, title: 'Configuration of outside-in', ...schema };
}
