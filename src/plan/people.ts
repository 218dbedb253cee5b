import {
  ALSO_PEOPLE,
  EMPTY_MODIFIERS,
  GENERIC_CUSTOMERS,
  GROUP_CUSTOMERS,
  NOT_PEOPLE,
  PEOPLE_OR_PROGRAMS,
  TEAM_ROLES,
  WE,
  WEAK_GENERICS,
} from '../vocabulary/people.js';
import { isPersonNoun, type SupersenseLexicon, supersensesOf } from '../vocabulary/supersense.js';
import { type Terms, termAt } from '../vocabulary/terms.js';
import { singular, type Token } from '../vocabulary/tokens.js';

/**
 * Words that stand for people. `we`: whoever writes. `generic`: customers as everybody. `role`: a noun for persons
 * ("nurses"). `group`: a noun for a body of persons ("pharmacies"). `team` roles do the work unless the text says otherwise.
 */
export interface Mention {
  kind: 'we' | 'generic' | 'role' | 'group';
  /** Index of its token in the unit. */
  token: number;
  /** The noun in the singular. */
  head: string;
  /** Said of whom exactly: an adjective or noun before it, or a clause after it. */
  qualified: boolean;
  /** A role of those who plan, build or sell; also a word that only its ending makes a person. */
  team: boolean;
  /** Index of the first token of the noun phrase. */
  start: number;
}

