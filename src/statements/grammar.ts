import { BLOCK, emit, type Features, type Sign, sign } from './emit.js';
import type { Form } from './types.js';
import { FLAG, type Word } from './words.js';

const FORM = sign('form');
const FORM_SIGNS: Record<Form, Sign> = {
  sentence: sign('sentence'),
  bullet: sign('bullet'),
  cell: sign('cell'),
  heading: sign('heading'),
};
const LENGTH = sign('length');
const LENGTHS = [3, 6, 9, 14, 21, 31, Number.POSITIVE_INFINITY].map((most) => ({
  most,
  sign: sign(most > 99 ? 'over 31 words' : `up to ${most} words`),
}));
const HAS = sign('has');
const NAME = sign('a proper name');
const ACRONYM = sign('an acronym');
const PERFECT = sign('perfect tense');
const PASSIVE = sign('passive voice');
const SEEN = (
  [
    ['past', 'a past form'],
    ['modal', 'a modal'],
    ['negation', 'a negation'],
    ['person', 'people'],
    ['group', 'a group'],
    ['we', '"we"'],
    ['they', '"they"'],
  ] as const
).map(([flag, text]) => ({ bit: FLAG[flag], sign: sign(text) }));
const TENSE = sign('tense');
const TENSES = Array.from({ length: 32 }, (_, bits) =>
  sign(['past', 'modal', 'not', 'people', 'we'].filter((_, i) => bits & (1 << i)).join(' ') || 'plain'),
);

/** Features of form, length, marks and ends; then those of the subject and its verb and of a label before a colon. */
export function grammarFeatures(form: Form, words: Word[], kinds: Sign[], caps: number[], features: Features): void {
  const n = words.length;
  if (n === 0) return;
  const formSign = FORM_SIGNS[form];
  const length = LENGTHS.find(({ most }) => n <= most)!.sign;
  emit(features, BLOCK.structure, FORM, formSign);
  emit(features, BLOCK.structure, LENGTH, length);
  emit(features, BLOCK.structure, FORM, formSign, length);
  let all = 0;
  let perfect = false;
  let passive = false;
  for (let i = 0; i < n; i++) {
    const { flags, own } = words[i]!;
    all |= flags;
    if (flags & FLAG.figure) emit(features, BLOCK.structure, FORM, formSign, own);
    if (i > 0 && flags & FLAG.past) {
      const before = words[i - 1]!.flags;
      perfect ||= (before & FLAG.have) !== 0;
      passive ||= (before & FLAG.be) !== 0;
    }
  }
  for (const { bit, sign } of SEEN) if (all & bit) emit(features, BLOCK.structure, HAS, sign);
  if (perfect) emit(features, BLOCK.structure, HAS, PERFECT);
  if (passive) emit(features, BLOCK.structure, HAS, PASSIVE);
  if (caps.includes(1)) emit(features, BLOCK.structure, HAS, NAME);
  if (caps.includes(2)) emit(features, BLOCK.structure, HAS, ACRONYM);
  const bits = (flag: number, value: number): number => (all & flag ? value : 0);
  const tense = bits(FLAG.past, 1) + bits(FLAG.modal, 2) + bits(FLAG.negation, 4) + bits(FLAG.person, 8) + bits(FLAG.we, 16);
  emit(features, BLOCK.structure, TENSE, TENSES[tense]!);
  endFeatures(form, words, kinds, features);
  subjectFeatures(words, kinds, features);
  labelFeatures(words, kinds, features);
}

const FIRST = sign('first word');
const SECOND = sign('second word');
const LAST = sign('last word');
const QUOTED = sign('quotation');
const OPENS = sign('opens the statement');
const INSIDE = sign('inside');

function endFeatures(form: Form, words: Word[], kinds: Sign[], features: Features): void {
  const n = words.length;
  const first = words[0]!;
  emit(features, BLOCK.structure, FIRST, first.own);
  emit(features, BLOCK.structure, FIRST, first.stem);
  emit(features, BLOCK.structure, FIRST, kinds[0]!);
  if (n > 1) {
    emit(features, BLOCK.structure, SECOND, words[1]!.stem);
    emit(features, BLOCK.structure, FIRST, kinds[0]!, kinds[1]!);
  }
  emit(features, BLOCK.structure, LAST, words[n - 1]!.stem);
  emit(features, BLOCK.structure, LAST, kinds[n - 1]!);
  if (words.some(({ own }) => own.text === '"'))
    emit(features, BLOCK.structure, QUOTED, FORM_SIGNS[form], first.own.text === '"' ? OPENS : INSIDE);
}

