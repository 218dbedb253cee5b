import { bareMonthIn, dayIn, monthIn } from './dates.js';
import { namesOption, type Options, optionsOf } from './options.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Choice, Role } from './types.js';

/** Words of choosing, said of the options themselves: a verdict, a rank, a selection, a rejection. */
const VERDICT =
  /\b(?:chose\b|(?<!the )chosen|choose|selected|picked|pick\b|preferred|we prefer|recommend|decided|voted|opted|favou?r|settled|agreed (?:on|to)|adopt|reject|rul(?:e|ed|es) out|short-?list|narrowed|prioriti[sz]ed|rank(?:ed|s)|eliminat|discard|drop(?:s|ped)|approve[sd]|(?:go|going|went) with|taken forward|the (?:nod|contract|go-ahead)|green-?lit|front-?runner|first choice|wins?\b(?! (?:back|over|new))|scor(?:es?|ed) (?:high|best|\d)|best (?:fit|option|score)|comes? out(?! of\b)|lost (?:on|to|out)|#1|committed to|resolved:)/i;
/** Verdicts that need no help from the classifier. */
const PLAIN_VERDICT =
  /\b(?:we(?:'re| are| have|'ve)? (?:going with|go with|chose|chosen|selected|picked|opted for|settled on|went with|decided to|rejected|ruled out|recommend)|the (?:nod|go-ahead)|chosen option|preferred (?:option|solution|supplier|vendor|route)|front-?runner|(?:was|were|is|are|been) (?:chosen|short-?listed|ruled out|taken forward|rejected)|comes? (?:out (?:ahead|on top)|(?:in )?first)|drops? out|committee approves)\b|^\W*(?:we recommend|chosen option|recommendation)\b|\b(?:two|three|four|five|\d+) (?:of them |vendors?|suppliers?|options?|candidates?|tools?|offers?|bids?|products?|ideas?|finalists?|routes?|systems?|providers?) ?(?:were |are )?(?:chosen|selected|short-?listed|invited|left|picked)\b/i;
/** "Panels it is." */
const IT_IS = /^\W*(?:\p{Lu}\w+(?: \w+)? )it is\s*[:.,;!–—]/u;
/** "SELECTED Booking by phone", "Option B (chosen)": a mark on the one that was taken. */
const MARKED =
  /^\W*(?:SELECTED|CHOSEN|PREFERRED|RECOMMENDED)\b(?=\W+\S)|[([](?:✅ ?)?(?:[Ss]elected|[Cc]hosen|[Pp]referred|[Rr]ecommended|[Oo]ur (?:choice|pick|preference|recommendation))[)\]]\W*$/u;
const RANK_HEADER =
  /^(?:rank|ranking|score|scores|total|points|weighted|weight|verdict|decision|recommendation|rating|priority score|rice|wsjf|ice|result|outcome|picked\??|chosen\??)(?:\b|$)/i;
const NEGATED =
  /\b(?:recommend(?:ed|s)? (?:that|for) (?:(?:all|any|most) )?(?:you|users?|teams?|developers|customers|people|everyone)|not (?:yet )?(?:decided|chosen|selected|ranked|agreed)|no (?:decision|preference|ranking|choice)|(?:nothing|none)(?: \w+){0,3} (?:recommended|selected|chosen|decided|ranked|preferred)|before (?:we )?(?:choose|decid|select|rank|any)|until (?:we )?(?:choose|decide)|have not (?:yet )?(?:chosen|decided|ranked|selected)|undecided|still open|will be (?:chosen|decided|selected|ranked)|to be (?:decided|chosen|selected)|will (?:choose|decide|select|rank|pick))\b/i;

/** "Proposed solution" beside "Alternatives" that hold something: the headings say which is preferred. */
const PREFERRED = /\b(?:propos\w+|chosen|preferred|recommended|selected)\b.*\b(?:solutions?|options?|approach|design|way)\b/i;
const OTHERS = /^\W*(?:other |rejected )?alternatives?\b/i;

function preferredByHeading(reading: Reading): Choice[] {
  const others = reading.sections.some((section) => OTHERS.test(section.title) && !section.unfilled);
  const index = reading.sections.findIndex((section) => PREFERRED.test(section.title) && !section.unfilled);
  const unit =
    others && index >= 0
      ? reading.units.find((candidate) => candidate.section === index && candidate.form === 'heading')
      : undefined;
  return unit ? [choice(reading, unit)] : [];
}

/** What a sentence on options and their choice may be. */
const ABOUT_OPTIONS = [
  'shortlist',
  'options-neutral',
  'why-comfort',
  'why-senior',
  'why-customer',
  'why-sunk',
  'why-external',
] as const;
/** Below this the classifier sees nothing of a choice. */
const HOPELESS = 0.05;

/** Sections that say what was chosen, and from what. */
const DECIDES: ReadonlySet<Role> = new Set<Role>(['decision', 'options']);

/** Tables are judged by their headers, and options by their names. */
const mayName = (reading: Reading, unit: Unit, options: Options): boolean =>
  reading.blocks[unit.block]!.table !== null || namesOption(options, unit);

/** Finds the passages that express a preference among options, outside summary passages, in reading order. */
export function choicesOf(reading: Reading): Choice[] {
  const choices: Choice[] = [];
  const options = optionsOf(reading);
  const seenTables = new Set<number>();
  for (const unit of reading.units) {
    if (unit.prompt || unit.quoted || (unit.form === 'heading' && !MARKED.test(unit.text))) continue;
    if (
      likelihood(unit, ...ABOUT_OPTIONS) < HOPELESS &&
      !DECIDES.has(unit.role) &&
      !MARKED.test(unit.text) &&
      !mayName(reading, unit, options)
    )
      continue;
    const section = reading.sections[unit.section]!;
    if (isSummary(reading, unit)) continue;
    if (
      [
        'goals',
        'measures',
        'framing',
        'apparatus',
        'ownership',
        'exclusions',
        'check',
        'insight',
        'problem',
        'segments',
      ].includes(unit.role) &&
      !VERDICT.test(unit.text)
    )
      continue;
    const table = reading.blocks[unit.block]!.table;
    if (table) {
      if (seenTables.has(table.id)) continue;
      const ranks = table.headers.findIndex((header) => RANK_HEADER.test(header.trim()));
      if (
        ranks >= 0 &&
        (section.inherited === 'options' ||
          section.inherited === 'decision' ||
          OPTION_HEADER.test(table.headers[0]!.trim()) ||
          likelihood(unit, 'shortlist', 'options-neutral') > 0.25)
      ) {
        seenTables.add(table.id);
        choices.push(choice(reading, unit));
        continue;
      }
    }
    if (opensRanking(reading, unit) || isChoice(reading, unit, options)) choices.push(choice(reading, unit));
  }
  return [...choices, ...preferredByHeading(reading)].sort((a, b) => a.span.start.offset - b.span.start.offset);
}

/** "## Ranking" over "1. Bova, 2. Tillit": the first of them comes first. */
const opensRanking = (reading: Reading, { block, section }: Unit): boolean => {
  const { title, heading } = reading.sections[section]!;
  const { kind, list } = reading.blocks[block]!;
  return block === heading + 1 && kind === 'item' && list?.ordered === true && RANKING.test(title);
};
const RANKING = /^\W*(?:(?:the |our )?rank(?:ing|ed)?|order of preference|short-?list)\b/i;

/** A first column of things to choose from. */
const OPTION_HEADER = /^(?:suppliers?|vendors?|bidders?|offers?|options?|variants?|candidates?|alternatives?|tools?)$/i;

/** Said of an option by name: it is put before the others, or aside. */
const PLACED =
  /\b(?:lean(?:s|ed|ing)?|let's go|go(?:es|ing)? (?:with|for)|went (?:with|for)|(?:came|comes?) out|ahead|(?:put|puts|placed|places|ranked|came|comes) (?:\S+ ){0,3}(?:first|last|aside|ahead|on top)|put aside|set aside|is (?:the one|our|parked|out)|are (?:parked|out)|strongest|winner|convinced|tipped|settled|take[ns]? (?:it|forward)|the nod|drop(?:s|ped)|park(?:ed)?|discarded|favou?r(?:s|ed|ite)?|prefer(?:s|red)?|best|has the edge)\b/i;

/** Whether the words alone say that something was chosen. */
export function isPlainVerdict(text: string): boolean {
  return (PLAIN_VERDICT.test(text) || IT_IS.test(text)) && !NEGATED.test(text);
}

/** "**Chosen option:** …". */
const CHOSEN = /\b(?:chosen|selected|preferred|decision|recommendation|verdict|pick)\b/i;

/** "**Proposal.** We rent out the Mikado." */
const PROPOSED = /^\W*(?:our |the )?propos(?:al|ed|es?)\b/i;

const SOME = String.raw`(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|twenty)`;
/** "The board went from five suppliers to two", "out of eleven markets three stayed", "we cut the list to these two". */
const FEWER = new RegExp(
  [
    String.raw`\bfrom ${SOME} (?:\w+ ){0,2}(?:options|candidates|alternatives|variants|routes|offers|bids|tenders|suppliers|vendors|bidders|ideas|tools|products|systems) to (?:one|${SOME})\b`,
    String.raw`\b(?:cut|narrow|reduc|trim|whittl|boil|thin|bring|brought|shorten)\w* (?:it|them|these|(?:the|our|that) (?:\w+ )?(?:list|field|options|candidates|offers|bids|suppliers|vendors|tools|ideas|markets))\b[^.;]{0,30}\bto (?:(?:just|only|these|the) )*(?:one|${SOME})\b`,
    String.raw`(?:^|[:;,]\s*)\W*(?:out )?of (?:the )?${SOME} (?:\w+ ){1,3}(?:only )?${SOME} (?:stay|remain|survive|made it|pass|(?:are|were) (?:left|still in)|went (?:on|through))`,
    String.raw`\b${SOME} (?:\w+ )?(?:options|candidates|alternatives|variants|routes|offers|bids|tenders|suppliers|vendors|bidders|ideas|tools|products|systems), (?:only )?${SOME} (?:left|remain|stay|still in)`,
  ].join('|'),
  'i',
);

function isChoice(reading: Reading, unit: Unit, options: Options): boolean {
  // "Rejected" in a list is the name of a state.
  if (unit.form === 'bullet' && unit.tokens.length < 2 && unit.role !== 'decision') return false;
  if (IT_IS.test(unit.text) || MARKED.test(unit.text)) return true;
  if (namesOption(options, unit) && PLACED.test(unit.text) && !NEGATED.test(unit.text) && unit.role !== 'insight') return true;
  if (NEGATED.test(unit.text)) return false;
  const label = reading.labels[unit.block];
  if (label?.role === 'decision' && reading.unitsOf[unit.block]![0] === unit.index && CHOSEN.test(label.text)) return true;
  if (PROPOSED.test(label?.text ?? reading.sections[unit.section]!.title) && namesOption(options, unit)) return true;
  if (FEWER.test(unit.text)) return true;
  const sure = likelihood(unit, 'shortlist');
  const said = unit.text.replace(/[“"][^”"]*[”"]/g, '');
  const verdict = VERDICT.test(said);
  if (sure >= (verdict || unit.role === 'decision' || unit.role === 'options' ? 0.6 : 0.85)) return true;
  if (PLAIN_VERDICT.test(said) && likelihood(unit, ...ABOUT_OPTIONS) >= HOPELESS) return true;
  if (verdict && sure >= 0.2) return true;
  if (unit.role === 'decision') {
    // The first thing said under "Decision" is the decision, where it is put as something done.
    const section = reading.sections[unit.section]!;
    const first = reading.units.find((other) => other.section === unit.section && other.form !== 'heading' && !other.prompt);
    return (
      first === unit &&
      (verdict ||
        sure >= 0.1 ||
        namesOption(options, unit) ||
        (section.parent >= 0 && isThing(unit)) ||
        /\b(?:will|option|use|adopt|go)\b|^\W*we (?!\w*n['’]t|do not|have)\w+/i.test(unit.text)) &&
      section.role === 'decision'
    );
  }
  return verdict && unit.role === 'options';
}

/** "The shared checkout.", "Text messages over the existing bus.": a thing named, and nothing said of it. */
const isThing = ({ text, tokens }: Unit): boolean =>
  tokens.length <= 8 &&
  /^\W*[^.:;!?]+\.?\s*$/.test(text) &&
  !/\b(?:is|are|was|were|has|have|had|do|does|did|will|can|should|must|may|none|open|pending|later|tbd|n\/a|not?|to be|under|still|yet|see|we|it|this|that|there|they|who)\b/i.test(
    text,
  );

const IN_SHORT = /^\W*(?:tl;?\s?dr|in short|in brief|bottom line|executive summary|summary)\b/i;

/** "Status: adopted by the team, 9 June": the state of the paper. */
const STATUS_LINE = /^\W*(?:status|state)\s*:/i;

/** Whether a unit stands under the title, before the first part. */
const isTitleBlock = ({ sections }: Reading, { section }: Unit): boolean =>
  sections[section]!.parent < 0 && sections.some(({ heading }, at) => at > section && heading >= 0);

/** A passage put first by a template (title block, status lines, abstract, TL;DR, a recommendation before anything else). */
export function isSummary(reading: Reading, unit: Unit): boolean {
  for (let at = unit.section; at >= 0; at = reading.sections[at]!.parent) if (reading.sections[at]!.summary) return true;
  const { text } = reading.blocks[unit.block]!;
  return (
    unit.role === 'summary' ||
    IN_SHORT.test(text) ||
    ((STATUS_LINE.test(text) || reading.labels[unit.block]?.role === 'decision') && isTitleBlock(reading, unit)) ||
    isLeadingRecommendation(reading, unit)
  );
}

/** Parts that a paper opens with before it decides, however short. */
const BEFORE: ReadonlySet<Role> = new Set<Role>(['background', 'problem', 'insight']);

/** A "Decision", "Recommendation" or "Proposal" section that stands before any other prose. */
function isLeadingRecommendation(reading: Reading, unit: Unit): boolean {
  // "Decision: lockers" as the title names the whole paper, no part of it put first.
  if (unit.role !== 'decision' || reading.sections[unit.section]!.parent < 0) return false;
  for (const other of reading.units) {
    if (other.section >= unit.section) return true;
    const role = other.role;
    if (role === 'options') return false;
    if (other.form === 'heading' || other.prompt) continue;
    if (other.text.length < 40 && !BEFORE.has(reading.sections[other.section]!.role)) continue;
    if (
      role !== 'summary' &&
      role !== 'apparatus' &&
      role !== 'ownership' &&
      role !== 'decision' &&
      !/^\W*(?:status|date|author|owner|deciders?|version|updated|last (?:updated|modified|edited|reviewed|change))\b/i.test(
        other.text,
      )
    )
      return false;
  }
  return true;
}

/** "Variant C from 1 September": when what was chosen is to begin or to be done, and not when it was chosen. */
const BEGINS =
  /\b(?:from|by|until|till|before|as of|starting|beginning|due|for) (?:(?:the|early|mid|late|end|of|in) )*\d{0,2}(?:st|nd|rd|th)?\.? ?(?:of )?(?=\p{Lu})/gu;

function whenIn(text: string): Pick<Choice, 'month' | 'day'> | null {
  const said = text.replace(BEGINS, 'from X');
  const month = monthIn(said) ?? bareMonthIn(said);
  return month === null ? null : { month, day: dayIn(said) };
}

function choice(reading: Reading, unit: Unit): Choice {
  // "The board met on 12 February. Three were taken forward": the date stands in the passage.
  const passage = reading.blocks[unit.block]!.text.slice(0, unit.range.end);
  return {
    span: unitSpan(reading, unit),
    text: unit.text,
    ...(whenIn(unit.text) ?? whenIn(passage) ?? { month: reading.declared.decided, day: null }),
  };
}
