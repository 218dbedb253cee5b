import { expect, it } from 'vitest';
import { fingerprint } from '../../src/lint/fingerprint.js';

const known = fingerprint('vague-outcome', ['Plan', 'Goals'], 'Improve the experience.');

it('is the same for the same words, whatever their mark-up, case and spaces', () => {
  expect(fingerprint('vague-outcome', ['Plan', 'Goals'], '**improve** the\n experience')).toBe(known);
  expect(known).toMatch(/^[0-9a-f]{16}$/);
});

it('differs by rule, headings and words', () => {
  expect(fingerprint('output-as-goal', ['Plan', 'Goals'], 'Improve the experience.')).not.toBe(known);
  expect(fingerprint('vague-outcome', ['Plan', 'Aims'], 'Improve the experience.')).not.toBe(known);
  expect(fingerprint('vague-outcome', ['Plan', 'Goals'], 'Improve the onboarding.')).not.toBe(known);
});
