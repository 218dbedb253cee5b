import type { StatementType } from '../statements/types.js';
import { isPlainVerdict } from './choices.js';
import { NAMED_OBJECTIVE } from './goal-marks.js';
import { isPlaceholder, mayBeTemplate } from './placeholders.js';
import { likeliest, type Reading, type Unit } from './reading.js';
import type { SectionBlocks } from './sections.js';
import type { Kind, Role } from './types.js';

const TITLE: readonly [Kind, RegExp, number][] = [
  [
    'other',
    /\b(?:change ?log|release notes|read ?me|contributing|code of conduct|how[- ]to|user guide|tutorial|meeting (?:notes|minutes)|minutes\b|stand-?up|retrospective\b|retro notes|onboarding guide|runbook|post-?mortem|incident report|api reference|(?<!pr\/)(?<!pr-)(?<!pr)faq|licen[cs]e|security policy|glossary|weekly (?:update|notes)|newsletter)\b/i,
    5,
  ],
  [
    'other',
    /\b(?:writing (?:good )?(?:goals|okrs)|goal writing|(?:okr|goal|roadmap|prd|pitch|brief) (?:guide|template|process|tips|primer|library|structure)|^(?:how (?:to|we) )?(?:writ(?:e|ing)|craft(?:ing)?|creat(?:e|ing)|draft(?:ing)?) (?:an? |the |your |our |good |great |better )*(?:product )?(?:pitch|prd|brief|roadmap|okrs?|goals|strategy|proposal|rfc|adr|decision records?|outline)\b|what (?:is|are) (?:an? )?okrs?|contributing to the roadmap)\b/i,
    6,
  ],
  ['okr', /\bokrs?\b|objectives (?:and|&) key results|\bkey results\b/i, 5],
  [
    'okr',
    /\b(?:goals|objectives|kpis?|key performance indicators?|scorecard|targets|v2mom|(?:company|quarterly) rocks|rocks for|measurable goals)\b/i,
    3.5,
  ],
  ['okr', /\b(?:aims|ambitions|commitments|what we (?:promise|commit|undertake|aim|set out))\b/i, 3],
  // A quarter as the title: what is to be reached in it, unless the rest says otherwise.
  ['okr', /^\W*(?:fy\s?'?\d{2,4}|q[1-4])\b/i, 1.5],
  ['roadmap', /\broad[- ]?map\b/i, 5],
  [
    'roadmap',
    /\b(?:milestones?|release plan|delivery plan|backlog|now,? next|what ships when|product plan|\d{4} plan|plan for v?\d)\b/i,
    3,
  ],
  ['roadmap', /^(?:the |our |a )?plan (?:for|of)\b/i, 2.5],
  ['roadmap', /^\W*(?:[\w-]+ ){0,3}(?:strategic|current|planned|key|major) initiatives\W*$/i, 4],
  [
    'roadmap',
    /\b(?:calendar of|what(?:['’]s| is) (?:coming|next|planned)|the (?:year|road) ahead|the road to|changes (?:in|for) 20\d\d)\b/i,
    3,
  ],
  [
    'decision',
    /\b(?:adr|rfc|decision(?: record| paper| memo| log)?|dr-\d+|options paper|option(?:s)? appraisal|business case|evaluation|resolution|proposal to (?:adopt|switch|use|move)|recommendation|vendor selection|choice of|make or buy|switch to|use .+ instead of|(?<!strategy )paper for|investment case)\b|^\W*(?:which|whether|should we|shall we)\b/i,
    4.5,
  ],
  [
    'strategy',
    /\b(?:strategy|strategic plan|annual plan|policy plan|vision|mission|three[- ]year plan|year plan|business plan|plan 20\d\d|communications plan)\b/i,
    4,
  ],
  // Several years ahead, or where and for whom.
  [
    'strategy',
    /\b(?:where (?:we|it|the \w+) (?:want|mean|intend|go|goes|play|stand|will|are (?:going|heading|taking)|is (?:going|heading))|whom? we (?:serve|go to|help|work for|are (?:here )?for)|(?:coming|next) (?:\w+ )?years|outlook|course (?:for|until)|direction|(?:in|until|to) 20[3-9]\d|plan for (?:the )?(?:\w+ )?year)\b|\b20\d\d\s?(?:to|until|–|-|—)\s?(?:20\d\d|[2-9]\d)\b(?!-)/i,
    3,
  ],
  [
    'brief',
    /\b(?:prd|brief|outline|one-?pager|pitch|product (?:requirements|spec)|pr\/?-?faq|initiative|proposal|project charter|feature spec|design doc|enhancement)\b|\b[a-z]{2,5}ep[ -]*#?\d+\b/i,
    4,
  ],
  [
    'research',
    /\b(?:research (?:readout|report|findings|notes)|findings|discovery (?:notes|report)|interview notes|survey|usability (?:test|study)|user research|readout|diary study|insights? report)\b/i,
    5,
  ],
];

/** The words of a title up to what the plan is for. */
const PLAN_FOR = /^.*\b(?:plan|roadmap|strategy|goals|okrs|objectives|brief|proposal|pitch)\b(?= (?:for|of|on)\b)/i;

const HEADINGS: readonly [Kind, RegExp, number][] = [
  [
    'okr',
    /^\W*(?:(?:company|team|department|group|individual)\s+)?(?:objective|okr|kr|key results?|o)\s*\d*\s*(?:[:–—-]|$)|^key results?$|objectives? and key results/i,
    2,
  ],
  [
    'okr',
    /^(?:our |the |company |team )?(?:okrs?|goals|objectives|(?:goals|objectives|targets) for .*|success indicators.*|kpis|v2mom|methods|obstacles)$/i,
    1,
  ],
  [
    'roadmap',
    /\b(?:roadmap|q[1-4]|h[12]|backlog|milestones?|releases?|phase \d|week \d|epics?|deliverables?|themes?|what comes (?:first|second|third|next|later|last))\b/i,
    1,
  ],
  ['roadmap', /^(?:now|next(?! steps?)|later)\b/i, 1],
  [
    'decision',
    /^(?:decision(?:s| outcome| drivers)?|(?:considered )?options(?: considered| compared)?|alternatives(?: considered)?|pros and cons.*|consequences|(?:positive|negative) consequences|recommendation|resolved|resolution|vote results?|level of support|how is this rfc resolved\??|chosen option|proposal|the options|deciders)$/i,
    1.6,
  ],
  ['decision', /^(?:drawbacks|prior art|unresolved questions|future possibilities)$/i, 1],
  [
    'strategy',
    /^(?:vision|mission|strategy|mission & strategy|competitive landscape|where we (?:are now|will play|go)|how we (?:will )?win|guiding principles|principles|where to play|strategic .*|what we will stop|market|positioning)$/i,
    1.5,
  ],
  [
    'brief',
    /^(?:problem(?: statement)?|solution.*|proposal|proposed solution|goals(?: and non-goals)?|non-?goals|user stories|requirements.*|scope|out of scope|in scope.*|success (?:criteria|metrics|measures)|motivation|open questions|dependencies|rollout|launch plan|appetite|rabbit holes|no-gos|design details|test plan|product (?:overview|description)|exit criteria|use cases.*|user experience.*|audience.*|acceptance criteria|summary|solution sketch|idea.*|effort.*|detailed (?:design|changes))$/i,
    1,
  ],
  [
    'research',
    /^(?:methodology|methods?|participants|findings|key findings|respondents|sample|survey questions|questions|results|who we (?:talked|spoke) to|research questions|limitations|what we (?:heard|learned|learnt)|quotes|themes|demographics)$/i,
    1.2,
  ],
  [
    'other',
    /^(?:install(?:ing|ation)?|(?:basic |advanced |example )?usage|use|api(?: reference| docs)?|parameters|returns|arguments|constructor|syntax|compatibility|contribut(?:e|ing)|credits|getting started|license|attendees|attendance|agenda|action items|added|changed|fixed|removed|deprecated|unreleased|prerequisites|troubleshooting|examples?|changelog|v?\d+\.\d+\.\d+.*|\[\d+\.\d+.*)$/i,
    1.6,
  ],
];

/** What sections of a role say of the whole. */
const ROLE_KINDS: readonly [Role, Kind, number][] = [
  ['problem', 'brief', 0.8],
  ['solution', 'brief', 0.8],
  ['background', 'brief', 0.4],
  ['goals', 'brief', 0.5],
  ['measures', 'brief', 0.4],
  ['exclusions', 'brief', 0.5],
  ['options', 'decision', 1],
  ['decision', 'decision', 1],
  ['framing', 'strategy', 0.7],
  ['competition', 'strategy', 0.8],
  ['initiatives', 'roadmap', 0.6],
];

const PATH: readonly [Kind, RegExp][] = [
  ['okr', /\b(?:okrs?|goals|objectives|kpis?)\b/i],
  ['roadmap', /\b(?:road-?map|milestones?|release-?plan|backlog)\b/i],
  ['strategy', /\b(?:strategy|strategies|vision)\b/i],
  ['decision', /\b(?:decisions?|adrs?|rfcs?|dec|resolutions?)\b/i],
  ['brief', /\b(?:briefs?|prds?|pitch(?:es)?|proposals?|specs?|initiatives?|ideas?|teps?|keps?)\b/i],
  ['research', /\b(?:research|findings|discovery|interviews?|surveys?|readout)\b/i],
  ['other', /\b(?:changelog|readme|contributing|minutes|meeting|notes|how-?to|guide)\b/i],
];

const KEY_RESULT = /^\W*(?:\d+[.)]\s*)?(?:kr|key result)\b/i;
/** "31 of 40 respondents", "participants said". */
const FINDING = /\b(?:respondents?|participants?|interviewees?|testers)\b|\b\d+ (?:of|out of) (?:the )?\d+\b/i;

/** The reason for a kind that a flag or the configuration names. */
export const ASKED = 'it was asked for (--kind, or the configuration)';

/** Says what kind of document a plan is, and from what. A kind set in the front matter (`planning-kind`) or asked for comes first. */
export function kindOf(
  reading: Reading,
  path: string,
  asked: Kind | undefined,
  declared: Kind | undefined,
): { kind: Kind; kindReason: string } {
  if (declared) return { kind: declared, kindReason: 'the front matter says so (planning-kind)' };
  if (asked) return { kind: asked, kindReason: ASKED };
  const template = templateShare(reading);
  if (template > 0.5)
    return { kind: 'other', kindReason: `most of its sections are untouched prompts (${Math.round(template * 100)}%)` };
  if (isTemplate(reading)) return { kind: 'other', kindReason: 'most of it asks or tells its author what to write' };
  if (tellsHow(reading)) return { kind: 'other', kindReason: 'it tells how a thing is done' };
  if (onlyPoints(reading)) return { kind: 'other', kindReason: 'it only says where the plan is kept' };
  const score = new Map<Kind, number>();
  const why = new Map<Kind, { weight: number; text: string }>();
  const add = (kind: Kind, weight: number, text: string): void => {
    score.set(kind, (score.get(kind) ?? 0) + weight);
    if ((why.get(kind)?.weight ?? 0) < weight) why.set(kind, { weight, text });
  };
  const title = titleText(reading);
  const subtitle = subtitleText(reading);
  // "Plan for the newsletter" is a plan, whatever it is for.
  const named = PLAN_FOR.exec(title)?.[0] ?? title;
  const titled = TITLE.some(([, pattern]) => pattern.test(title));
  for (const [kind, pattern, weight] of TITLE) {
    const match = pattern.exec(titled ? (kind === 'other' ? named : title) : subtitle);
    if (match && titled) add(kind, weight, `the title says "${match[0].trim()}"`);
    else if (match) add(kind, weight * UNDER_THE_TITLE, `the line under the title says "${match[0].trim()}"`);
  }
  const counted = new Map<string, number>();
  for (const section of reading.sections) {
    const heading = section.title
      .trim()
      .replace(/^[^\p{L}\p{N}[]+/u, '')
      .replace(/[:?]$/, '');
    if (!heading || heading === title || setsOptions(reading, section)) continue;
    for (const [kind, pattern, weight] of HEADINGS) {
      const match = pattern.exec(heading);
      if (!match) continue;
      const seen = counted.get(kind) ?? 0;
      counted.set(kind, seen + 1);
      if (seen < 4) add(kind, weight, `a heading says "${match[0].trim()}"`);
    }
  }
  for (const [role, kind, weight] of ROLE_KINDS) {
    const section = reading.sections.find(
      (candidate, index) => candidate.role === role && index > 0 && !setsOptions(reading, candidate),
    );
    if (section) add(kind, weight, `a section is on "${section.title.trim().slice(0, 40)}"`);
  }
  const parts = path
    .replaceAll('\\', '/')
    .split('/')
    .slice(-3)
    .map((part) => part.replace(/[_.]/g, ' '));
  // What a folder holds is its last word: "product-roadmaps", not "roadmap-reviews".
  const folders = parts
    .slice(0, -1)
    .map((part) => part.replace(/^.*[-\s]/, ''))
    .join(' ');
  for (const [kind, pattern] of PATH) {
    const inName = pattern.exec(parts.at(-1)!);
    const match = inName ?? pattern.exec(folders);
    if (match) add(kind, inName ? 3 : 2, `the path says "${match[0]}"`);
  }
  if (Math.max(0, ...score.values()) < SETTLED) addFromText(reading, add);
  const [best, sure] = leading(score);
  if (sure < PLAIN && !score.has('other')) {
    const parts = partsIn(reading);
    if (best !== 'other' && parts >= PLENTY) return { kind: best, kindReason: why.get(best)!.text };
    const told = parts > 0 ? toldKind(reading, score) : null;
    if (told) return { kind: told, kindReason: 'what it says reads like a plan' };
  }
  if (best === 'other' || sure < PLAIN)
    return {
      kind: 'other',
      kindReason: why.get('other')?.text ?? 'nothing in title, headings, path or text says that it plans something',
    };
  return { kind: best, kindReason: why.get(best)!.text };
}

/** Options that a program takes, told with code: nothing to choose between. */
function setsOptions({ blocks }: Reading, { role, heading, end }: SectionBlocks): boolean {
  if (role !== 'options' || heading < 0) return false;
  return blocks.slice(heading, end).some(({ kind, code }) => kind === 'code' || (code[0]?.start ?? 9) <= 1);
}

/** Title, headings and path that say this much need no look at the text. */
const SETTLED = 7;
/** Less than this leaves open whether a document plans anything. */
const PLAIN = 1.5;
/** Sections for so many parts of a plan make a document one, whatever they say of its kind. */
const PLENTY = 2;
/** How many parts of a plan have a section of their own. */
const partsIn = ({ sections }: Reading): number =>
  new Set(sections.slice(1).flatMap(({ role }) => (PARTS.has(role) ? [role] : []))).size;
const PARTS: ReadonlySet<Role> = new Set([
  ...ROLE_KINDS.map(([role]) => role),
  'insight',
  'segments',
  'check',
  'schedule',
  'money',
]);

function leading(score: ReadonlyMap<Kind, number>): [Kind, number] {
  let best: Kind = 'other';
  for (const [kind, value] of score) if (value > (score.get(best) ?? 0)) best = kind;
  return [best, score.get(best) ?? 0];
}

/** What the statements of each kind of plan mostly are. */
const TOLD_IN: readonly [Kind, RegExp][] = [
  ['okr', /^[mg]-/],
  ['decision', /^(?:shortlist|options-neutral|dismissal|false-choice)/],
  ['roadmap', /^(?:launch-plan|outcome-check|plan-)/],
  ['brief', /^(?:customer-world|alternative-today|request|why-customer|assumption|insight|second-hand|signal)/],
  ['strategy', /^(?:slogan|future-need|segment-|allotment|research-|incentive-|internal-state)/],
];
/** How many statements of a plan, and which share of all, make a document with the sections of one a plan. */
const TOLD_LEAST = 4;
const TOLD_SHARE = 0.2;
const TOLD_SURE = 0.4;

const tellingUnits = ({ units }: Reading): Unit[] => units.filter(({ form, text }) => form !== 'heading' && text.length >= 12);

/** What the statements of a document surely are, save for those that plan nothing. */
export const toldIn = (reading: Reading): { type: StatementType; probability: number }[] =>
  tellingUnits(reading)
    .map(likeliest)
    .filter(({ type, probability }) => type !== 'neutral' && probability >= TOLD_SURE);

/** The kind of a document that has sections of a plan under headings of its own, by what its statements are; null where they are too few. */
function toldKind(reading: Reading, score: ReadonlyMap<Kind, number>): Kind | null {
  if (reading.technical) return null;
  const units = tellingUnits(reading);
  const told = toldIn(reading);
  if (told.length < TOLD_LEAST || told.length < TOLD_SHARE * units.length) return null;
  const sum = new Map(score);
  for (const [kind, types] of TOLD_IN) {
    const share = told.filter(({ type }) => types.test(type)).length / told.length;
    sum.set(kind, (sum.get(kind) ?? 0) + share);
  }
  return leading(sum)[0];
}

/** "For decision: the board, 14 May", in the first lines. */
const TO_DECIDE = /\bfor decision\b|\bdecision (?:required|requested|sought|needed)\b/i;
const NEAR_TOP = 8;

function addFromText(reading: Reading, add: (kind: Kind, weight: number, text: string) => void): void {
  const blocks = reading.blocks.filter((block) => block.kind !== 'code' && block.kind !== 'comment');
  const objectives = blocks.filter((block) => NAMED_OBJECTIVE.test(block.text)).length;
  if (objectives >= 2) add('okr', Math.min(3, objectives), `it names ${objectives} objectives`);
  const results = blocks.filter((block) => KEY_RESULT.test(block.text)).length;
  if (results >= 2) add('okr', 3, 'it lists key results');
  const sought = reading.units.slice(0, NEAR_TOP).find(({ text }) => TO_DECIDE.test(text));
  if (sought) add('decision', 5, `it says "${sought.text.trim().slice(0, 40)}"`);
  const verdicts = reading.units.filter((unit) => unit.form !== 'heading' && isPlainVerdict(unit.text)).length;
  if (verdicts >= 1) add('decision', Math.min(2.5, verdicts * 0.8), 'it says what was chosen');
  const found = reading.units.filter((unit) => FINDING.test(unit.text)).length;
  if (found >= 6) add('research', Math.min(3, found * 0.25), 'it tells findings');
}

function titleText(reading: Reading): string {
  const data = reading.document.frontMatter?.data ?? {};
  const front = typeof data.title === 'string' ? data.title : '';
  const first = reading.sections.find((section) => section.title !== '');
  const opener =
    reading.sections[0]?.title === '' ? (reading.units.find((unit) => unit.form !== 'heading')?.text.slice(0, 80) ?? '') : '';
  return `${front} ${first?.title ?? ''} ${opener}`.trim();
}

/** A line right under the title says less than the title. */
const UNDER_THE_TITLE = 0.5;

/** "Brief of the nursing directorate, …": what it is comes first. */
const NAMES_ITSELF =
  /^\W*(?:(?:attachment|annex|appendix|supplement) (?:to|of) )?(?:an? |the )?(?:[\p{L}-]+ )?(?:brief|pitch|proposal|strategy|roadmap|goals|objectives|decision|paper|plan) (?:of|for|by)\b.{0,120}$/iu;

/** "Strategy note of the product lead": a few words right under the title; '' where there are none. */
function subtitleText({ sections, units }: Reading): string {
  const first = sections.find((section) => section.title !== '');
  const unit = units.find(({ form, block }) => form !== 'heading' && block === (first?.heading ?? -2) + 1);
  if (unit?.form !== 'sentence' || /:\s*$/.test(unit.text)) return '';
  return unit.tokens.length <= 10 || NAMES_ITSELF.test(unit.text) ? unit.text : '';
}

/** Whether the headings of a page ask how, when and why to do a thing, as a guide does. */
const tellsHow = ({ sections }: Reading): boolean =>
  new Set(sections.flatMap(({ title }) => /^\W*(how|when|why|where) to \p{L}/iu.exec(title)?.[1]?.toLowerCase() ?? [])).size >= 2;

/** A page of so many words or fewer may say no more than where the plan is kept. */
const STUB = 90;
const KEPT =
  /\b(?:tracked|managed|maintained|kept|moved|hosted|found|available|published|collected|listed|lives?|see|visit|board|milestones?|project)\b/i;

/** Whether all that a short page says is where to look, each of its few paragraphs with a link. */
function onlyPoints({ blocks, units }: Reading): boolean {
  const told = blocks.filter(({ kind, text }) => kind !== 'heading' && kind !== 'comment' && text.trim() !== '');
  return (
    told.length > 0 &&
    told.length <= 3 &&
    told.every(({ kind, links, text }) => kind === 'paragraph' && links.length > 0 && KEPT.test(text)) &&
    units.reduce((sum, { tokens }) => sum + tokens.length, 0) <= STUB
  );
}

/** How much of a page has to be a template's own words, and how much where its title says that it is one. */
const TEMPLATE = 0.55;
const CALLED_TEMPLATE = 0.25;
/** Fewer blocks than this say little of either. */
const TEMPLATE_LEAST = 4;

/** Whether most of what stands in a document asks or tells its author what to write. */
function isTemplate(reading: Reading): boolean {
  const data = reading.document.frontMatter?.data;
  // The front matter of a form for issues.
  if (data && 'about' in data && ('labels' in data || 'assignees' in data)) return true;
  const told = reading.blocks.filter(({ kind, text }) => /^(?:paragraph|item|row)$/.test(kind) && text.trim() !== '');
  const theirs = told.filter(({ text }) => mayBeTemplate(text.trim())).length;
  const title = reading.sections.find((section) => section.title !== '')?.title ?? '';
  const called = /^\W*templates?\b|\btemplates?(?: structure| file| page)?\W*$/i.test(title);
  return told.length >= TEMPLATE_LEAST && theirs >= told.length * (called ? CALLED_TEMPLATE : TEMPLATE);
}

/** The share of sections that hold nothing but untouched prompts. */
function templateShare(reading: Reading): number {
  const leaves = reading.sections.filter(
    (section, index) => section.heading >= 0 && !reading.sections.some((other) => other.parent === index),
  );
  if (leaves.length < 4) return 0;
  const prompts = leaves.filter((section) => {
    const texts = reading.blocks
      .slice(section.heading + 1, section.end)
      .filter((block) => block.kind !== 'comment')
      .map((block) => block.text);
    return texts.length > 0 && texts.filter((text) => isPlaceholder(text)).length >= texts.length * 0.6;
  });
  return prompts.length / leaves.length;
}
