import { bareMonthIn, monthIn } from './dates.js';
import { isFinished } from './initiatives.js';
import { wordsWithLabel } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import { normaliseHeading } from './sections.js';
import type { Passage, Role } from './types.js';

/** Sections that tell what is, what might go wrong or what is left out: a launch named there is none of the plan's. */
const ELSEWHERE: ReadonlySet<Role> = new Set<Role>([
  'problem',
  'insight',
  'segments',
  'competition',
  'options',
  'risks',
  'assumptions',
  'exclusions',
  'apparatus',
  'ownership',
]);

const WORD =
  '(?:(?:re-?)?launch|(?:pre-?)?release|roll[- ]?out|go[- ]?live|general availability|GA|beta|alpha|preview|cut-?over|migration|ramp(?:-up)?|ship(?:ping)? date|version|deployment)';
/** The thing itself, as a heading, a label or a column is called: "Launch", "First release", "Rollout plan". */
const NAMED = new RegExp(
  `^(?:(?:the|our|soft|first|final|pilot|phased|staged|public|target) )*${WORD}s?(?: (?:plan|strategy|schedule|timeline|dates?|path|approach|steps|and \\w+))?$`,
  'i',
);
/** Said of launching, in whatever form. */
const OF_LAUNCHING = new RegExp(`\\b(?:${WORD}\\b|launch|releas|ship|roll|live|migrat|cut|switch|available)`, 'i');
/** A release by its number: "Version 2.0", "EF 3.1". */
const NUMBERED =
  /\b(?:release|version) \d|\bv\d|^\W*\d+\.\d+(?:\.(?:\d+|x))?\W*$|\b(?!(?:section|part|goal|objective|epic|milestone|phase|step|table) )[a-z]+ \d+\.(?:\d|x)/i;
/** An entry that starts with what is to be done. */
const DOING = new Set('launch relaunch release ship roll migrate'.split(' '));
/** Words that have another sense beside these. */
const OTHER_SENSE =
  /\b(?:press release|release (?:notes?|process|manage\w*|dut\w+|team|cadence|criteria|rules|board)|version (?:control|history)|(?:previous|past) (?:releases?|versions?)|release (?:the )?(?:\w+ )?(?:mouse|button|key|funds?))\b/i;
/** What has been done already. */
const DONE =
  /(?<!\b(?:is|are|be|being|gets?) (?:\w+ )?)(?:launched|released|shipped|migrated|rolled out|gone live)\b|\b(?:went live|came out)\b|\bv?\d[\d.]* \w+ed\b|^\W*\w+ed (?:at|in|by|on)\b/i;
/** A committee, a survey or a meeting puts nothing new in customers' hands; moving our own tools and code about does not either. */
const NO_PRODUCT =
  /\b(?:group|committee|task ?force|surveys?|campaign|meetings?|blog|newsletter|podcast|research|stud(?:y|ies)|training|okrs?|hiring|repos?|repositor(?:y|ies)|codebase|ci|pipelines?|test suites?|linter|typescript|components)\b/i;
const WHEN =
  /\b(?:week|days?|spring|summer|autumn|fall|winter|q[1-4]|h[12]|quarter|term|end of|early|mid-?|late|next|(?:mon|tues|wednes|thurs|fri|satur|sun)day|easter|christmas|20\d\d|\d{1,2}[./]\d{1,2})\b/i;

/** Finds planned launches, releases, rollouts, migrations, betas and versions [rules.md, Fine print: a bare feature list plans none]. Headings, labels and columns name one; in sentences and entries the classifier finds it. */
export function launchesOf(reading: Reading): Passage[] {
  return reading.units
    .filter(
      (unit) =>
        !unit.prompt && !unit.struck && (!ELSEWHERE.has(unit.role) || isLabelled(reading, unit)) && isLaunch(reading, unit),
    )
    .map((unit) => ({ span: unitSpan(reading, unit), text: wordsOf(reading, unit) }));
}

/** A label that stands alone ("**Ramp.**") is quoted with what follows it. */
function wordsOf(reading: Reading, unit: Unit): string {
  const label = reading.labels[unit.block];
  return label && unit.range.end <= label.end ? reading.blocks[unit.block]!.text : wordsWithLabel(reading, unit);
}

/** Whether nothing in a text says that it is no launch, or none that is still to come. */
function isAhead(text: string): boolean {
  return ![OTHER_SENSE, DONE, NO_PRODUCT, NEGATED].some((words) => words.test(text));
}

/** "**Launch:** all cities on 1 July", wherever it stands. */
const isLabelled = ({ labels, unitsOf }: Reading, { block, index }: Unit): boolean =>
  unitsOf[block]![0] === index && NAMED.test(labels[block]?.text ?? '');

/** "Release the seat map", and not "Release – builds that are stable"; what is migrated for nobody is our own. */
function isDoing({ text, tokens, mentions }: Unit): boolean {
  const lead = tokens.find(({ word }) => /\p{L}/u.test(word));
  if (!lead || !DOING.has(lead.word) || /^\s*[-–—:]/.test(text.slice(lead.end))) return false;
  return lead.word !== 'migrate' || mentions.some(({ kind }) => kind !== 'we');
}

/** The classifier's word is enough from here on. */
const SURE = 0.6;
/** Below this, only the name of a launch makes one. */
const HOPELESS = 0.05;

