/**
 * Words for the functions of an organisation, as data: who listens to or serves customers, who makes, sells and manages,
 * and who keeps the house. What a phrase stands for is decided by the first list that knows it.
 */

/** The functions that matter to who owns an outcome; `other` is a body that no list knows. */
export type FunctionName = 'listening' | 'product' | 'engineering' | 'commercial' | 'management' | 'internal' | 'other';

/** Whoever is served or heard: in front of "service", "experience", "care", "relations". */
const SERVED =
  '(?:customers?|clients?|users?|consumers?|guests?|visitors?|members?|patients?|passengers?|riders?|travell?ers?|readers?|subscribers?|citizens?|residents?|tenants?|students?|learners?|donors?|developers?|partners?|merchants?|sellers?|buyers?|shoppers?|supporters?|families|public)';

const FUNCTION_WORDS: readonly [FunctionName, RegExp][] = [
  [
    'product',
    /\bproduct (?:managers?|management|owners?|leads?|leadership|directors?|officers?|heads?|team|squad|group|trio|area|line|development)\b|\b(?:head|heads|vp|svp|vice president|director|chief|lead)(?: of|,)? product\b(?! (?:marketing|support|research|insights?|experience))|\b(?:cpo|cpto|pms?|gpm)\b|^product$/,
  ],
  [
    'listening',
    new RegExp(
      [
        '\\b(?:cx|ux|uxr|csms?|cso?ps|cs|nps|voc|crm|pr|devrel)\\b',
        `\\b${SERVED}(?:['’]s?)? (?:success|support|services?|care|experience|insights?|research|relations|voice|feedback|happiness|advocacy|satisfaction|liaison|contact|complaints|letters|enquiries|inquiries|panel|involvement|advocates?|officer)\\b`,
        '\\b(?:support|success|care|insights?|marketing|marketers?|brand|communications?|comms|public affairs|research|researchers?|usability|listening|complaints|feedback|enquir(?:y|ies)|ombuds\\w+|developer (?:advocates?|advocacy)|voice of \\w+)\\b',
        '\\b(?:call|contact|service)[- ]?(?:cent(?:re|er)|line|desk)s?\\b|\\bhelp[- ]?(?:desk|line)\\b|\\bhot[- ]?line\\b|\\bfront[- ]of[- ]house\\b|\\bswitchboard\\b',
        '^(?:after[- ]?sales )?services?(?: team| department| manager| lead)?$',
      ].join('|'),
    ),
  ],
  [
    'commercial',
    /\b(?:sales|sellers?|commercial|commerce|e-?commerce|revenue|business development|bizdev|key accounts?|account (?:management|managers?|executives?)|merchandis\w+|category (?:management|managers?)|pricing|trading|distribution|cco|cro|advertising|ad sales|underwriting|lending|stores?|shops?|branches|growth|partnerships?|tariffs?)\b/,
  ],
  [
    'engineering',
    /\b(?:engineer(?:s|ing)?|(?:app|application|software|web|mobile|platform|product|tool|game|system) development|developers?|devs?|development(?= (?:team|squad|lead))|platforms?|infrastructure|infra|sres?|site reliability|devops|qa|quality assurance|technology|tech|technical|cto|cio|it|ict|software|hardware|firmware|frontend|backend|back-end|front-end|mobile|r&d|architect(?:s|ure)?|data (?:team|platform|science|engineering)|security|design(?:ers?)?|digital|squads?|pods?|tribes?)\b/,
  ],
  [
    'internal',
    /\b(?:finance|financial|cfo|accounting|treasury|controlling|controller|bursar|treasurer|legal|compliance|risk(?= (?:team|officer|management|department|office))|chief risk|audit|hr|people(?: (?:ops|team|operations))?|human resources|talent|recruit(?:ing|ment)|cpeo|purchasing|procurement|buying|supply(?: chain)?|logistics|warehouse|fleet|dispatch|facilities|estates|office|administration|admin|operations?|ops|production|manufacturing|plant|maintenance|fundraising)\b/,
  ],
  [
    'management',
    /\b(?:ceo|coo|managing|general manager|gm|business (?:unit|line|owner)|bu|divisional?|division|country manager|regional|director|directors|directorate|management|leadership|executive|exco|board|committee|council|founders?|president|principal|dean|head|heads|chief|vp|svp|evp|vice president|secretary|manager|managers|governor|superintendent|officer)\b/,
  ],
];

