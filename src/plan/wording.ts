import { GENERIC_CUSTOMERS, PEOPLE_OR_PROGRAMS, WEAK_GENERICS } from '../vocabulary/people.js';
import { isPersonNoun } from '../vocabulary/supersense.js';
import { singular } from '../vocabulary/tokens.js';
import { writtenOut } from './contractions.js';
import type { Reading, Unit } from './reading.js';
import type { Cast } from './segments.js';

/** After a customer word: the name of a team, a document or a thing ("customer success", "user story"). */
const NAME_OF_SOMETHING =
  /^(?:success|services?|support|care|desk|story|stories|experience|interface|accounts?|ids?|data|guide|manual|portal|page|view|table|list|records?|files?|research|testing|tests?|journey|database|agreement|contract|names?|numbers?|cent(?:re|er)|office|engineering|engineers?|advisers?|managers?)$/;
/** "Patient-centric", "learner-first": what customers are called may stand nowhere else. */
const ATTITUDE =
  /[-\u2010\u2011](?:centric(?:ity)?|cent(?:er|re)d(?:ness)?|obsessed|first|led|driven|minded|focus(?:s?ed)?|oriented)$/;
/** People named by what they do: "those we serve", "whoever rings", "the people who shop here". */
const WHOEVER = /\b(?:those (?:we|who|whom|that)|whoever|whomever|anyone who|everyone who)\b|¤ (?:who|whom|we)\b/g;
const QUOTED = /[“"«][^“”"«»]*[”"»]|(?<=^|[\s(])['‘][^'’]{3,}['’](?=$|[\s.,;:!?)])/g;

/**
 * A unit's words in the form that patterns of whole sentences read: lower case, quotations left out, and ¤ for every word that
 * stands for customers ("¤-centric", "our ¤ are the heart"); what is short is written out. Names of teams and things keep theirs ("customer success").
 */
export function wordingOf({ knowledge: { lexicon }, technical }: Reading, { text, tokens, mentions }: Unit, cast: Cast): string {
  const mentioned = new Set(
    mentions
      .filter(({ kind, head }) => kind === 'generic' || (kind !== 'we' && cast.customers.has(head)))
      .map(({ token }) => token),
  );
  let wording = '';
  let last = 0;
  for (const [index, { word, start, end }] of tokens.entries()) {
    const first = word.split(/[-\u2010\u2011]/, 1)[0]!;
    const isCustomer =
      mentioned.has(index) ||
      (!technical &&
        PEOPLE_OR_PROGRAMS.has(word) &&
        !cast.team.has(word) &&
        /^(?:the|a|every|each|our)$/.test(tokens[index - 1]?.word ?? '')) ||
      (isCustomerWord(first, cast) && !NAME_OF_SOMETHING.test(tokens[index + 1]?.word ?? '')) ||
      (ATTITUDE.test(word) && (GENERIC_CUSTOMERS.has(singular(first)) || isPersonNoun(lexicon, first)));
    wording += text.slice(last, start) + (isCustomer ? `¤${word.slice(first.length)}` : word);
    last = end;
  }
  return writtenOut((wording + text.slice(last)).replace(QUOTED, ' … '))
    .replace(WHOEVER, '¤')
    .replace(/\s+/g, ' ')
    .trim();
}

function isCustomerWord(word: string, cast: Cast): boolean {
  const head = singular(word);
  return (GENERIC_CUSTOMERS.has(head) && !WEAK_GENERICS.has(head)) || cast.customers.has(head);
}