function isLaunch(reading: Reading, unit: Unit): boolean {
  const { text, form, mentions } = unit;
  const section = reading.sections[unit.section]!;
  if (form === 'heading') {
    if (section.heading < 0 || unit.section === 0 || section.unfilled || isFinished(reading, unit.section)) return false;
    const named = NUMBERED.test(text) || (OF_LAUNCHING.test(text) && isDated(text) && !NAMED.test(normaliseHeading(text)));
    return named && !ASIDE.test(text) && isAhead(text);
  }
  if (reading.blocks[unit.block]!.list?.checked) return false;
  // "Release 1.0" over "achieved February 2020".
  const next = reading.units[unit.index + 1];
  if (next?.section === unit.section && ACHIEVED.test(next.text)) return false;
  if (isLabelled(reading, unit)) return isAhead(text);
  const first = reading.unitsOf[unit.block]![0] === unit.index;
  const label = first ? (reading.labels[unit.block]?.text ?? '') : '';
  const { table } = reading.blocks[unit.block]!;
  if (table?.headers.some((header) => NAMED.test(header.trim()))) return !SHIPPED.test(text);
  if (first && unit.tokens.length <= 20 && isDoing(unit)) return isAhead(text);
  if (REPLACES.test(text) && (isDated(text) || isDated(label)) && mentions.some(({ kind }) => kind !== 'we') && isAhead(text))
    return true;
  if (unit.role === 'initiatives' || unit.role === 'schedule')
    if (first && label !== '' && OPENS.test(text) && isDated(label) && isAhead(text)) return true;
  if (!unit.quoted && COMING.test(text)) return isAhead(text);
  if (KEPT_UP.test(text)) return false;
  const sure = likelihood(unit, 'launch-plan');
  if (unit.quoted || (sure < HOPELESS && !first)) return false;
  const enough = unit.role === 'background' ? SURE : leastFor(reading, unit, first);
  return sure >= enough && isAhead(text);
}

/** How sure the classifier has to be: less where the section is called a launch, or a date stands beside words of launching. */
function leastFor(reading: Reading, unit: Unit, first: boolean): number {
  const { title, heading } = reading.sections[unit.section]!;
  const dated = isDated(unit.text);
  if (first && unit.section > 0 && NAMED.test(normaliseHeading(title)) && unit.block === heading + 1) return 0;
  if (first && unit.section > 0 && NAMED.test(normaliseHeading(title))) return dated ? HOPELESS : 0.3;
  if (!dated) return SURE;
  if (!OF_LAUNCHING.test(unit.text) && !ON_THE_DAY.test(unit.text)) return 0.4;
  return unit.form === 'cell' ? 0.3 : 0.12;
}

function isDated(text: string): boolean {
  return WHEN.test(text) || bareMonthIn(text) !== null || monthIn(text) !== null;
}

/** "On 1 September the van takes up its round": what the day brings. */
const ON_THE_DAY = /^\W*(?:on|from) (?:the )?(?:\d|first|\w+day|\w+ \d)/i;
/** "1 April: the line opens for the city". */
const OPENS =
  /\b(?<!\b(?:work|design|development|planning|research|build|building|testing|tests|training|hiring|procurement|tender|talks?|project|phase|sprint) )(?:opens?|starts?|begins?)(?: up)?(?: (?:for|to|in|at|with) (?!work\b|design|develop|plann|research|talk)|\s*[.;]?$)|\b(?:comes?|goes?) into (?:use|service|operation)\b|\b(?:in|to|for|at|on) (?:all|every|both) (?!the (?:team|staff))\w+|^\W*(?:all|every) (?:[\w-]+ )?(?:customers?|users?|regions?|branch(?:es)?|shops?|stores?|clients?|cities|sites|hospitals|schools)\b/i;
/** "13 April: the new number replaces the old one for all 640 bakeries". */
const REPLACES = /\b(?:replaces?|takes over from|takes the place of)\b.*\b(?:for|at|in|with)\b/i;
/** "For the initial release", "the upcoming major version". */
const COMING =
  /\b(?:initial|first|next|upcoming|forthcoming) (?:(?:public|major|minor|stable|open) )?(?:release|version|launch|rollout|beta)\b|\bMVP\b|\bversion 1\b/i;
/** "Results will be added each quarter": how the page is kept. */
const KEPT_UP =
  /\b(?:does|do|makes?|ships?|releases?|publishes?|has|have|follows?)\b.{0,40}\b(?:every|each|per) (?:week|fortnight|month|quarter|year|sprint|(?:two|three|four|six|\d+) (?:weeks|months))\b|\b(?:at the end of|once) (?:every|each|a) (?:week|month|quarter|year|sprint)\b|\breleases? (?:occur|happen|are (?:made|cut|done|published))s?\b|\b(?:results?|items|entries|dates|details|updates?|this (?:page|list|document|section|roadmap)) .{0,40}will be (?:\w+ )?(?:added|updated|posted|listed|refined|revised|filled)\b/i;
const ACHIEVED = /^\W*(?:achieved|completed|done|released|shipped|delivered|production version released)\b/i;
const SHIPPED = /✅|\b(?:shipped|released|done)\b/i;
/** Headings on what has been released, or on how releases are made. */
const ASIDE = /\b(?:shipped|released|done|completed?|past|delivered|beyond|path|towards?|policy|quality|branches)\b|✅/i;
const NEGATED =
  /\b(?:no|not|never|without|before any|neither)\s+(?:(?:a|an|any|the|yet|planned|new|be|to|we)\s+)*(?:launch|releas|roll|ship|version|beta|migrat|go|live)/i;
