import { singular, type Token, tokenize } from './tokens.js';

/** The team's own words, which the recognisers read beside their own. */
export interface Vocabulary {
  /** Groups of customers: a plan that names one of them names a segment. */
  segments: string[];
  /** Words for customers in general. */
  customers: string[];
  /** Measures of something customers can do. */
  customerMetrics: string[];
  /** Measures of the organisation itself. */
  internalMetrics: string[];
  /** Functions and teams, which are no customers. */
  functions: string[];
  /** Names of products, which say nothing of customers. */
  products: string[];
}

export const NO_VOCABULARY: Vocabulary = {
  segments: [],
  customers: [],
  customerMetrics: [],
  internalMetrics: [],
  functions: [],
  products: [],
};

type Sort = keyof Vocabulary;

/** A word or phrase of the team's, in the singular. */
interface Term {
  sort: Sort;
  words: string[];
}

/** The team's words by their first word, the longest first. */
export type Terms = ReadonlyMap<string, readonly Term[]>;

/** Prepares a vocabulary for looking up. */
export function termsOf(vocabulary: Partial<Vocabulary>): Terms {
  const terms = new Map<string, Term[]>();
  for (const [sort, phrases] of Object.entries(vocabulary) as [Sort, string[]][]) {
    for (const phrase of phrases) {
      const words = tokenize(phrase).map(({ word }) => singular(word));
      if (words.length === 0) continue;
      terms.set(words[0]!, [...(terms.get(words[0]!) ?? []), { sort, words }]);
    }
  }
  for (const same of terms.values()) same.sort((a, b) => b.words.length - a.words.length);
  return terms;
}

/** The longest of the team's words that starts at a token, in the singular or plural; undefined where none does. */
export function termAt(terms: Terms, tokens: readonly Token[], at: number): Term | undefined {
  if (terms.size === 0) return undefined;
  return terms
    .get(singular(tokens[at]!.word))
    ?.find(({ words }) => words.every((word, index) => singular(tokens[at + index]?.word ?? '') === word));
}

/** Whether a text has a word of the team's of some sort: the word, or undefined. */
export function termIn(terms: Terms, tokens: readonly Token[], sort: Sort): string | undefined {
  if (terms.size === 0) return undefined;
  for (let at = 0; at < tokens.length; at++) {
    const term = termAt(terms, tokens, at);
    if (term?.sort === sort) return term.words.join(' ');
  }
  return undefined;
}
