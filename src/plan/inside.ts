/** What the work takes of those who do it: words that make a reason one from the inside wherever it is given as one. */

/** "Due to support bandwidth", "for simplicity", "so as not to overload the desk", "not worth the time", "would require a very large effort": what we can bear is the reason. */
export const BEYOND_US = new RegExp(
  [
    String.raw`\b(?:due to|because of|given|owing to|for lack of|for the sake of|in the interests? of|for|out of)\s+(?:(?:our|the|its|limited|current|support|team|engineering|development|time|lack of|a|of) )*(?:bandwidth|capacity|(?<=(?:our|limited|of|team|engineering|development) )resources|resourcing|time constraints|staffing|(?<!for )effort|simplicity|(?<!for )complexity|maintainability|(?<=ease of )maintenance)\b(?! and)`,
    String.raw`\b(?:in the interests? of|for the sake of) (?:\w+ )?(?:getting|moving|starting|shipping|speed|time|consistency|expediency)\b`,
    String.raw`\b(?:so as not to|in order to avoid|in order not to|to avoid|without having to (?:deal with|worry about|take on)) (?:\w+ ){0,3}(?:overheads?|overload\w*|overwhelm\w*|upkeep|maintenance|(?<=the )complexit(?:y|ies))\b`,
    String.raw`\b(?:costs?|effort|price) (?:\w+ )?(?:is|was|are|were|would be|seems?) (?:\w+ )?(?:prohibitive|too (?:high|great|much))`,
    String.raw`\bnot (?:\w+ )?worth (?:the|our) (?:\w+ )?(?:time|costs?|effort|investment|trouble)\b`,
    String.raw`\binsufficient (?:resources?|capacity|staff(?:ing)?|bandwidth|expertise)\b`,
    String.raw`\blow[- ](?:overhead|effort|maintenance)\b`,
    String.raw`\b(?:not|un|in)\s?(?:feasible|practicable|manageable) (?:for us|at (?:this|the) (?:point|stage|moment|time)|with (?:our|the))`,
    String.raw`\b(?:a|an|another|the|as|is|are|for|of|only) (?:\w+ )?(?:quick wins?|low[- ]hanging fruits?)\b(?! (?:for|to) (?:the |our )?(?:user|customer|client))`,
    String.raw`\bwould (?:\w+ )?(?:require|need|take|mean|cost|be) (?:us )?(?:an? |too |very |so )*(?:large|huge|big|much|major|massive|significant|substantial|considerable|extensive|enormous|non-?trivial|great deal of|lot of|lots of) (?:amounts? of )?(?:[\w-]+ ){0,2}(?:effort|work|rewrit\w+|refactor\w*|engineering|development|resources|testing|undertaking)\b`,
  ].join('|'),
  'i',
);

/** "Less maintenance and easier to reason about": good for whoever makes and keeps it, which is a reason where a paper decides. */
export const FOR_MAKERS =
  /\b(?:(?:eas(?:y|ier|iest)|simpl(?:e|er|est)|hard(?:er)?|difficult|cheap(?:er)?|quick(?:er)?|complex) (?:for (?:us|the (?:\w+ )?team) )?to (?:implement|build|maintain(?! (?!(?:it|them|this|that|these|the|our|and|or|than|over|in|for|as|two|both)\b)\w)|test|deploy|reason about|debug|develop|operate|extend|refactor|migrate|keep up)|(?:less|more|fewer|add(?:s|ed|ing)?|additional|increas\w+|reduc\w+|lower(?:s|ed)?) (?:[\w-]+,? (?:and )?){0,4}(?:maintenance|complexity|upkeep|boilerplate|technical debt|refactor\w*|build matrix)|mak(?:e|es|ing) (?:[\w-]+ ){0,3}(?:testing|maintenance|development|deployment|releas\w+|documentation|debugging|support)\b (?:[\w-]+ ){0,5}(?:easier|simpler|quicker|faster|cheaper)|overwhelm\w* our|(?:costly|expensive|painful|tedious|a (?:\w+ )?burden) (?:for|on|to) (?:us|(?:the|our) (?:\w+ )?(?:team|developers|engineers))|without (?:having to (?:go through|do) )?(?:an? |any )?(?:large|big|major|complete|full) (?:\w+ )?(?:refactor\w*|rewrit\w+|migration))\b/i;