/** Words that say that a body is meant, whatever its name. */
const BODY =
  /\b(?:teams?|squads?|pods?|tribes?|desks?|departments?|dept|units?|groups?|working groups?|wg|sig|crews?|guilds?|chapters?|rooms?|cent(?:re|er)s?|division|office|studio|house|board|committee|council|directorate|lab|section|leads?|owners?|maintainers?|editors?|matron|captain|registrar|officer|clerk|coordinator|head teacher|teachers?|nurses?|curator|librarian|steward)\b/;

/** The function that a phrase stands for ("VP Customer Experience", "the print room"); null where it names no body at all. */
export function functionOf(phrase: string): FunctionName | null {
  const text = phrase
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[^\p{L}]+/u, '')
    .replace(/[^\p{L}\p{N})]+$/u, '')
    .replace(/^(?:the|our) /, '');
  for (const [name, pattern] of FUNCTION_WORDS) if (pattern.test(text)) return name;
  return BODY.test(text) ? 'other' : null;
}

const ENDS_IN_FUNCTION = new RegExp(
  `(?:${[...FUNCTION_WORDS.map(([, pattern]) => pattern), BODY].map(({ source }) => source).join('|')})$`,
);
const TITLE =
  /^(?:deputy |acting |interim |assistant |associate |global |group )*(?:heads?|directors?|vp|svp|evp|vice president|chief|managers?|leads?|gm|general manager)\b/;

/** A body without a name. */
const BARE =
  /^(?:the |our |whole |each |every |individual )*(?:teams?|groups?|units?|leads?|owners?|departments?|squads?|sections?|rooms?|houses?|labs?|offices?|managers?|officers?|editors?|teachers?|nurses?)$/;

/** Whether a phrase as a whole names a function or a post ("Support", "head of Operations", "the print room"), and not something of theirs ("support tickets"). */
export function namesFunction(phrase: string): boolean {
  const text = phrase.toLowerCase().replaceAll('’', "'").trim();
  // "WCAG AA compliance": what a rule asks for, and nobody.
  if (
    /\d|\b(?:by|from|via|per|to|at|on|in|than|as|that|is|are|see|cf|wcag|gdpr|hipaa|iso|pci|owasp)\b/.test(text) ||
    text.split(/\s+/).length > 6
  )
    return false;
  return !BARE.test(text) && (TITLE.test(text) || ENDS_IN_FUNCTION.test(text));
}

/** Whether a phrase says that a body is meant and not which ("Office", "the team"). */
export function isBareBody(phrase: string): boolean {
  return BARE.test(phrase.toLowerCase().trim());
}

/** Departments of many trades, as they stand alone in a heading or cell, besides those above. */
const DEPARTMENT =
  /^(?:the |our )?(?:front desk|reception|(?:front|back|middle) office|claims|actuarial|pharmacy|theatres?|nursing|imaging|radiology|laborator(?:y|ies)|clinical|wards?|housekeeping|kitchen|catering|laundry|editorial|newsroom|circulation|education|collections|curatorial|admissions|registry|volunteering|programmes?|programs|brewing|baking|workshop|assembly|quality|delivery|drivers|planning|network planning|retail|wholesale|licensing|billing|training|documentation|docs|analytics|data|content|events|membership|policy|advocacy|campaigns|publishing|transport|field (?:ops|operations|service)|box office)$/;

/** Whether a phrase alone in a heading or cell names a function of an organisation ("Sales", "Pharmacy", "Data team"). */
export function isDepartment(phrase: string): boolean {
  const text = phrase.toLowerCase().replaceAll('’', "'").trim();
  return text.split(/\s+/).length <= 4 && (DEPARTMENT.test(text) || namesFunction(text));
}
