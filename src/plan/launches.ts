import { bareMonthIn, monthIn } from './dates.js';
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
  '(?:(?:re-?)?launch|(?:pre-?)?release|roll[- ]?out|go[- ]?live|general availability|GA|(?:public |private |open |closed )?(?:beta|alpha|preview)|cut-?over|migration|ramp(?:-up)?|ship(?:ping)? date|version|deployment)';
/** The thing itself, as a heading, a label or a column is called. */
const NAMED = new RegExp(
  `^(?:(?:the|our|soft|first|final|pilot|phased|staged) )*${WORD}s?(?: (?:plan|strategy|schedule|timeline|dates?|approach|steps|and \\w+))?$`,
  'i',
);
/** A release by its name or number: "Spring release", "Version 2.0", "EF 3.1". */
const NUMBERED =
  /\b(?:releases? \d|version \d|v\d+(?:\.\d+)*\b|\b(?!(?:section|part|chapter|table|figure|goal|objective|kr|result|epic|milestone|phase|step|stage|option|item) )[a-z]+ \d+\.(?:\d+|x)\b|(?:spring|summer|autumn|winter|q[1-4]|alpha|beta|pilot|public|soft|first|second|next|final|major|minor|product|global|full) (?:release|launch|rollout|go-live|beta)\b|(?:launch|release|rollout|cut-?over|go-live) of\b|^(?:launch|release|roll ?out|ship)\b.{4,})/i;
const OTHER_SENSE =
  /\b(?:press release|release (?:notes?|process|management|manager|engineer\w*|train|branch|candidates? policy|team|cadence|criteria|rules)|version control|version history|previous (?:releases?|versions?)|past releases|launch (?:time|pad|darkly|control)|hiring|ship-to|release (?:the |an? )?(?:\w+ )?(?:mouse|button|key|lock|memory|hold|brake|funds?|resources?))\b/i;
/** What is done or has been done already. */
const DONE =
  /\b(?:(?:was|were|has been|have been|had been|has|have|had|already|just|recently|we|been) (?:\w+ ){0,2}?(?:launched|released|shipped|rolled out|migrated|gone live)|went live|came out|recently (?:shipped|released)|(?:launched|released|shipped|rolled out) (?:in|on|last|since) )\b/i;
const PLANNED_VERB =
  /\b(?:(?:will|shall|to|going to|plans? to|expect to|aim to|want to|let's|then|we(?:'ll)?|which|and) (?:then |also |now |soon |first |finally )?(?:(?:re-?)?launch|release|roll (?:\w+ ){0,4}out|ship|go live|migrate|cut over|switch (?:\w+ ){0,6}(?:over|on|off|to)|deploy|open|flip)\b|(?:will|shall|to|is|are|gets?) (?:be )?(?:then |first |now )?(?:launched|released|rolled out|shipped|deployed|switched (?:on|over)|generally available|made available)|go(?:es)? (?:live|out|to (?:all|every|everyone))|ships?\b|rolls? out\b|(?:are|is) (?:live|in (?:both|all) stores)|open(?:s|ing)? (?:to|for|in|at|on)\b|take(?:s)? over\b|replaces?\b|follow(?:s)? in\b|available (?:in|to|for|from|on|at)\b)/i;
const IMPERATIVE =
  /^\W*(?:(?:epic|milestone|task|step|phase|stage)\b[\s\d.:–-]*|\[.?\]\s*|[\d.:)]+\s*)*(?:(?:re-?)?launch|release|roll[- ]?out|ship|go live|migrate|cut[- ]over)\b(?! (?:notes|process|train|team|manager|candidate))/i;
/** Launching a committee, a survey or a campaign puts nothing new in customers' hands. */
const NO_PRODUCT =
  /\b(?:launch|release|start|ship|deploy|roll ?out)\w*(?: \w+| an?| the| our){0,4} (?:working group|workgroup|committee|task ?force|surveys?|campaign|blog(?: posts?)?|newsletter|newsroom|podcast|recruit\w*|search for|hiring|research|stud(?:y|ies)|investigation|funds?|report|okrs?|training)\b/i;
/** Moving our own tools and code about is none either. */
const OWN_MACHINERY =
  /\b(?:migrat|mov|switch|cut|ship|roll|releas)\w*\b.{0,60}\b(?:repos?|repositor(?:y|ies)|default branch|codebase|ci\b|builds?|pipelines?|test suites?|linter|typescript|javascript|compiler|infrastructure|dependenc(?:y|ies)|components)\b/i;
