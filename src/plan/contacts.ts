import { METHOD, speaksOfCustomers } from './insights.js';
import { isOwnClaim, passageOf, withoutSpeech } from './passages.js';
import { likelihood, type Reading, type Unit, unitSpan } from './reading.js';
import type { Cast } from './segments.js';
import type { Choice, Contact } from './types.js';

/** Methods that cannot do without customers. */
const WITH_CUSTOMERS =
  /\b(?:usability|(?:user|customer|ux|client|consumer|reader|citizen|patient|member|tenant)s?[- ](?:test(?:s|ing)?|research|interviews?|surveys?|sessions?|feedback|stud(?:y|ies)|acceptance|consultations?|panels?|validation|workshops?|tryouts?|visits?|trials?)|(?:beta|early) feedback|feedback (?:sessions?|rounds?|panels?)|interviews|focus groups?|uat|diary stud(?:y|ies)|card sorts?|ride-?alongs?|shadowing|advisory (?:boards?|panels?|groups?)|co-design|fake[- ]doors?|wizard[- ]of[- ]oz|concierge (?:test|trial|pilot|phase)|a\/b)\b/i;
/** What a meeting with customers may be called; others than customers are met, piloted and tested too. */
const MEETING =
  /\b(?:interview\w*|survey\w*|poll(?:s|ed)?|questionnaires?|pilot\w*|trials?|tr(?:y|ies|ied) (?:it|out|on|the|our|both)|tryouts?|beta|early access|soft (?:start|launch)|test(?:s|ed|ing|ers?)?|demos?|demonstrat\w+|walk(?:ed|s|ing)?\b|walk-?throughs?|workshops?|roadshows?|road show|sessions?|rounds?|panels?|forums?|consult\w*|hearings?|feedback|prototypes?|experiments?|show(?:s|ed|n)?|present(?:s|ed)?|invit(?:e|es|ed|ing)|ask(?:s|ed|ing)?|talk(?:s|ed|ing)?|sp(?:eak|oke)|conversations?|sit|sat|visit(?:s|ed|ing)?|calls?|called|ring|rang|phone[ds]?|follow(?:ed)?|accompan\w+|observ\w+|watch(?:ed|ing)?|meet|met|listen\w*|hear|heard|rode|went along|shadow(?:s|ed)?|stud(?:y|ies)|research|discovery|told us)\b/i;
/** To win people for what stands: nothing here is open. */
const WINNING =
  /\b(?:buy-?in|endors\w+|bless(?:es|ed|ing)?|testimonials?|(?:supportive |customer |collect |gather )quotes|thumbs[- ]?up|on board|win(?:ning)? (?:\w+ ){1,3}over|bring(?:ing)? (?:\w+ ){1,3}(?:along|with us)|reassur\w+|sanity check|tick the box|good to go|no(?:body|t one| one| \w+) is (?:taken by )?surprised?|taken by surprise|get used to|acceptance|uat|(?:show|shown|walk\w*|present\w*) .{0,60}\b(?:finished|final|approved|agreed|chosen|selected|decided|frozen|signed-off)\b|explain (?:it|the|our|why))\b/i;
/** To hear that what stands is right. */
const CONFIRMING =
  /\b(?:confirm(?:s|ed|ing|ation)?|validat(?:e|es|ed|ing|ion)|prov(?:e|es|ing)|proof of|demonstrat(?:e|es|ing)|make sure|ensure|accept(?:s|ed)?|approv(?:e|es|al)|sign(?:s|ed)?[- ]?off|verif(?:y|ies|ied|ication)|convinc\w+|persuad\w+|is understood|understand (?:it|the|our|why)|comfortable with|happy with|say (?:yes|yay)|nod\b|(?:they|customers|users|members) like (?:it|them)|got it right|spread the word|(?:in|lend .{0,12}) support\b|supportive|ready for|polish|show(?:s|ing)? that)\b/i;
