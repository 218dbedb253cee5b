import { BLOCK, emit, type Features, type Sign, sign } from './emit.js';
import { grammarFeatures } from './grammar.js';
import { tokenise } from './tokens.js';
import type { Statement } from './types.js';
import { FLAG, type Word } from './words.js';

const START: Word = { own: sign('^'), stem: sign('^'), sense: sign('^'), verb: sign('^'), letters: [], flags: 0 };
const END: Word = { own: sign('$'), stem: sign('$'), sense: sign('$'), verb: sign('$'), letters: [], flags: 0 };

const WORD = sign('word');
const STEM = sign('stem');
const SENSE = sign('kind of word');
const LETTERS = sign('letters');

/** The features that a word carries wherever it stands; all in the block of words. */
export function wordFeatures(word: Word, features: Features): void {
  emit(features, BLOCK.words, WORD, word.own);
  emit(features, BLOCK.words, STEM, word.stem);
  if (word.flags & FLAG.content) emit(features, BLOCK.words, SENSE, word.sense);
  for (const letters of word.letters) emit(features, BLOCK.words, LETTERS, letters);
}

const PAIR = sign('pair');
const TRIPLE = sign('triple');
const NEAR = sign('near');
const WORD_KIND = sign('word and kind');
const KIND_WORD = sign('kind and word');

/**
 * The features of a statement beyond those of its single words (see wordFeatures), in a fixed order. Returns the words, each looked up once by
 * `lookup`. Training and classifying both use this one function.
 */
export function statementFeatures(statement: Statement, lookup: (token: string) => Word, features: Features): Word[] {
  const { words: tokens, caps } = tokenise(statement.text);
  const words: Word[] = [];
  for (const token of tokens) words.push(lookup(token));
  const kinds = kindsOf(words);
  const n = words.length;
  for (let i = -1; i < n; i++) {
    const a = i < 0 ? START : words[i]!;
    const b = words[i + 1] ?? END;
    const c = i + 2 <= n ? (words[i + 2] ?? END) : undefined;
    const d = i + 3 <= n ? (words[i + 3] ?? END) : undefined;
    emit(features, BLOCK.pairs, PAIR, a.own, b.own);
    emit(features, BLOCK.kinds, WORD_KIND, a.stem, kinds[i + 1] ?? END.sense);
    emit(features, BLOCK.kinds, KIND_WORD, i < 0 ? START.sense : kinds[i]!, b.stem);
    if (c) {
      emit(features, BLOCK.pairs, TRIPLE, a.own, b.own, c.own);
      emit(features, BLOCK.pairs, NEAR, a.stem, c.stem);
    }
    if (d) emit(features, BLOCK.pairs, NEAR, a.stem, d.stem);
  }
  grammarFeatures(statement.form, words, kinds, caps, features);
  return words;
}

/** The kind of each word, read as a verb after "to", a modal or a pronoun. */
function kindsOf(words: Word[]): Sign[] {
  const kinds: Sign[] = [];
  let verbNext = false;
  for (const word of words) {
    kinds.push(verbNext ? word.verb : word.sense);
    verbNext = (word.flags & (FLAG.modal | FLAG.verbNext)) !== 0;
  }
  return kinds;
}