/** Of all that opens, follows and replaces, what is launched. */
const OF_LAUNCHING = new RegExp(`\\b(?:${WORD}|launch|release|ship|roll|live|migrat|cut|available)`, 'i');
const WHEN =
  /\b(?:week|wk|days?|spring|summer|autumn|fall|winter|q[1-4]|h[12]|quarter|half-term|term|end of|early|mid-?|late|next|monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|before|after|easter|christmas|20\d\d|\d{1,2}[./]\d{1,2})\b/i;

/** Finds planned launches, releases, rollouts, migrations, betas and versions [rules.md, Fine print: a bare feature list plans none]. Words and their place find them; a sentence without a plain verb of launching needs the classifier too. */
export function launchesOf(reading: Reading): Passage[] {
  return reading.units
    .filter((unit) => !unit.prompt && !unit.struck && !ELSEWHERE.has(unit.role) && isLaunch(reading, unit))
    .map((unit) => ({ span: unitSpan(reading, unit), text: wordsOf(reading, unit) }));
}

/** A label that stands alone ("**Ramp.**") is quoted with what follows it. */
function wordsOf(reading: Reading, unit: Unit): string {
  const label = reading.labels[unit.block];
  return label && unit.range.end <= label.end ? reading.blocks[unit.block]!.text : wordsWithLabel(reading, unit);
}

function isLaunch(reading: Reading, unit: Unit): boolean {
  const { text } = unit;
  if (OTHER_SENSE.test(text) || DONE.test(text) || NO_PRODUCT.test(text) || OWN_MACHINERY.test(text) || NEGATED.test(text))
    return false;
  const section = reading.sections[unit.section]!;
  if (unit.form === 'heading')
    return (
      section.heading >= 0 &&
      unit.section > 0 &&
      !NAMED.test(normaliseHeading(text)) &&
      (NUMBERED.test(text) || (OF_LAUNCHING.test(text) && isDated(text))) &&
      !section.unfilled &&
      !ASIDE.test(text)
    );
  // "Release 1.0" over "achieved February 2020".
  const next = reading.units[unit.index + 1];
  if (next?.section === unit.section && ACHIEVED.test(next.text)) return false;
  const first = reading.unitsOf[unit.block]![0] === unit.index;
  const label = first ? reading.labels[unit.block] : null;
  if (label && NAMED.test(label.text)) return true;
  if (first && IMPERATIVE.test(label ? reading.blocks[unit.block]!.text : text) && unit.tokens.length <= 20) return true;
  if (unit.quoted) return false;
  const table = reading.blocks[unit.block]!.table;
  if (table?.headers.some((header) => NAMED.test(header.trim()))) return !/✅|\b(?:shipped|released|done)\b/i.test(text);
  const under = first && NAMED.test(normaliseHeading(section.title)) && unit.section > 0;
  const dated = isDated(text);
  if (unit.role === 'background') return dated && PLANNED_VERB.test(text) && likelihood(unit, 'launch-plan') >= 0.5;
  if (under && (dated || likelihood(unit, 'launch-plan') >= 0.3)) return true;
  if (unit.role === 'schedule' && dated && likelihood(unit, 'launch-plan') >= 0.2) return true;
  if (!dated && !OF_LAUNCHING.test(text)) return false;
  const sure = likelihood(unit, 'launch-plan');
  if (PLANNED_VERB.test(text) && OF_LAUNCHING.test(text)) return sure >= 0.25 || (dated && sure >= 0.05);
  return sure >= 0.6;
}

function isDated(text: string): boolean {
  return WHEN.test(text) || bareMonthIn(text) !== null || monthIn(text) !== null;
}

const ACHIEVED = /^\W*(?:achieved|completed|done|released|shipped|delivered|production version released)\b/i;
/** Headings on what has been released, or on how releases are made. */
const ASIDE =
  /\b(?:shipped|released|done|completed?|past|previous|delivered|beyond|path|towards?|process|planning|notes|schedule|policy|criteria|cadence|rules|management|quality|branches)\b|✅/i;
const NEGATED =
  /\b(?:no|not|never|without|before any|neither)\s+(?:(?:a|an|any|the|yet|planned|new|be|to|we)\s+)*(?:launch|releas|roll|ship|version|beta|migrat|go live|live)/i;
