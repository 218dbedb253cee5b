import { GENERIC_CUSTOMERS } from '../vocabulary/people.js';
import { type SupersenseLexicon, supersensesOf } from '../vocabulary/supersense.js';
import { singular } from '../vocabulary/tokens.js';
import type { Unit } from './reading.js';

/** Words that any plan and any finding may share. */
const COMMON = new Set(
  'about above across action again against agree ahead almost along already also always among amount another appear area around arrive asked aspect available average away back because become before begin behind being below better between board bring budget build built business call called came cannot care case cause change check city choose clear come coming company complete consider continue cost could country create current daily data date decide decision default deliver department design detail develop different difficult document does doing done down during each early easily easy either else enable end enough entire even ever every everything example existing expect experience explain fact fast feature feel fewer figure final find finding first five focus follow form found four from full further future general give given goal going good great group grow growth half hand happen have help here high hold hour however idea important improve include increase information inside insight instead interview into issue item join just keep kind know known large last later launch lead learn least leave left less level like list little long longer look made main make manage many matter mean meet might milestone mine minute month more morning most move much must name near nearly need never next night nine none nothing notice number offer office often once only open option order other over overall owner part partner people per percent person phase place plan platform point possible problem process product programme program project provide push quarter question quick quickly quite rather reach reader real really reason receive recent reduce release remain report request research result return review right round same save seem seen sell send serve service session set seven several share ship short should show side simple simply since single site six small some something soon sort spend stage stand start state stay step still stop strategy such support sure survey system take taken talk target team tell term test than that their them then there these they thing think third this those though thought three through time together told took tool toward town track tried true twice type under unless until update upon used user uses using usual value very visit want watch week well went were what when where whether which while whole whom whose will with within without word work working world would year yesterday your monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december spring summer autumn winter weekend today tomorrow evening'.split(
    ' ',
  ),
);

/** The stems that words tell by, kept for words met before. */
export type Terms = Map<string, readonly string[]>;

/** The telling words of a unit, by their stems: no people, no times and amounts, no words that any plan has. */
export function termsOf(lexicon: SupersenseLexicon, terms: Terms, unit: Unit): string[] {
  const people = new Set(unit.mentions.map(({ token }) => token));
  return unit.tokens.flatMap(({ word }, index) => {
    if (people.has(index)) return [];
    let told = terms.get(word);
    if (!told) {
      told = termsIn(lexicon, word);
      terms.set(word, told);
    }
    return told;
  });
}

function termsIn(lexicon: SupersenseLexicon, word: string): string[] {
  const base = singular(word);
  if (!/^\p{L}[\p{L}-]{3,}$/u.test(base) || COMMON.has(word) || COMMON.has(base) || COMMON.has(stemOf(word))) return [];
  if (GENERIC_CUSTOMERS.has(base)) return [];
  const sense = supersensesOf(lexicon, word)[0];
  if (sense === 'function' || sense === 'adv' || sense === 'noun.time' || sense === 'noun.quantity') return [];
  const parts = word.split('-');
  // What is left of "sign-on" without its small words is another word.
  if (parts.some((part) => part.length < 3)) return [stemOf(word)];
  return parts.filter((part) => part.length >= 4 && !COMMON.has(part)).map(stemOf);
}

/** A word without its endings: "renewed", "renewal" and "renewing" are one. */
export function stemOf(word: string): string {
  const base = singular(word);
  const cut = base.replace(/(?:ational|ations?|ingly|ments?|ness|ing|ed|er|est|al|ly|ion|ity|able|y|e)$/, '');
  const root = cut.length >= 3 ? cut : base;
  return root.length > 3 && root.at(-1) === root.at(-2) ? root.slice(0, -1) : root;
}
