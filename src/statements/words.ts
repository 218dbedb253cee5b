import { isPersonNoun, type SupersenseLexicon, supersensesOf } from '../vocabulary/supersense.js';
import { type Sign, sign } from './emit.js';

/** What the features need to know of one token; computed once for each word and kept by the model. */
export interface Word {
  own: Sign;
  stem: Sign;
  /** The word's class: function words stand for themselves, others for their supersense. */
  sense: Sign;
  /** Its class where a verb is expected ("to plan", "we plan"); the same as `sense` where the word is no verb. */
  verb: Sign;
  /** The runs of four letters in it. */
  letters: Sign[];
  flags: number;
}

/** What kind of word it is, as bits. */
export const FLAG = {
  we: 1,
  person: 2,
  modal: 4,
  negation: 8,
  verb: 16,
  past: 32,
  content: 64,
  be: 256,
  have: 512,
  determiner: 1024,
  group: 2048,
  preposition: 4096,
  they: 16384,
  verbNext: 32768,
  figure: 65536,
} as const;

const CLOSED: [number, string][] = [
  [FLAG.we, "we our us ours ourselves 've 're 'll"],
  [FLAG.modal, "will would shall should must may might can could cannot can't won't wouldn't shouldn't couldn't 'll ought"],
  [
    FLAG.negation,
    "not no never none nobody nothing neither nor without cannot can't won't wouldn't shouldn't couldn't don't doesn't didn't isn't aren't wasn't weren't hasn't haven't hadn't nowhere hardly",
  ],
  [FLAG.be, "is are was were be been being am 's 're isn't aren't wasn't weren't"],
  [FLAG.have, "has have had having 've hasn't haven't hadn't"],
  [FLAG.verbNext, 'to we they who not'],
  [FLAG.determiner, 'the a an this that these those each every any all some both another such its their his her my your our no'],
  [
    FLAG.preposition,
    'of in on at by for with from to into onto over under about after before between among through during until since per via against within towards toward without across than as',
  ],
  [FLAG.they, 'they them their theirs themselves he she his her him who whom whose'],
];
const OTHERS =
  "it its itself you your yours i me my what which when where why how whether if because so hence therefore thus but although though while whereas unless and or nor yet also too only even just still already more most less least fewer few many much very than then there here do does did done doing don't doesn't didn't once ever again both either one two three four five six seven eight nine ten eleven twelve dozen half third quarter out up down off own same other others else instead rather";

const closed = new Map<string, number>();
for (const [flag, list] of CLOSED) for (const word of list.split(' ')) closed.set(word, (closed.get(word) ?? 0) | flag);
for (const word of OTHERS.split(' ')) if (!closed.has(word)) closed.set(word, 0);

const IRREGULAR_PAST = new Set(
  'made built said told felt knew chose went came ran gave took saw found left kept held brought bought thought taught caught sold sent spent lost met paid won wrote spoke heard got grew fell rose began broke drove drew stood understood led meant'.split(
    ' ',
  ),
);

/** A light stem: plural, -ing, -ed, -ly and a final e are cut, so that "moves", "moved" and "moving" meet. */
export function stemOf(word: string): string {
  let stem = word;
  if (stem.length > 4 && stem.endsWith('ies')) stem = `${stem.slice(0, -3)}y`;
  else if (stem.length > 3 && stem.endsWith('s') && !stem.endsWith('ss') && !stem.endsWith('us') && !stem.endsWith('is'))
    stem = stem.slice(0, -1);
  if (stem.length > 5 && stem.endsWith('ing')) stem = undouble(stem.slice(0, -3));
  else if (stem.length > 4 && stem.endsWith('ed')) stem = undouble(stem.slice(0, -2));
  else if (stem.length > 5 && stem.endsWith('ly')) stem = stem.slice(0, -2);
  if (stem.length > 4 && stem.endsWith('e')) stem = stem.slice(0, -1);
  if (stem.length > 4 && stem.endsWith('i')) stem = `${stem.slice(0, -1)}y`;
  return stem;
}

const undouble = (stem: string): string => (/([bdgklmnprt])\1$/.test(stem) && stem.length > 3 ? stem.slice(0, -1) : stem);

/** Looks a token up: its stem, its supersense and what kind of word it is. */
export function readWord(lexicon: SupersenseLexicon, text: string): Word {
  const flags = closed.get(text);
  if (flags !== undefined) return build(text, text, text, text, flags);
  if (!/^[a-zà-ɏ_']/.test(text)) return build(text, text, text, text, text.length > 1 && text.startsWith('<') ? FLAG.figure : 0);
  const labels = supersensesOf(lexicon, text);
  const person = isPersonNoun(lexicon, text);
  const verb = labels.find((label) => label.startsWith('verb.'));
  const sense = person ? 'noun.person' : (labels[0] ?? 'unknown');
  let own: number = FLAG.content;
  if (person) own |= FLAG.person;
  if (sense === 'noun.group') own |= FLAG.group;
  if (verb) own |= FLAG.verb;
  if ((text.endsWith('ed') && text.length > 3) || IRREGULAR_PAST.has(text)) own |= FLAG.past;
  return build(text, stemOf(text), sense, verb ?? sense, own);
}

function build(own: string, stem: string, sense: string, verb: string, flags: number): Word {
  const padded = `^${own}$`;
  const letters: Sign[] = [];
  if (flags & FLAG.content && own.length > 3) {
    for (let i = 0; i + 4 <= padded.length; i++) letters.push(sign(padded.slice(i, i + 4)));
  }
  return { own: sign(own), stem: sign(stem), sense: sign(sense), verb: sign(verb), letters, flags };
}
