import { describe, expect, it } from 'vitest';
import { tokenise } from '../../src/statements/tokens.js';

const words = (text: string): string => tokenise(text).words.join(' ');

describe('tokenise', () => {
  it.each([
    ['From 9 days to 3 days', 'from <duration> days to <duration> days'],
    ['€1.2m by 14 March 2026', '€ <amount> by <day> <month> <year>'],
    ['€250 or 40 EUR', '€ <money> or <money> eur'],
    ['NPS 31 → 45, CSAT 4.6/5', 'nps <number> → <number> , csat <ratio>'],
    ['38 % of 120 users; 12% last year', '<percent> of <number> users ; <percent> last year'],
    ['KR2: ship v3 in Q4', '<label> : ship <version> in <quarter>'],
    ["We don't, they’ve", "we don't , they 've"],
    ['“Why?” she asked… -> next', '" why ? " she asked … → next'],
  ])('reads "%s"', (text, tokens) => expect(words(text)).toBe(tokens));

  it('marks names and acronyms', () => {
    expect(tokenise('Nurses at Alderham use the EHR').caps).toEqual([0, 0, 1, 0, 0, 2]);
  });

  it('takes a word that every object has for a word', () => {
    expect(words('2constructor toString')).toBe('<code> tostring');
  });

  it('reads any text to its end', () => {
    expect(words('')).toBe('');
    expect(words('\u{1f642} … \u0000 Ωmega')).toContain('ωmega');
  });
});
