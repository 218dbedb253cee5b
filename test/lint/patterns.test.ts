import { describe, expect, it } from 'vitest';
import { firstMatch, readPattern } from '../../src/lint/patterns.js';

const found = (pattern: string, text: string) => firstMatch(text, [readPattern(pattern)]);

describe('a pattern', () => {
  it.each([
    ['synergy', 'Synergy, then.', 'Synergy'],
    ['art', 'We start.', null],
    ['low-hanging fruit', 'the Low hanging, fruit', 'Low hanging, fruit'],
    ['synerg*', 'no synergies', 'synergies'],
    ['*centric', 'customer-centric', 'centric'],
    ['c*t*c', 'centric', 'centric'],
    ['a*a', 'a', null],
    ['a*a', 'aa', 'aa'],
    ['* team', 'our team', 'our team'],
    ['* team', 'team', null],
    ['# %', 'from 4.5 % up', '4.5 %'],
    ['# %', 'from 4.5% up', '4.5%'],
    ['€ #', '€2.1m more', '€2.1m'],
    ['# day*', 'in 3 days', '3 days'],
    ['# day*', 'in three days', null],
    ['leverage ... platform', 'leverage our own platform', 'leverage our own platform'],
    ['leverage ... platform', 'a platform to leverage', null],
    ['leverage … platform', 'leverage platform', 'leverage platform'],
    ["customer's", 'the customer’s view', 'customer’s'],
    ['größe', 'Die GRÖSSE und Größe', 'Größe'],
  ])('"%s" in "%s"', (pattern, text, words) => {
    expect(found(pattern, text)).toBe(words);
  });

  it.each(['(a+)+', 'a|b', '[a-z]', '^a', 'a?', 'a\\b'])('refuses "%s", which looks like more than words', (pattern) => {
    expect(() => readPattern(pattern)).toThrow('has no meaning in a pattern');
  });

  it.each(['', '  ', '...', '-'])('refuses "%s", which has no word', (pattern) => {
    expect(() => readPattern(pattern)).toThrow('no word');
  });

  it('takes no longer than the text is long', () => {
    const start = performance.now();
    expect(found(`${'a*'.repeat(100)}b`, `${'a'.repeat(20_000)}`)).toBe(null);
    expect(found(`${'a ... '.repeat(100)}b`, 'a '.repeat(20_000))).toBe(null);
    expect(performance.now() - start).toBeLessThan(1000);
  });
});
