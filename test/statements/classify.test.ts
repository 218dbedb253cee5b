import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { classify, scoresOf } from '../../src/statements/classify.js';
import { contributions, explain } from '../../src/statements/explain.js';
import { loadModel, type Model } from '../../src/statements/model.js';
import { type Form, STATEMENT_TYPES, type StatementType } from '../../src/statements/types.js';
import { readSupersenses } from '../../src/vocabulary/supersense.js';

const bytesOf = (name: string): Uint8Array => readFileSync(fileURLToPath(new URL(`../../data/${name}`, import.meta.url)));
const open = (): Model => loadModel(bytesOf('statements.bin'), readSupersenses(bytesOf('supersenses.bin')));
const model = open();

const GOLDEN: [StatementType, Form, string][] = [
  ['m-business', 'bullet', 'Grow annual recurring revenue from €4m to €6m'],
  ['m-operational', 'bullet', 'API uptime of 99.95% every month'],
  ['m-output', 'bullet', 'KR2: Ship the new booking module by 30 June'],
  ['m-satisfaction', 'cell', 'NPS from 31 to 45'],
  ['m-outcome', 'bullet', 'Tenants report a repair in under three minutes, down from eleven'],
  ['g-vague', 'heading', 'Delight our customers with a world-class experience'],
  ['g-internal', 'sentence', 'We want to become the most profitable supplier in the region.'],
  ['insight-sourced', 'sentence', 'In interviews with 14 school secretaries in March, 11 said they re-type every form.'],
  ['insight-unsourced', 'sentence', 'Customers find the pricing page confusing.'],
  ['second-hand', 'sentence', 'Sales tell us that buyers are asking about the price more often.'],
  ['request', 'bullet', 'Three large customers have asked for a dark mode'],
  ['request-why', 'sentence', 'Clinics ask for an offline mode because the basement wards have no signal.'],
  ['assumption', 'sentence', 'We assume that farmers will share their machine data.'],
  ['assumption-test', 'sentence', 'If fewer than 20 of 100 pilots come back in the second week, we drop the idea.'],
  ['research-plan', 'sentence', 'In May we will interview ten wardens about how they plan their rounds.'],
  ['options-neutral', 'sentence', 'Three options are considered: buy, build, or wait.'],
  ['shortlist', 'sentence', 'We recommend Option B, which scores highest on the weighted criteria.'],
  ['validation-contact', 'sentence', 'The chosen design will be shown to five customers so that they can confirm it.'],
  ['why-comfort', 'sentence', 'We start with exports because the team already knows that code and has spare capacity.'],
  ['why-senior', 'sentence', 'This is first on the list because the CEO asked for it.'],
  ['why-sunk', 'sentence', 'We have already invested two years in the platform, so we carry on.'],
  ['why-external', 'sentence', 'The new law requires us to offer this from January.'],
  ['dismissal', 'sentence', 'The complaints come from a vocal minority and can be ignored.'],
  ['plan-unchanged', 'sentence', 'The feedback is noted and the launch goes ahead as planned.'],
  ['future-need', 'sentence', 'By 2030 many tenants will expect to heat without gas.'],
  ['feedback-loop', 'sentence', 'Every week each product manager speaks with two customers.'],
  ['outcome-check', 'sentence', 'Six weeks after the launch we review whether parents really save time.'],
  ['slogan', 'sentence', 'The customer is at the heart of everything we do.'],
  ['false-choice', 'sentence', 'We must choose between being product-led and being customer-led.'],
  ['absolute', 'sentence', 'Every decision we take always starts with the customer.'],
  ['placeholder', 'cell', 'TBD'],
  ['neutral', 'sentence', 'This document uses the fiscal year, which starts in February.'],
];

describe('classify', () => {
  it.each(GOLDEN)('takes for %s the %s "%s"', (type, form, text) => {
    const probabilities = classify(model, { text, form });
    expect(STATEMENT_TYPES[probabilities.indexOf(Math.max(...probabilities))]).toBe(type);
  });

  it('gives probabilities with three decimals, also for text without words', () => {
    for (const text of ['', '???', '— — —', '🎉', 'x'.repeat(5000), ...GOLDEN.map(([, , text]) => text)]) {
      const probabilities = classify(model, { text, form: 'sentence' });
      expect(probabilities).toHaveLength(STATEMENT_TYPES.length);
      for (const p of probabilities) {
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(1);
        expect(Math.fround(Math.round(p * 1000) / 1000)).toBe(p);
      }
    }
  });

  it('says the same whatever was classified before', () => {
    const fresh = open();
    const backwards = [...GOLDEN].reverse().map(([, form, text]) => classify(fresh, { text, form }));
    const again = GOLDEN.map(([, form, text]) => classify(fresh, { text, form }));
    expect(again).toEqual(backwards.reverse());
  });

  it('says the same from bytes that start at an odd place', () => {
    const bytes = bytesOf('statements.bin');
    const shifted = new Uint8Array(bytes.length + 1);
    shifted.set(bytes, 1);
    const moved = loadModel(shifted.subarray(1), model.lexicon);
    const statement = { text: GOLDEN[0]![2], form: GOLDEN[0]![1] };
    expect(classify(moved, statement)).toEqual(classify(model, statement));
  });
});

describe('explain', () => {
  it.each(GOLDEN)('gives reasons for %s that sum to its score (%s "%s")', (type, form, text) => {
    const index = STATEMENT_TYPES.indexOf(type);
    const sum = contributions(model, { text, form }, type).reduce((total, { weight }) => total + weight, model.bias[index]!);
    expect(sum).toBeCloseTo(scoresOf(model, { text, form })[index]!, 4);
  });

  it('names the words that decide', () => {
    const reasons = explain(
      model,
      { text: 'We assume that farmers will share their machine data.', form: 'sentence' },
      'assumption',
    );
    expect(reasons.length).toBeLessThanOrEqual(10);
    expect(reasons[0]!.weight).toBeGreaterThan(0);
    expect(reasons.map(({ feature }) => feature).join('; ')).toContain('word "assume"');
  });
});

describe('loadModel', () => {
  it('refuses bytes that are no model of this version', () => {
    expect(() => loadModel(new Uint8Array(4), model.lexicon)).toThrow(/cut short/);
    expect(() => loadModel(bytesOf('statements.bin').subarray(0, 5000), model.lexicon)).toThrow(/node training\/train\.mjs/);
  });
});
