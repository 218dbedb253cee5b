import { spanOf } from '../markdown/lines.js';
import { OUTPUT_VERBS } from '../vocabulary/metrics.js';
import { EMPTY_MODIFIERS } from '../vocabulary/people.js';
import { supersensesOf } from '../vocabulary/supersense.js';
import { indicativeAfter, isStrongGeneric, type Mention } from './people.js';
import type { Reading, Unit } from './reading.js';
import type { Passage, Segment } from './types.js';

/** Who is meant by the role nouns of one document: the heads that stand for customers, and those that stand for the team. */
export interface Cast {
  customers: ReadonlySet<string>;
  team: ReadonlySet<string>;
}

const FOR_WHOM = new Set(
  'for help helps helping let lets letting enable enables enabling allow allows allowing serve serves serving among asked interviewed surveyed visited told support supports supporting empower empowers target targets targeting give gives make makes benefit benefits affects affect of to with from'.split(
    ' ',
  ),
);
const STRONG_FOR = new Set(
  'for help helps helping let lets letting enable enables enabling allow allows allowing serve serves serving among asked interviewed surveyed visited target targets targeting empower empowers'.split(
    ' ',
  ),
);
const NEEDING =
  /^(?:cannot|can't|can|couldn't|struggle|struggles|struggled|need|needs|needed|want|wants|wanted|wait|waits|waited|lose|loses|lost|give|gives|gave|complain|complains|complained|say|says|said|tell|tells|told|ask|asks|asked|find|finds|found|have|has|must|spend|spends|spent|miss|misses|missed|leave|leaves|left|get|gets|got|see|sees|use|uses|used|pay|pays|paid|fail|fails|failed|learn|forget|rely|relies|switch|abandon|hate|dread|fear|prefer|expect|care|won't|don't|do|re-order|come|comes|came|return|keep|keeps|buy|buys|bought|sign|log|logs|read|reads)$/;
const SUFFERING =
  /^(?:cannot|can't|couldn't|struggle|struggles|struggled|need|needs|needed|want|wants|wanted|wait|waits|waited|lose|lost|give|gave|complain|complained|told|fail|failed|forget|abandon|hate|dread|fear|prefer|expect|switch|miss|missed)$/;
const STATE = /^(?:frustrated|fed|tired|unable|afraid|confused|stuck|unfamiliar|forced|annoyed|sick|lost|worried|concerned)$/;
const WORK_AFTER =
  /^(?:will|to|own|owns|owned|lead|leads|review|reviews|approve|approves|sign-off|meet|meets|agree|agrees|decide|decides|settle|settles|assign|assigns|draft|drafts|prepare|prepares|supply|check|checks)$/;
const MADE_BY =
  /\b(?:drawn(?: up)?|prepared|written|drafted|owned|led|reviewed|approved|done|made|built|maintained|created|authored|facilitated|sponsored|edited|run|managed|agreed|decided|developed|designed|proposed|supported|presented) by (?:(?!(?:for|to|with|at|in|on|of|from|who|that)\b)[\w-]+[,\s]+){0,12}$/i;

const SPENT_BY =
  /\b(?:time|hours|minutes|days|effort|money|work) (?:spent|lost|wasted|needed) (?:each \w+ |every \w+ )?by (?:the )?$/i;

const MAKERS = /^(?:author|developer|maintainer|creator|maker|owner|engineer|founder|administrator|designer)$/;

/** "Analysts start at six": a verb of making without a thing made is no making. */
const INTRANSITIVE = /^(?:at|in|on|from|before|after|until|late|early|again|over)$/;

/** Whoever pays for or oversees the work is no customer of it. */
const NEVER = new Set(
  'chair chairman chairwoman chairperson president boss commissioner sponsor investor shareholder funder trustee regulator director executive competitor rival alderman councillor mayor minister senator governor'.split(
    ' ',
  ),
);