/** Those who do the work. */
const OURS = String.raw`(?:we|nobody|no one|(?:our|the) (?:\w+ )?(?:team|developers?|engineers|people|colleagues|operators|admins?|maintainers))(?: (?:here|also|all|already|still|currently|long|both|simply|otherwise|just|now))*`;
/** What is at hand. */
const THINGS = `(?:code|back[- ]?end|front[- ]?end|logic|work|integration|groundwork|infrastructure|pipeline|module|library|component)`;

/**
 * "We do not have a developer for it", "the team knows it", "no new dependency", "most of the code is there", "several sprints", "the
 * contract ends in June": hands and skills, what is there already, the time it takes to make, and dates of our own.
 */
export const TAKES_OF_US = new RegExp(
  [
    String.raw`\b${OURS} (?:lack|do(?:es)? not have(?! to\b)|don['’]t have(?! to\b)|doesn['’]t have(?! to\b)|ha(?:ve|s) no|knows?\b|ha(?:ve|s) (?:used|run|known|worked|learnt|experience)|(?:can|could) (?:drop|delete|skip|re-?use|copy)|wants? to (?:touch|maintain|learn))`,
    String.raw`\b(?:saves?|spares?|frees?) (?:us|the team)\b`,
    String.raw`\b(?:keeps?|takes?|lifts?) (?:the |some |a lot of )?(?:load|pressure|work|strain|weight) off (?:our|us|the (?:\w+ )?(?:team|desk|centre|office))\b|\b(?:relieves?|unburdens?|frees? up) (?:our|us\b|the team)`,
    String.raw`\b(?:nothing|little|not much) (?:left |more )?to (?:build|do|develop|write|buy|change|pay)\b`,
    String.raw`\bno (?:new|extra|additional|further) (?:\w+ )?(?:dependenc\w+|infrastructure|service|servers?|licen[cs]es?|contract|vendor|supplier|tool(?:s|ing)?|staff|hires?)\b`,
    String.raw`\b(?:nothing|little|not much|no changes?) (?:(?:has|have|needs?) to (?:change|be changed)|needed|required|to change)?\s?(?:in|to|on) our\b`,
    String.raw`\b(?:most|half|much|part|parts|all|(?:the|our) ${THINGS}) (?:of (?:the|our|its) )?(?:${THINGS} )?(?:for (?:it|this|that) )?(?:is|are) (?:already |almost |mostly )?(?:done|there|written|ready|in place|built)\b`,
    String.raw`\b(?:(?:\d+|two|three|four|five|six|a few|several|many) (?:sprints|(?:man|person|developer|engineer)[- ](?:days|weeks|months))|(?:in|within|takes?|costs?) (?:an?|one|half an?) (?:sprint|afternoon|morning|day|week))\b`,
    String.raw`\b(?:days?|weeks?|months?|hours?) of (?:work|effort|development|engineering)\b`,
    String.raw`\bneeds? no (?:changes?|new|extra|further|additional|approval|migration|rewrit\w+|training)\b`,
    String.raw`\b(?:done|live|built|ready|shipped|finished|implemented|delivered) (?:in|within) (?:an?|one|two|three|a few|\d+) (?:hours?|days?|weeks?|sprints?|afternoons?)\b`,
    String.raw`\bwould (?:have )?(?:mean|meant|need|needed|require|required|take|taken|cost) (?:us )?(?:hiring|buying|learning|rewriting|rebuilding|migrating|another|an? (?:new|extra|additional)|months|weeks|several)\b`,
    String.raw`\b(?:(?:in line|consistent|aligned|compatible) with|fits?(?: (?:well|best|nicely))?(?: in(?:to)?| with)?) (?:our|the existing|the current) (?:[\w-]+ )?(?:architecture|stack|platform|set-?up|tooling|landscape|standards?|infrastructure|systems?|tech\w*)\b`,
    String.raw`\btoo (?:time[- ]consuming|labou?r[- ]intensive|much (?:work|effort|maintenance)|(?:complex|hard|difficult) to (?:build|maintain|implement|develop|operate))\b`,
    String.raw`\b(?:ongoing|added|additional|continuous|constant) maintenance\b`,
    String.raw`\blines of code\b`,
    String.raw`\bha(?:s|ve) (?:the |some |spare )?(?:time|capacity|hands|room) (?:then|free|left|now|for (?:it|this|that))\b`,
  ].join('|'),
  'i',
);

/** "The contract ends in June": a date of our own. */
export const ENDS =
  /\b(?:contract|licen[cs]e|lease|budget|tender|subscription)s?\b[^.;]{0,40}\b(?:ends?|expires?|runs? (?:out|until)|closes?|is up)\b/i;
