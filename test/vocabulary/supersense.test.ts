import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { isPersonNoun, readSupersenses, supersenseOf, writeSupersenses } from '../../src/vocabulary/supersense.js';

const lexicon = readSupersenses(readFileSync(fileURLToPath(new URL('../../data/supersenses.bin', import.meta.url))));

describe('supersenseOf', () => {
  it.each([
    ['nurses', 'noun.person'],
    ['revenue', 'noun.possession'],
    ['agencies', 'noun.group'],
    ['explaining', 'verb.communication'],
    ['told', 'verb.communication'],
    ['people', 'noun.person'],
  ])('%s is %s', (word, label) => expect(supersenseOf(lexicon, word)).toBe(label));

  it('knows nothing of invented words', () => expect(supersenseOf(lexicon, 'quilvane')).toBeUndefined());
});

describe('isPersonNoun', () => {
  it.each(
    'nurse tenants maintainers applicants users admins commuter re-filers self-hosters podcaster keynoters women'.split(' '),
  )('%s names people', (word) => expect(isPersonNoun(lexicon, word)).toBe(true));

  it.each(
    'printer containers server number order faster easier preloader team household paper assessment watchlist whether coffee'.split(
      ' ',
    ),
  )('%s does not', (word) => expect(isPersonNoun(lexicon, word)).toBe(false));
});

describe('writeSupersenses', () => {
  it('writes what readSupersenses reads', () => {
    const own = readSupersenses(writeSupersenses('noun.person\tfiler gardener\nverb.change,noun.act\tmend\n'));
    expect(supersenseOf(own, 'gardeners')).toBe('noun.person');
    expect(supersenseOf(own, 'mended')).toBe('verb.change');
  });
});