const SUBJECT = sign('subject');
const SUBJECTS = {
  none: sign('none'),
  we: sign('we'),
  person: sign('people'),
  group: sign('a group'),
  noVerb: sign('no verb'),
  thing: sign('a thing'),
};
const HEAD = sign('subject ends in');
const VERB = sign('verb');
const SUBJECT_VERB = sign('subject and verb');
const SUBJECT_PAST = sign('past after');
const SUBJECT_OTHER = sign('no past after');
const SUBJECT_MODAL = sign('subject and modal');
const MODAL = sign('modal and verb');

/** The subject is what stands before the first verb: we, people, a group, a thing, or nothing where the statement opens with its verb. */
function subjectFeatures(words: Word[], kinds: Sign[], features: Features): void {
  const at = firstVerb(words, kinds);
  const subject = subjectOf(words, at);
  emit(features, BLOCK.structure, SUBJECT, subject);
  const verb = words[at];
  if (!verb) return;
  if (at > 0) {
    emit(features, BLOCK.structure, HEAD, words[at - 1]!.stem);
    emit(features, BLOCK.structure, HEAD, kinds[at - 1]!);
  }
  emit(features, BLOCK.structure, VERB, verb.stem);
  emit(features, BLOCK.structure, SUBJECT_VERB, subject, verb.stem);
  emit(features, BLOCK.structure, SUBJECT_VERB, subject, kinds[at]!);
  emit(features, BLOCK.structure, verb.flags & FLAG.past ? SUBJECT_PAST : SUBJECT_OTHER, subject);
  if (kinds[at + 1]) emit(features, BLOCK.structure, SUBJECT_VERB, subject, verb.stem, kinds[at + 1]!);
  const modal = words.findIndex(({ flags }) => flags & FLAG.modal);
  if (modal < 0) return;
  const main = words.findIndex(({ flags }, i) => i > modal && i < modal + 4 && flags & FLAG.verb);
  if (main < 0) return;
  emit(features, BLOCK.structure, SUBJECT_MODAL, subject, words[modal]!.own);
  emit(features, BLOCK.structure, MODAL, words[modal]!.own, words[main]!.verb);
  emit(features, BLOCK.structure, MODAL, words[modal]!.own, words[main]!.stem);
}

function firstVerb(words: Word[], kinds: Sign[]): number {
  for (let i = 0; i < words.length; i++) {
    const { flags, own } = words[i]!;
    if (flags & (FLAG.modal | FLAG.be | FLAG.have) && own.text !== "'s") return i;
    const nounNext = i > 0 && words[i - 1]!.flags & (FLAG.determiner | FLAG.preposition);
    if (flags & FLAG.verb && !nounNext && kinds[i]!.text.startsWith('verb.')) return i;
  }
  return words.length;
}

function subjectOf(words: Word[], verb: number): Sign {
  if (verb === 0) return SUBJECTS.none;
  let all = 0;
  for (let i = 0; i < verb; i++) all |= words[i]!.flags;
  if (all & FLAG.we) return SUBJECTS.we;
  if (all & FLAG.person) return SUBJECTS.person;
  if (all & FLAG.group) return SUBJECTS.group;
  return verb === words.length ? SUBJECTS.noVerb : SUBJECTS.thing;
}

const LABEL = sign('label');
const AFTER_LABEL = sign('after the label');

/** "Risk: …": the words before an early colon, and the one after it. */
function labelFeatures(words: Word[], kinds: Sign[], features: Features): void {
  const colon = words.findIndex(({ own }) => own.text === ':');
  if (colon < 1 || colon > 5) return;
  for (let i = 0; i < colon; i++) {
    emit(features, BLOCK.structure, LABEL, words[i]!.stem);
    emit(features, BLOCK.structure, LABEL, kinds[i]!);
  }
  const after = words[colon + 1];
  if (!after) return;
  emit(features, BLOCK.structure, AFTER_LABEL, after.stem);
  emit(features, BLOCK.structure, AFTER_LABEL, kinds[colon + 1]!);
}