/** What comes of it can still turn the plan, or did. */
const TURNING =
  /\b(?:if (?:fewer|less|more|under|over|not|they|nobody|no one|none|it|too|we|this|most|half|one|two|the|users|customers|that)\b|unless|otherwise|where (?:fewer|more|less|most)|should (?:fewer|more|they|less)|(?:fewer|less) than|under \d+|below \d+|decid(?:e|es|ed|ing) (?:whether|which|what|if|on)|decides\b|(?:settles?|tells?) (?:us )?(?:whether|which)|before (?:(?:we|the team|anybody|anyone|it is|they are|choos\w*|decid\w*|a|any|anything)\b.{0,12}(?:cho[os]|pick|decid|design|draw|fix|set|commit|plan|buil[dt]|scop|writ|order)|the (?:scope|design|concept|direction|decision|choice|options?)\b|(?:choos|decid|design|build)ing)|shap(?:e|es|ed|ing)|(?:may|can|could|might) (?:still |yet )?(?:change|kill|drop|fall|turn|be changed)|can still|(?:is|are|was|were|we) (?:then )?changed\b|revis(?:e|es|ed|ing)|adjust\w*|adapt\w*|iterat\w+|refin(?:e|es|ed|ing)|rework\w*|replac(?:ed|es)|dropp?(?:ed|s)?\b|kill(?:s|ed)?\b|exchanged?|go\/no-go|we stop|which is why|that is why|so we (?!can|could|will|may)|led (?:us|to))\b/i;
/** Something is to be learned. */
const LEARNING =
  /\b(?:whether|find(?:ing)? out|(?:to|we) learn|learn(?:s|ed|ing)? (?:how|what|from|why|which)|to (?:see|hear|know|understand|ask|discover|explore) (?:how|whether|what|if|who|why|which|where)|hear (?:what|how|why|from)|improv(?:e|es|ing|ements?)|needs?\b|pain points?|unmet|explor\w+|discover\w*|hypothes\w+|assumptions?|beliefs?|willing(?:ness)?|demand|prioriti[sz]e|(?:what|how|why) (?:they|people|users|customers))\b/i;