/** Reads from the whole document which role nouns are customers and which are the team. */
export function castOf(reading: Reading): Cast {
  const evidence = new Map<string, { customer: number; team: number; prior: boolean }>();
  for (const unit of reading.units) {
    if (unit.prompt) continue;
    for (const mention of unit.mentions) {
      if (mention.kind !== 'role' && mention.kind !== 'group') continue;
      const tally = evidence.get(mention.head) ?? { customer: 0, team: 0, prior: mention.team };
      tally.prior &&= mention.team;
      evidence.set(mention.head, tally);
      weigh(reading, unit, mention, tally);
    }
  }
  const customers = new Set<string>();
  const team = new Set<string>();
  for (const [head, { customer, team: work, prior }] of evidence) {
    if (NEVER.has(head)) team.add(head);
    else if (prior ? customer >= 1.5 && customer > work : customer >= work && customer > 0) customers.add(head);
    else team.add(head);
  }
  return { customers, team };
}

function weigh(reading: Reading, unit: Unit, mention: Mention, tally: { customer: number; team: number }): void {
  const { tokens, text } = unit;
  const before = tokens[mention.start - 1]?.word ?? '';
  const before2 = tokens[mention.start - 2]?.word ?? '';
  const after = tokens[mention.token + 1]?.word ?? '';
  const label = reading.labels[unit.block];
  if (
    unit.role === 'ownership' ||
    (label &&
      /^(?:owner|dri|lead|responsible|deciders?|author|pm|squad|team|sponsor|approver|contributors?|maintainers?|steering|workgroup|facilitator|who)/i.test(
        label.text,
      ))
  ) {
    tally.team += 1;
    return;
  }
  // "The maker of Poolplan", "the head of Marketing": one of a kind, no group.
  if (after === 'of' && before === 'the' && /^\s+of\s+\p{Lu}/u.test(text.slice(tokens[mention.token]!.end))) tally.team += 3;
  // "Two of its authors have left": whoever made what is spoken of.
  if ((before === 'its' && MAKERS.test(mention.head)) || (before === 'our' && mention.head === 'administrator')) tally.team += 4;
  // "Drawn up by the editors, the sound engineers and the two account managers".
  if (MADE_BY.test(text.slice(0, tokens[mention.token]!.start))) tally.team += 2;
  else if (['our', 'we', 'my'].includes(before) || before2 === 'our')
    tally.team += mention.kind === 'role' && mention.team ? 3 : 0;
  const after2 = tokens[mention.token + 2]?.word ?? '';
  // "Fitters will need …" tells of no work.
  if (
    (WORK_AFTER.test(after) && !(after === 'will' && NEEDING.test(after2))) ||
    (OUTPUT_VERBS.has(after) && !NEEDING.test(after) && !INTRANSITIVE.test(after2))
  )
    tally.team += mention.team ? 2 : 0.5;
  if (STRONG_FOR.has(before) || STRONG_FOR.has(before2)) tally.customer += 2;
  // "Hours spent by managers on …" are theirs to save.
  else if (before === 'by' && SPENT_BY.test(text.slice(0, tokens[mention.start]!.start))) tally.customer += 2;
  else if (FOR_WHOM.has(before)) tally.customer += mention.team ? 0.25 : 1;
  if (mention.qualified) tally.customer += mention.team ? 0.5 : 1;
  // "## Radiator fitters": a section about them.
  if (
    unit.form === 'heading' &&
    mention.start === 0 &&
    mention.token === tokens.length - 1 &&
    tokens[mention.token]!.word !== mention.head
  )
    tally.customer += 2;
  if (/^(?:who|whose|that)$/.test(after) && NEEDING.test(tokens[mention.token + 2]?.word ?? '')) tally.customer += 2;
  // "Maintainers who support three versions": told apart from others.
  if (mention.team && mention.kind === 'role' && /^whos?e?$/.test(after) && mention.start <= 2) tally.customer += 1;
  // What stands first under "Motivation" is told of them.
  if (mention.team && mention.qualified && mention.start === 0 && unit.role === 'background' && unit.form === 'sentence')
    tally.customer += 1;
  if (after === 'would' && /^(?:like|love|rather|prefer)$/.test(after2)) tally.customer += 2;
  if (SUFFERING.test(after) || (/^(?:are|is|feel|get)$/.test(after) && STATE.test(tokens[mention.token + 2]?.word ?? '')))
    tally.customer += 2;
  else if (NEEDING.test(after)) tally.customer += mention.team ? 0.5 : 2;
  // "Dispatchers in yards with …" under "Users": whom it is for.
  if (unit.role === 'segments' && mention.start === 0 && unit.form !== 'heading') tally.customer += 2;
  if (unit.role === 'segments' || unit.role === 'problem' || unit.role === 'insight') tally.customer += mention.team ? 1 : 2;
  // "June: engineers settle the housing" tells who does the work.
  const doer = mention.start === 0 && (unit.role === 'initiatives' || unit.role === 'schedule');
  if (mention.team && !doer) {
    const verb = indicativeAfter(text, tokens, mention, reading.knowledge.lexicon);
    const doing = verb >= 0 ? tokens[verb]!.word : '';
    if (
      verb >= 0 &&
      ((!OUTPUT_VERBS.has(doing) && !OUTPUT_VERBS.has(doing.replace(/s$/, ''))) ||
        INTRANSITIVE.test(tokens[verb + 1]?.word ?? '')) &&
      !WORK_AFTER.test(doing) &&
      !/^(?:is|are|was|were|has|have)$/.test(doing)
    )
      tally.customer += 1;
  }
  if (!mention.team) tally.customer += 0.5;
  if (/^\s*\(/.test(text.slice(tokens[mention.token]!.end)) && mention.team) tally.team += 0.5;
}

/** The groups of customers that the document names, each at its first mention. */
export function segmentsOf(reading: Reading, cast: Cast): Segment[] {
  const productWords = new Set((reading.sections[0]?.title ?? '').toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const found = new Map<string, Segment>();
  for (const unit of reading.units) {
    if (unit.prompt || unit.struck) continue;
    if (unit.role === 'ownership' || unit.role === 'exclusions') continue;
    for (const mention of unit.mentions) {
      if (mention.kind === 'we' || !namesSegment(reading, unit, mention, cast, productWords)) continue;
      const { name, passage } = phrase(reading, unit, mention);
      const key = name.toLowerCase();
      if (!found.has(key)) found.set(key, { ...passage, name });
    }
    for (const { name, passage } of ofTheirs(reading, unit)) if (!found.has(name)) found.set(name, { ...passage, name });
  }
  return [...found.values()];
}

/** What is somebody's own: "the developer experience", "nurse workflows". */
const THEIRS = new Set(
  'experience workflow workflows journey journeys productivity needs usecase usecases use-case use-cases onboarding'.split(' '),
);

/** Those who are named by what is theirs or by what they say they want, though not spoken of themselves. */
function ofTheirs(reading: Reading, unit: Unit): { name: string; passage: Passage }[] {
  const placed = (start: number, end: number): Passage => ({
    text: unit.text,
    span: spanOf(reading.document, reading.blocks[unit.block]!, { start: unit.range.start + start, end: unit.range.start + end }),
  });
  const story = STORY.exec(unit.text);
  if (story && !EVERYBODY.test(story[1]!.split(' ').at(-1)!.toLowerCase())) {
    const start = story.index + story[0].indexOf(story[1]!);
    return [{ name: story[1]!, passage: placed(start, start + story[1]!.length) }];
  }
  return unit.tokens.flatMap(({ word, start, end }, at) => {
    const next = unit.tokens[at + 1]?.word ?? '';
    const theirs = THEIRS.has(next) || (next === 'use' && /^cases?$/.test(unit.tokens[at + 2]?.word ?? ''));
    if (!theirs || EVERYBODY.test(word) || supersensesOf(reading.knowledge.lexicon, word)[0] !== 'noun.person') return [];
    return [{ name: word, passage: placed(start, end) }];
  });
}

/** "As a CS leader, I want …". */
const STORY =
  /^\W*as an? ((?!(?:result|team|company|business|developer of|maintainer of)\b)[\p{L}][\p{L} -]{1,40}?),? (?:who .{1,60}?,? )?i (?:want|need|can|would|should|am|must)\b/iu;

/** Words for customers in general. */
const EVERYBODY = /^(?:users?|end-users?|customers?|consumers?|clients?|persons?|humans?|individuals?)$/;

function namesSegment(reading: Reading, unit: Unit, mention: Mention, cast: Cast, productWords: ReadonlySet<string>): boolean {
  if (mention.kind === 'generic') {
    const before = unit.tokens[mention.token - 1];
    if (!mention.qualified || before?.word === 'one') return false;
    const relative = /^(?:who|whom|whose|that|which)$/.test(unit.tokens[mention.token + 1]?.word ?? '');
    // "Users who share each month: 0 → 25 %": whoever does what is measured, no group of their own.
    if (relative && ALL_OF_THEM.test(unit.text.slice(unit.tokens[mention.token]!.end))) return false;
    if (relative) return !(mention.start === 0 && unit.role === 'measures' && /\d/.test(unit.text));
    // A number before them is no kind of them: "640 customers in rented flats".
    if (
      mention.start < mention.token &&
      before &&
      !/^(?:\d.*|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)$/.test(before.word)
    ) {
      if (productWords.has(before.word) || EMPTY_MODIFIERS.has(before.word)) return false;
      if (
        mention.head === 'community' ||
        mention.head === 'audience' ||
        mention.head === 'market' ||
        mention.head === 'stakeholder' ||
        mention.head === 'partner' ||
        mention.head === 'participant'
      )
        return false;
      const senses = supersensesOf(reading.knowledge.lexicon, before.word);
      return senses.length === 0 ? /^\p{Lu}/u.test(unit.text.slice(before.start)) : true;
    }
    return !VAGUE.test(mention.head) && !isGiven(unit, mention);
  }
  if (!cast.customers.has(mention.head)) return false;
  // Anybody's neighbours.
  if (!mention.qualified && /^(?:neighbour|neighbor|friend|relative|stranger)$/.test(mention.head)) return false;
  if (mention.kind === 'group')
    return (
      mention.qualified ||
      !/^(?:organisation|organization|company|business|firm|team|account|institution|unit|group|department|town|city|state|enterprise|association|practice|trust|club|plant|shop|store)$/.test(
        mention.head,
      )
    );
  return true;
}

/** "Everyone who uses our app". */
const ALL_OF_THEM =
  /^\s+(?:who|that) (?:already )?(?:uses?|has|have|opens?) (?:our|the|this) (?:app|product|service|platform|tool|site|website|software|system)\s*[.,;]?\s*$/i;

/** "Anyone on the site", "the community in general": where they are makes them no group. */
const VAGUE = /^(?:community|participant|(?:any|every|some)(?:one|body))$/;

/** "Provides users with more choice": what follows is given to them, and no mark of theirs. */
const isGiven = ({ text, tokens }: Unit, { start, token }: Mention): boolean =>
  tokens[token + 1]?.word === 'with' &&
  /\b(?:provid|present|suppl|equip|leav|left|help|assist|furnish|connect|engag|communicat|interact|work|shar|match|trust)\w*\s+(?:\w+ ){0,1}$/i.test(
    text.slice(0, tokens[start]!.start),
  );

/** The noun phrase of a mention, with its place. */
export function phrase(reading: Reading, unit: Unit, mention: Mention): { name: string; passage: Passage } {
  const start = unit.tokens[mention.start]!.start;
  const end = unit.tokens[mention.token]!.end;
  const name = unit.text.slice(start, end);
  return {
    name,
    passage: {
      text: unit.text,
      span: spanOf(reading.document, reading.blocks[unit.block]!, {
        start: unit.range.start + start,
        end: unit.range.start + end,
      }),
    },
  };
}

/** The first generic customer word of the document: users, customers, the community; weak ones ("people") only where no other stands. */
export function genericCustomerOf(reading: Reading): Passage | null {
  let weak: Passage | null = null;
  for (const unit of reading.units) {
    if (unit.prompt) continue;
    for (const mention of unit.mentions) {
      if (mention.kind !== 'generic') continue;
      const { passage } = phrase(reading, unit, mention);
      if (isStrongGeneric(mention)) return passage;
      weak ??= passage;
    }
    const compound = /\b(?:user|customer|client(?!s?[ -](?:packages?|librar\w+|sides?|apis?|sdks?|code|tls))|consumer)s?\b/i.exec(
      unit.text,
    );
    if (compound) {
      const range = { start: unit.range.start + compound.index, end: unit.range.start + compound.index + compound[0].length };
      return { text: unit.text, span: spanOf(reading.document, reading.blocks[unit.block]!, range) };
    }
  }
  return weak;
}
