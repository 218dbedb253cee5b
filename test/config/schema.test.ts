import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { jsonSchema } from '../../src/config/json-schema.js';
import { configSchema } from '../../src/config/schema.js';
import type { Rule } from '../../src/lint/types.js';
import { allRules } from '../../src/run/rules.js';
import { ROOT } from '../helpers/command.js';

const published = JSON.parse(readFileSync(join(ROOT, 'schema/outside-in.schema.json'), 'utf8'));

/** A rule with an option, as a team may set it. */
const aged: Rule = {
  ...allRules[0]!,
  id: 'aged',
  summary: 'Finds what is old',
  options: { months: { summary: 'How old evidence may be, in months', default: 24, min: 1, max: 120 } },
};
const rules = [...allRules, aged];
const accepts = new Ajv({ strictTuples: false }).compile(jsonSchema(rules));

describe('the published schema', () => {
  it('is what the source gives; `npm run schema` writes it', () => {
    expect(published).toEqual(jsonSchema(allRules));
  });

  it('describes every key and every rule', () => {
    for (const [key, schema] of Object.entries<{ description?: string }>(published.properties))
      expect(schema.description, key).toMatch(/^\S.+\.$/);
    for (const { id, summary } of allRules) expect(published.properties.rules.properties[id].description).toBe(summary);
  });

  it('describes the options of a rule, with their bounds and what holds otherwise', () => {
    expect(JSON.stringify(jsonSchema(rules))).toContain(
      JSON.stringify({
        description: 'How old evidence may be, in months',
        default: 24,
        type: 'number',
        minimum: 1,
        maximum: 120,
      }),
    );
  });
});

describe('editors and the command agree', () => {
  const good: unknown[] = [
    {},
    { $schema: './schema.json', extends: 'strict' },
    { extends: ['recommended', './base.yaml'], strict: true },
    { rules: { aged: 'error', 'vague-outcome': 'off' } },
    { rules: { aged: ['error', { months: 12 }], 'vague-outcome': ['info', {}] } },
    {
      overrides: [
        { files: ['*.md'], kind: 'okr' },
        { kinds: ['brief'], rules: { aged: ['off', {}] } },
      ],
    },
    { packs: { checkout: 'checkout/**', search: ['search/**'] }, gate: { failOn: 'never', budgets: { aged: 2 } } },
  ];
  const bad: unknown[] = [
    { ruels: {} },
    { extends: 3 },
    { rules: { nothing: 'error' } },
    { rules: { aged: 'loud' } },
    { rules: { aged: ['error', { months: 0 }] } },
    { rules: { aged: ['error', { years: 2 }] } },
    { rules: { 'vague-outcome': ['error', { months: 2 }] } },
    { overrides: [{ rules: {} }] },
    { gate: { maxWarnings: -1 } },
    { vocabulary: { segments: [''] } },
  ];
  it('on all but the rules of plugins, which editors let through', () => {
    const house = { rules: { 'house/goal-names-a-region': 'error' }, gate: { budgets: { 'house/goal-names-a-region': 2 } } };
    expect([accepts(house), configSchema(rules).safeParse(house).success]).toEqual([true, false]);
  });
  it.each(good)('that this is right: %j', (config) => {
    expect([accepts(config), configSchema(rules).safeParse(config).success]).toEqual([true, true]);
  });
  it.each(bad)('that this is wrong: %j', (config) => {
    expect([accepts(config), configSchema(rules).safeParse(config).success]).toEqual([false, false]);
  });
});