const DETERMINERS = new Set('a an the each every no one any this that another per some which what'.split(' '));
const AFTER_SINGULAR =
  /^(?:who|whom|whose|that|which|can|cannot|can't|could|is|isn't|was|are|has|had|have|does|doesn't|did|didn't|do|will|would|won't|should|must|may|might|to|and|or|nor|but|in|on|at|of|with|without|from|for|by|about|when|while|as|if|because|so|than|then|after|before|during|until|where|how|why|already|still|never|always|often|only|also|not|no)$/;
const RELATIVE = new Set(['who', 'whom', 'whose']);
const RELATIVE_THAT = new Set(['that', 'which']);
const LOOSE_RELATIVE = new Set(
  'with without in at from of on building using running maintaining working living under over between looking wanting trying needing starting writing reading'.split(
    ' ',
  ),
);

/** What a word can stand for, whatever the sentence. */
interface WordSense {
  head: string;
  plural: boolean;
  sort: 'we' | 'generic' | 'group' | 'role' | 'thing' | 'program' | null;
  /** Known to the lexicon: its ending alone made it no person. */
  known: boolean;
}

const isSomebody = (word: string, before: string, after: string | undefined, lexicon: SupersenseLexicon): boolean =>
  RELATIVE.has(after ?? '') || (/^an?$/.test(before) && isPersonNoun(lexicon, word));

/** The senses of the words met so far: a plan says the same words again and again. */
export type WordSenses = Map<string, WordSense>;

/** The words a memory keeps; past it the memory is emptied, which changes no result. */
const MOST_WORDS = 20_000;

function senseOf(word: string, lexicon: SupersenseLexicon, senses: WordSenses): WordSense {
  const met = senses.get(word);
  if (met) return met;
  const head = singular(word);
  const sense: WordSense = {
    head,
    plural: head !== word || /^(?:people|children|folk|staff|(?:some|any|every)(?:one|body))$/.test(word),
    sort: null,
    known: true,
  };
  if (WE.has(word.split(/['’]/)[0]!)) sense.sort = 'we';
  else if (GENERIC_CUSTOMERS.has(head)) sense.sort = 'generic';
  else if (GROUP_CUSTOMERS.has(head)) sense.sort = 'group';
  else if (ALSO_PEOPLE.has(head) || (word.length >= 4 && isPersonNoun(lexicon, word))) {
    sense.sort = NOT_PEOPLE.has(head) ? 'thing' : PEOPLE_OR_PROGRAMS.has(head) ? 'program' : 'role';
    sense.known = ALSO_PEOPLE.has(head) || supersensesOf(lexicon, word).length > 0;
  }
  if (senses.size >= MOST_WORDS) senses.clear();
  senses.set(word, sense);
  return sense;
}

/** Whether a word that may be a verb is one: a singular noun stands before it, and what goes with a verb after it. */
function isVerbAfter(tokens: readonly Token[], at: number, lexicon: SupersenseLexicon): boolean {
  const before = tokens[at - 1]?.word;
  if (before === undefined || !/^(?:out|up|off|away|down|back)$/.test(tokens[at + 1]?.word ?? '')) return false;
  const senses = supersensesOf(lexicon, before);
  return (
    supersensesOf(lexicon, singular(tokens[at]!.word)).some((sense) => sense.startsWith('verb')) &&
    singular(before) === before &&
    senses[0]?.startsWith('noun') === true
  );
}

/** Finds the people a text speaks of; `terms` are the team's own words for them. In a `technical` document workers, hosts and readers are programs. */
export function mentionsIn(
  text: string,
  tokens: readonly Token[],
  lexicon: SupersenseLexicon,
  senses: WordSenses,
  technical: boolean,
  terms: Terms,
): Mention[] {
  const mentions: Mention[] = [];
  for (let i = 0; i < tokens.length; i += 1) {
    const term = termAt(terms, tokens, i);
    if (term) {
      const last = i + term.words.length - 1;
      const kind = term.sort === 'segments' ? 'role' : term.sort === 'customers' ? 'generic' : null;
      const head = term.words.join(' ');
      if (kind) mentions.push({ kind, token: last, head, qualified: kind === 'role', team: false, start: i });
      if (kind || term.sort === 'functions' || term.sort === 'products') {
        i = last;
        continue;
      }
    }
    const { word } = tokens[i]!;
    const sense = senseOf(word, lexicon, senses);
    const { head, sort, known } = sense;
    // "Those who take the tablets", "of the 212 who dropped out": people, whoever they are.
    if (tokens[i + 1]?.word === 'who' && (word === 'those' || /^\d+$/.test(word))) {
      mentions.push({ kind: 'generic', token: i, head: 'people', qualified: true, team: false, start: i });
      continue;
    }
    if (sort === null) continue;
    if (sort === 'we') {
      mentions.push({ kind: 'we', token: i, head: 'we', qualified: false, team: true, start: i });
      continue;
    }
    const before = tokens[i - 1]?.word ?? '';
    const plural = sense.plural || ((word === 'public' || word === 'audience' || word === 'community') && before === 'the');
    const kind = sort === 'thing' || sort === 'program' ? 'role' : sort;
    if ((sort === 'thing' || (sort === 'program' && (technical || !plural))) && !RELATIVE.has(tokens[i + 1]?.word ?? ''))
      continue;
    // A body in the singular is mostly one's own ("the agency", "one store"); "a tenant" and "a household whose …" are somebody.
    if (
      kind === 'group' &&
      !plural &&
      !/^(?:each|every|no|any)$/.test(before) &&
      !isSomebody(word, before, tokens[i + 1]?.word, lexicon)
    )
      continue;
    // "Two of our developers come free": those who work here.
    const ours = head === 'developer' && before === 'our';
    if (head === 'client' && TECHNICAL.test(before)) continue;
    if (head === 'library' && (technical || OF_CODE.test(before))) continue;
    if (head === 'guide' && WRITTEN.test(before)) continue;
    if (!plural && !standsAlone(text, tokens, i, lexicon)) continue;
    // "The mechanics of tracking".
    if (/ics$/.test(word) && tokens[i + 1]?.word === 'of') continue;
    // "Gas creeps out": what a thing does.
    if (plural && isVerbAfter(tokens, i, lexicon)) continue;
    if (plural && isCompoundPart(text, tokens, i, lexicon)) continue;
    const start = phraseStart(text, tokens, i, lexicon);
    mentions.push({
      kind: ours ? 'role' : kind,
      token: i,
      head,
      qualified: isQualified(text, tokens, i, start, lexicon),
      team:
        ours ||
        TEAM_ROLES.has(head) ||
        !known ||
        /^(?:team|staff|crew|board|committee)$/.test(before) ||
        (/^(?:of|on|in)$/.test(tokens[i + 1]?.word ?? '') && /^(?:team|staff|board|committee)$/.test(tokens[i + 3]?.word ?? '')),
      start,
    });
  }
  return mentions;
}

/** Whether the mention stands for customers as everybody and may be read so without more ("users", not "people"). */
export function isStrongGeneric(mention: Mention): boolean {
  return mention.kind === 'generic' && !WEAK_GENERICS.has(mention.head);
}

/** Programs called clients. */
const TECHNICAL =
  /^(?:api|remote|generated|https?|web|js|grpc|rest|desktop|cli|thin|sdk|mobile|email|sync|database|light|full|go|python|java|rust)$/;

/** Libraries of code. */
const OF_CODE = /^(?:component|third-party|software|source|open-source|js|ui|code|standard|shared|python|java|rust|go|npm)$/;

/** Guides to be read. */
const WRITTEN =
  /^(?:to|how-to|user|style|quick|quick-?start|start|set-?up|install\w*|reference|developer|migration|contribut\w+|buyers?|buying|admin|implementation|deployment|onboarding|study|design|step|field|written|online|printed)$/;

const gap = (text: string, a: Token, b: Token): string => text.slice(a.end, b.start);

/** A noun in the singular means a person where a determiner opens its phrase and no other noun follows ("the user sees", not "user research"). */
function standsAlone(text: string, tokens: readonly Token[], i: number, lexicon: SupersenseLexicon): boolean {
  const next = tokens[i + 1];
  const joined = next !== undefined && /^\s+$/.test(gap(text, tokens[i]!, next));
  if (joined && !AFTER_SINGULAR.test(next.word)) {
    const senses = supersensesOf(lexicon, next.word);
    const verb = senses[0]?.startsWith('verb.') || (next.word.endsWith('s') && senses.some((sense) => sense.startsWith('verb.')));
    if (!verb) return false;
  }
  if (i <= 2 && next !== undefined && /^,\s*$/.test(gap(text, tokens[i]!, next)) && /^[^\p{L}\p{N}]*[—–-]/u.test(text))
    return true;
  if (
    i === 0 &&
    next !== undefined &&
    /^(?:can|cannot|can't|will|must|should|has|is|does|wants?|needs?|gets?|sees?)$/.test(next.word)
  )
    return true;
  for (let k = i - 1; k >= Math.max(0, i - 4); k -= 1) {
    if (!/^\s*$/.test(gap(text, tokens[k]!, tokens[k + 1]!).replace(/[-\u2010]/g, ''))) return false;
    if (DETERMINERS.has(tokens[k]!.word)) return true;
    if (AFTER_SINGULAR.test(tokens[k]!.word)) return false;
  }
  return false;
}

/** "users guide", "customers portal": a plural directly before a noun that is no verb. */
function isCompoundPart(text: string, tokens: readonly Token[], i: number, lexicon: SupersenseLexicon): boolean {
  const next = tokens[i + 1];
  if (!next || gap(text, tokens[i]!, next) !== ' ' || AFTER_SINGULAR.test(next.word)) return false;
  const original = text.slice(next.start, next.end);
  if (!/^[A-Z]/.test(original)) return false;
  return supersensesOf(lexicon, next.word)[0]?.startsWith('noun.') ?? false;
}

function phraseStart(text: string, tokens: readonly Token[], i: number, lexicon: SupersenseLexicon): number {
  let start = i;
  for (let k = i - 1; k >= Math.max(0, i - 3); k -= 1) {
    if (!/^[ \u00a0]$/.test(gap(text, tokens[k]!, tokens[k + 1]!))) break;
    // "O1 Customers …": a mark is no kind of them.
    if (k === 0 && /^[a-z]+\d/.test(tokens[k]!.word)) break;
    // "In the January logs people drop out": a plural before them is no kind of people.
    if (
      k === i - 1 &&
      tokens[i]!.word === 'people' &&
      /[^s]s$/.test(tokens[k]!.word) &&
      singular(tokens[k]!.word) !== tokens[k]!.word
    )
      break;
    if (EMPTY_MODIFIERS.has(tokens[k]!.word) || AFTER_SINGULAR.test(tokens[k]!.word)) break;
    if (!/(?:ed|ing)$/.test(tokens[k]!.word) && supersensesOf(lexicon, tokens[k]!.word)[0]?.startsWith('verb.')) break;
    start = k;
  }
  return start;
}

function isQualified(text: string, tokens: readonly Token[], i: number, start: number, lexicon: SupersenseLexicon): boolean {
  const next = tokens[i + 1];
  const afterNext = tokens[i + 2];
  if (next) {
    const between = gap(text, tokens[i]!, next);
    if (RELATIVE.has(next.word) && /^,?\s+$/.test(between)) return true;
    if (/^\s+$/.test(between) && afterNext) {
      if (RELATIVE_THAT.has(next.word) && isVerb(lexicon, afterNext.word)) return true;
      if (LOOSE_RELATIVE.has(next.word) && !EMPTY_AFTER.has(afterNext.word) && /^\s+$/.test(gap(text, next, afterNext)))
        return true;
    }
  }
  const before = tokens[i - 1];
  if (start === i || !before) return false;
  const { word } = before;
  if (EMPTY_MODIFIERS.has(word) || /ly$/.test(word) || /^\d/.test(word)) return false;
  const senses = supersensesOf(lexicon, word);
  // A verb before the noun takes it as its object ("notify users"); a capitalised or unknown word names a kind.
  if (senses[0]?.startsWith('verb.') && !/(?:ed|ing)$/.test(word)) return false;
  if (/ing$/.test(word) && senses[0]?.startsWith('verb.')) return false;
  if (senses.length > 0 && senses.every((sense) => sense === 'adv' || sense === 'function')) return false;
  return true;
}

const EMPTY_AFTER = new Set(
  'the our this that order general particular it them touch mind place case fact addition all any'.split(' '),
);

function isVerb(lexicon: SupersenseLexicon, word: string): boolean {
  if (AFTER_SINGULAR.test(word))
    return /^(?:can|cannot|can't|could|is|was|are|has|had|have|does|doesn't|did|do|will|would|won't|should|must|may|might|already|still|never|always|often|only)$/.test(
      word,
    );
  return supersensesOf(lexicon, word).some((sense) => sense.startsWith('verb.'));
}

const OPENS_CLAUSE =
  /^(?:and|but|because|that|when|whenever|so|while|as|since|where|although|though|or|then|today|currently|now|often|usually|sometimes|still|most|many|some|few|several|all|every|each|half|which|how|why|what|who|our|the|a|an|these|those|their|other|new|more|\d.*|one|two|three|four|five|six|seven|eight|nine|ten|of|in)$/;
const FINITE =
  /^(?:is|isn't|are|aren't|was|were|wasn't|weren't|have|has|had|haven't|hasn't|do|does|did|don't|doesn't|didn't|cannot|can't|couldn't|say|said|told|feel|felt|find|found|give|gave|take|took|get|got|go|went|come|came|lose|lost|leave|left|pay|paid|buy|bought|keep|kept|spend|spent|sit|sat|stand|stood|write|wrote|read|see|saw|know|knew|think|thought|begin|began|bring|brought|send|sent|meet|met|run|ran|drive|drove|ring|rang|sleep|slept|eat|ate|wait|hear|heard|hold|held|wear|wore|fall|fell|break|broke|forget|forgot|throw|threw|choose|chose|make|made|put|let|cut|set|rely|seem|stop|start|re-\w+|never|rarely|seldom|now|still|often|already|only|no)$/;
/** "Waiting", and not "bring". */
const GERUND = /[aeiouy]\w*ing$/;
/** What people "can" do is mostly what a product lets them do. */
const NOT_INDICATIVE = /^(?:can|will|won't|would|should|shall|must|may|might|could|to|ought)$/;

const DETERMINER =
  /^(?:the|an?|our|these|those|their|other|new|more|most|many|some|few|several|all|every|each|\d.*|one|two|three|four|five|six|seven|eight|nine|ten)$/;
/** "Let a traveller move": whoever stands after these does what they are to do. */
const CAUSES = /^(?:let|lets|letting|help(?:s|ed|ing)?|mak(?:es?|ing)|made|allow(?:s|ed|ing)?|enabl(?:es?|ed|ing))$/;

function isCaused(text: string, tokens: readonly Token[], { start }: Mention): boolean {
  let at = start;
  while (at > 0 && !/[.;:!?|–—,()"“”]/.test(gap(text, tokens[at - 1]!, tokens[at]!))) {
    at -= 1;
    if (!DETERMINER.test(tokens[at]!.word)) return CAUSES.test(tokens[at]!.word);
  }
  return false;
}

/** Where, after a mention, the verb stands that says what these people do, did or cannot do: its token, or -1 where they are no subject or the verb is no indicative. */
/** "We saw inspectors write on paper". */
const SEEN = /^(?:saw|watched|observed|heard|noticed)$/;

export function indicativeAfter(text: string, tokens: readonly Token[], mention: Mention, lexicon: SupersenseLexicon): number {
  const before = tokens[mention.start - 1];
  // "Should the scouts change their mind", "if a patient is not known": a condition.
  if (
    /^(?:should|were|if|unless|whether)$/.test(
      (/^(?:the|an?|our|any)$/.test(before?.word ?? '') ? tokens[mention.start - 2] : before)?.word ?? '',
    )
  )
    return -1;
  if (
    before &&
    !/[.;:!?|–—,()"“”]/.test(gap(text, before, tokens[mention.start]!)) &&
    !OPENS_CLAUSE.test(before.word) &&
    !SEEN.test(before.word)
  )
    return -1;
  if (isCaused(text, tokens, mention)) return -1;
  if (before?.word === 'of' || before?.word === 'in') {
    const quantity = tokens[mention.start - 2]?.word ?? '';
    if (
      !/^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|most|many|some|half|third|quarter|percent|cent|none|all|several|few)$/.test(
        quantity,
      )
    )
      return -1;
  }
  let relative = false;
  for (let k = mention.token + 1; k < Math.min(tokens.length, mention.token + 14); k += 1) {
    const between = gap(text, tokens[k - 1]!, tokens[k]!);
    if (/[.;:!?|]/.test(between)) return -1;
    if (/[–—(]/.test(between) && !relative) return -1;
    const { word } = tokens[k]!;
    // "Could not open" tells what happened.
    if (NOT_INDICATIVE.test(word) && !(word === 'could' && tokens[k + 1]?.word === 'not')) return -1;
    if (/^(?:who|whom|whose|that|which)$/.test(word)) {
      relative = true;
      continue;
    }
    const verb =
      FINITE.test(word) || (/ed$/.test(word) && word.length > 4) || supersensesOf(lexicon, word)[0]?.startsWith('verb.') === true;
    // "One person paid by a grant": what is done to them.
    const undergone =
      tokens[k + 1]?.word === 'by' &&
      /^(?:an?|the|our|their|its)$/.test(tokens[k + 2]?.word ?? '') &&
      !/^(?:is|are|was|were|has|have|had|stand|stands|live|lives)$/.test(word);
    if (verb && undergone) return -1;
    if (verb && !GERUND.test(word)) return k;
    if (
      k === mention.token + 1 &&
      !relative &&
      word.length > 3 &&
      !/s$/.test(word) &&
      supersensesOf(lexicon, word).some((sense) => sense.startsWith('verb.')) &&
      !GERUND.test(word)
    )
      return k;
    if (!relative && k > mention.token + 6) return -1;
  }
  return -1;
}