/** The needs that something settled "meets" leave nothing open. */
const CLOSED =
  /\b(?:meets? (?:their|the|our|all|every|\w+'s?) (?:\w+ )?needs?|(?:whether .{3,40} is )?not (?:itself )?(?:in question|to (?:reopen|change))|(?:scope|functions?|design|content) (?:closed|stays?|fixed|frozen|locked)|decision (?:itself )?stands|no (?:redesign|changes?)|bug[- ]?fix(?:es|ing)? only)\b/gi;
const SETTLED =
  /\b(?:signed[- ]off|approved|adopted|frozen|locked|settled|fixed|final|finali[sz]ed|decided|agreed|chosen|chose|selected|bought|ordered|contract(?:ed| (?:is )?signed)|resolved|passed (?:it|the|by|on|in)|released|scope (?:is )?closed|feature-complete|finished|committed to|after the (?:decision|vote|choice|design freeze)|post-decision)\b/i;
const UNSETTLED =
  /\b(?:not (?:yet )?(?:been )?(?:\w+ )?(?:decided|chosen|approved|settled|fixed|final|agreed|selected|signed)|(?:to|will|can|must|should|may) be (?:\w+ )?(?:decided|chosen|approved|settled|fixed|agreed|selected|adopted|ordered|bought)|undecided|before .{0,40}(?:is|are|was|were|gets?) (?:decided|chosen|approved|settled|fixed|agreed|selected|final)|until)\b/i;
/** Meetings that show something made; interviews and visits listen. */
const SHOWING =
  /\b(?:pilot\w*|trials?|beta|uat|demos?|walk-?throughs?|tryouts?|tests?|testing|tested|soft (?:start|launch)|roadshows?|present(?:ed|s)?|shown?)\b/i;
/** Machines, code, staff to hire and the work of others are tested, piloted and interviewed too. */
const NO_CUSTOMERS =
  /\b(?:load|stress|unit|integration|regression|penetration|pen|performance|smoke|failover|end-to-end|e2e|security|system|factory|crash|automated|migration|hardware|soak|stability|restore|backup|technical)(?: and \w+)?[- ](?:test(?:s|ing)?|trials?|pilots?|runs?|walk-?throughs?|workshops?)\b|\b(?:pilot|trial|dry) runs?\b|\b(?:job|hiring|candidate|exit|panel|press|media|expert|stakeholder|technical|staff|employee) interviews?\b|\binterview(?:s|ing)? (?:candidates|applicants for)|\bperformance reviews?\b|\btest (?:suites?|coverage|cases?|data|environment|runs?)\b/gi;
const NONE =
  /\b(?:no|not|without|never|nobody|neither|nor|hardly|haven't|hasn't|didn't|don't|won't|instead of|rather than|skip(?:ped|ping)?|needs? no)\s+(?:\S+\s+){0,3}?(?:interview\w*|survey\w*|pilot\w*|trials?|beta|test\w*|ask(?:ed|ing)?|sp(?:oken|oke|eak)|talk\w*|research|feedback|experiments?|stud(?:y|ies)|visit\w*|consult\w*|walked)\b|\b(?:test\w*|pilot|trial|survey|research)\b.{0,30}\b(?:unnecessary|not (?:needed|necessary|planned|foreseen)|hardly)\b/i;
/** Whose approval is no contact with customers. */
const SUPERIORS =
  /\b(?:(?<!on |advisory |customer |user )boards?|committees?|steering|leadership|management|executives?|investors?|auditors?|regulators?|trustees|ministry|c[teof]o)\b/i;
/** Who decides, pays or builds is asked for other reasons. */
const INSIDERS =
  /^(?:manager|director|executive|engineer|developer|designer|stakeholder|sponsor|lead|leader|colleague|employee|vendor|supplier|reviewer|owner|architect|officer|chair|staff|candidate|team|member|department|group|committee|consultant|partner|researcher|auditor|regulator|lawyer|tester|council|board)$/;

const LEARNING_TYPES = [
  'research-plan',
  'assumption-test',
  'insight-sourced',
  'feedback-loop',
  'plan-changed',
  'signal-against',
] as const;

/** Whether a unit tells of a test, pilot or study that has not been left out, with customers or without. */
export function isNegatedContact(text: string): boolean {
  return NONE.test(text);
}

/** Whether a unit tells of a contact with customers, past or planned. Words make a candidate; whom it is with and the classifier decide. */
function isContact(unit: Unit, cast: Cast): boolean {
  if (!isOwnClaim(unit) || unit.role === 'exclusions' || unit.role === 'apparatus' || unit.role === 'ownership') return false;
  const text = withoutSpeech(unit.text).replace(NO_CUSTOMERS, ' ');
  const named = WITH_CUSTOMERS.test(text);
  if (unit.form === 'heading') return named && !NONE.test(text);
  const winning = WINNING.test(text);
  const meeting = named || winning || MEETING.test(text) || METHOD.test(text) || STOP_RULE.test(text) || TO_LEARN.test(text);
  if (!meeting && !CONFIRMING.test(text) && !AMONG.test(text)) return false;
  if (NONE.test(text)) return false;
  const outsiders = speaksOfCustomers(unit, cast);
  const others = outsiders || unit.mentions.some(({ kind, head }) => kind !== 'we' && !INSIDERS.test(head));
  const strangers = others || unit.mentions.some(({ kind }) => kind !== 'we') || /\b(?:them|they|their)\b/i.test(text);
  if (!outsiders && !named && SUPERIORS.test(text)) return false;
  const sure = likelihood(unit, 'validation-contact', ...LEARNING_TYPES);
  if (likelihood(unit, 'engineering-check') > sure) return false;
  if (outsiders && (TO_LEARN.test(text) || HEARD.test(text) || meetsThem(unit, cast))) return true;
  if (named) return sure >= 0.1;
  if (outsiders && meeting) return sure >= 0.4 || (winning && MEETING.test(text));
  if (!strangers && !COUNTED.test(text)) return sure >= 0.8 && MEETING.test(text) && (winning || CONFIRMING.test(text));
  if (!meeting) return sure >= (outsiders && AMONG.test(text) ? 0.6 : 0.8);
  return sure >= (others ? 0.5 : strangers ? 0.6 : 0.8);
}

/** The purpose says that something is to be learned. */
const TO_LEARN =
  /\b(?:(?:to|and) (?:see|hear|learn|understand|find out|ask|discover|watch|observe|note)|ask .{2,60}) (?:how|what|why|which|whether|where|who|about)\b/i;
/** Customers show and tell, or are asked. */
const HEARD =
  /\b(?:show(?:s|ed)?|tells?|told|walk(?:s|ed)?|explain(?:s|ed)?) us\b|\b(?:are|were|is|was|be|been) (?:\w+ )?(?:interviewed|surveyed|visited|consulted|observed|shadowed|polled|asked (?:at|in|about|how|what|why|whether|after|if))\b/i;
const MEETING_WITH =
  /\b(?:pilots?|trials?|beta|demos?|walk-?throughs?|interviews?|surveys?|polls?|workshops?|sessions?|groups?|test(?:s|ing)?|rounds?|feedback|questionnaires?|conversations?|calls|visits?)(?: \w+){0,2}? (?:with|by|from|among|of)(?: [\w'’-]+){0,3} $|\b(?:pilots?|trials?|beta)(?: \w+){0,2}? (?:in|at)(?: [\w'’-]+){0,3} $|(?:^|[:|,;]) *\W*(?:interview|visit|observe|shadow|survey|accompany|(?:talk|speak|listen) (?:to|with)|sit (?:down )?with)(?: [\w'’-]+){0,3} $/i;

/** "Beta with five shops": the words before the customers say that they are met. */
function meetsThem(unit: Unit, cast: Cast): boolean {
  return unit.mentions.some(
    ({ kind, head, token }) =>
      kind !== 'we' &&
      (kind === 'generic' || cast.customers.has(head)) &&
      MEETING_WITH.test(unit.text.slice(0, unit.tokens[token]!.start)),
  );
}

/** "Two days with six growers". */
const AMONG = /\b(?:days?|hours?|weeks?|mornings?|evenings?|nights?|afternoons?) .{0,20}\b(?:with|among|beside|alongside|at)\b/i;
/** A number of somebody or something: "forty flats". */
const COUNTED =
  /\b(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|a dozen|\w+ty)\s+(?:[\w-]+\s+){0,2}?\w{3,}s\b/i;

/** What would end or turn the plan. */
export const STOP_RULE =
  /\b(?:if (?:fewer|less|under|below|more|over|not|nobody|none|most|half|they|it stays|it does)\b|should (?:fewer|more|less)\b|(?:fewer|less) than .{2,60}(?:,|we|stop|drop|close)|(?:under|below) \d+.{2,60}\b(?:stop|drop|close|end|off|kill|back|dead|out)|(?:stop|kill|break-off|exit)[- ](?:rule|criteri\w+)|go\/no-go|we stop\b)/i;

/**
 * Finds contacts with customers, past or planned, and what they are for: to learn, or to confirm what is chosen. The words of the purpose decide together
 * with the classifier; where they are silent, a test of something made validates when it stands after the choice [rules.md, Fine print].
 */
export function contactsOf(reading: Reading, cast: Cast, choices: readonly Choice[]): Contact[] {
  const contacts: Contact[] = [];
  let settled = false;
  for (const unit of reading.units) {
    const span = unitSpan(reading, unit);
    if (isContact(unit, cast)) {
      const after = settled || (choices[0] !== undefined && choices[0].span.start.offset < span.start.offset);
      contacts.push({ span, text: unit.text, purpose: purposeOf(reading, unit, after) });
    }
    settled ||= isSettled(reading, unit);
  }
  return contacts;
}

function isSettled(reading: Reading, unit: Unit): boolean {
  if (!isOwnClaim(unit) || unit.role === 'exclusions' || unit.role === 'problem') return false;
  if (unit.form === 'heading') return false;
  if (reading.sections[unit.section]!.role === 'decision') return !UNSETTLED.test(unit.text);
  return SETTLED.test(unit.text) && !UNSETTLED.test(unit.text);
}

function purposeOf(reading: Reading, unit: Unit, after: boolean): Contact['purpose'] {
  const passage = passageOf(reading, unit);
  const next = reading.units[unit.index + 1];
  const around =
    next && next.section === unit.section && next.form === 'sentence' && unit.form === 'sentence' ? [...passage, next] : passage;
  const said = around.map(({ text }) => text.replace(CLOSED, ' ')).join(' ');
  const validates = likelihood(unit, 'validation-contact');
  if (TURNING.test(said) || (validates < 0.8 && LEARNING.test(said))) return 'learn';
  const learns = likelihood(unit, ...LEARNING_TYPES);
  const settled = after || SETTLED.test(said);
  const winning = WINNING.test(said);
  if (!winning && learns >= 0.6 && validates < 0.15) return 'learn';
  const confirming = winning || CONFIRMING.test(said);
  if (validates >= 0.6 && (confirming || settled)) return 'validate';
  if (confirming && (settled || winning) && validates + 0.3 >= learns) return 'validate';
  if (confirming && settled) return 'validate';
  return settled && SHOWING.test(unit.text) && learns < 0.6 ? 'validate' : 'learn';
}
