/** "We start with", "we'd rather keep". */
const WE_CHOOSE = `we(?:'re|'ll|'d|'ve)?(?: (?:will|would|have|are|can|should|shall|do|only|therefore|also|propose to|plan to|decided to|want to|rather)){0,2}(?: be)? (?:chose|choose|chosen|choosing|pick(?:ed|ing)?|take|took|taking|go(?:ing)?|went|start|begin|keep|kept|stay|stick|stuck|continue|carry|press|prefer(?:red)?|favou?r|select(?:ed)?|opt(?:ed)?|settled?|prioriti[sz]ed?|focus(?:ed|ing)?|adopt(?:ed)?|add(?:ed|ing)?|proceed|extend|launch|order|buy|sign|commission|hire|reject|turn down|rule out|commit|buil[dt]|includ(?:e|ed)|le(?:ave|ft)|drop(?:ped)?|skip(?:ped)?|defer(?:red)?|postponed?|move[sd]?|moving|push(?:ed)?|bundled?|bring(?:ing)?|brought|run|finish|see|rely|propose|recommend|advise|back(?:ed)?|bet|piloting|put|activate|give|do(?:ing)?|serve|use|plan)|let's`;
/** "Comes first", "moved up the list", "is in the plan". */
const IN_ORDER = String.raw`(?:go(?:es)?|com(?:es?|ing)|is|are|was|were|be|been|put|ranked|moves?|moved|bumped|jumps?|placed|made|lands?|stays?|remains?|sits?|keeps?) (?:\w+ ){0,2}?(?:first|second|third|last|next|ahead|forward|top|on top|number one|before|the queue|the list|in (?:the )?(?:\w+ )?(?:plan|scope|programme|release|budget)|in(?= *[,;:.–—])|into|on the (?:list|roadmap|plan)|up|down|out(?! the)|on(?! (?:the|a|an|one|two|three|four|five|\d|their|its)\b)|item (?:one|1))|first in line|first,|\w+ first|top of the|(?:priority|prio|p) ?\d|(?:in|out of) scope|leads the|opens? the (?:plan|year|programme|list)|ranked|hence`;
/** "Was selected", "is left out". */
const CHOSEN = String.raw`(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ly |not |now |also |therefore )?(?:recommended|added|kept|retained|left (?:out|as)|put|placed|brought|taken|moved|postponed|pushed|deferred|dropped|delayed|included|needed|required|bundled|scheduled|renamed|built|ordered|pursued|finished|touched|completed|continued|redone|done|(?:ruled|phased) out)|chosen|picked|selected|preferred|prioriti[sz]ed|pushed to|moving to|falls on|it is(?! (?:an?|the|not)\b)`;
/** "Stays", "wins", "stopping is no option". */
const GOES_OR_STAYS = String.raw`stays?|staying (?:on|with)|remains?|continues?|slips?|waits?|wins?|won|loses|(?:has|have|had) to \w+|eliminates?|rules? out|settles?|decided|recommends?|proposes?|suggests|favou?rs?|opts?|opted|chose|settles?|keep(?:ing)?|start(?:s|ed|ing)? with|begins? with|go(?:ing|es)? (?:on|ahead|out|with)|(?:carry|press|push) on|see(?:s|ing)? \w+ through|use (?:it|them)|roll \w+ out|finish|stop(?:ping)?|initial focus|(?:no|not an|isn't an) option|(?:off|on) the table|out of (?:the )?question|can(?:'t|not) (?:now )?(?:drop|go back|walk away|withdraw)|makes? (?:\w+ )?sense|(?:argues?|speaks?) (?:for|in favou?r)|a (?:pity|shame|waste) to|th(?:is|e chosen) (?:solution|option|choice|order|objective|approach)`;
const CHOICE = new RegExp(String.raw`\b(?:${WE_CHOOSE}|${IN_ORDER}|${CHOSEN}|${GOES_OR_STAYS})\b|→|⇒`, 'i');

/** Whether words choose something or set an order. */
export const isChoosing = (text: string): boolean => CHOICE.test(text);

/** What follows is the reason. */
const FORWARD =
  /\b(?:because|since|given(?: that)?|due to|owing to|considering|thanks to|on account of|so as|in order|so that|(?:for|at|on|upon|following|after|in deference to|by|per) (?=[^,;:]{0,40}\b(?:request|wish|insistence|instruction|desire|demand)\b)|which (?:spares?|saves?|lets|avoids?)|(?:spares?|saves?|allows?|lets|enables?) us|avoids|reduces?)\b|[,;:–—-] (?:as|for|with|being|that is when)\b|\bas (?=(?:we|our|the|it|its|this|that|they|he|she|two|three|four|part|most|no|nobody|long)\b)|[:;–—(]|\s-\s|\. |, (?!and\b|which\b)/gi;
/** What stands before is the reason. */
const BACKWARD =
  /\b(?:so(?! as\b)|hence|therefore|thus|consequently|accordingly|(?:which|that) is why|that's why|for (?:this|that|which) (?:purpose|reason)|(?:this|that|which) settles|which is reason)\b|→|⇒|=>|[,:;–—] |\s-\s/gi;
/** A sentence that opens with its reason: "As the licence runs until May, we stay". */
const OPENING =
  /^\W*(?:because|since|as|given|with|due to|owing to|considering|having|after|at|on|following|in deference|for)\b/i;

/** A clause that belongs to the one before it claims nothing of its own. */
const GOES_ON = /^[^\p{L}\p{N}]*(?:since|because|as|for|given|which|who|where|when|while)\b(?! (?:is|'s) why)/iu;

/** The stretches of a sentence that stand as reason to a choice made in the rest of it. */
export function argumentsIn(text: string): string[] {
  const found: string[] = [];
  const give = (claim: string, reason: string): void => {
    if (isChoosing(claim) && !GOES_ON.test(claim)) found.push(reason);
  };
  if (OPENING.test(text)) {
    for (const comma of text.matchAll(/, /g)) give(text.slice(comma.index), text.slice(0, comma.index));
  }
  for (const mark of text.matchAll(FORWARD)) give(text.slice(0, mark.index), text.slice(mark.index));
  for (const mark of text.matchAll(BACKWARD)) give(text.slice(mark.index), text.slice(0, mark.index));
  return found;
}

/** What came before the choice may be its reason; the classifier knows. */
const FOLLOWING = /\b(?:after|now that|once|when) (?=\S+ \S+ \S+ \S+)/gi;
/** A new clause after the choice: "the kiosk stays: …", "points come next; …". */
const APPENDED = /[:;–—]\s|\s-\s|,\s(?:and|which)\s/g;
const CONNECTIVE = /^[^\p{L}\p{N}]*(?:(?:because|since|as|given(?: that)?|for|due to|owing to|considering|after|so) )?/iu;
const SAYS_SO = /^(?:so(?! as\b)|hence|therefore|thus|consequently|accordingly|→|⇒|=>|(?:which|that) is why|that's why)/i;

/** The stretches that follow or carry a choice as its reason by a word that says so, or by standing behind it as a clause of their own. */
export function clausesArguing(text: string): string[] {
  const found: string[] = [];
  const give = (claim: string, reason: string): void => {
    if (isChoosing(claim) && !GOES_ON.test(claim) && reason.trim().split(/\s+/).length >= 4)
      found.push(reason.replace(CONNECTIVE, ''));
  };
  if (OPENING.test(text)) for (const comma of text.matchAll(/, /g)) give(text.slice(comma.index), text.slice(0, comma.index));
  for (const mark of text.matchAll(FORWARD)) give(text.slice(0, mark.index), text.slice(mark.index));
  for (const mark of text.matchAll(FOLLOWING)) give(text.slice(0, mark.index), text.slice(mark.index));
  for (const mark of text.matchAll(APPENDED)) give(text.slice(0, mark.index), text.slice(mark.index + mark[0].length));
  for (const mark of text.matchAll(BACKWARD)) if (SAYS_SO.test(mark[0])) give(text.slice(mark.index), text.slice(0, mark.index));
  return found;
}

/** Words that give a reason, whatever it is given for. */
const REASONING =
  /\b(?:because|since|hence|therefore|thus|consequently|accordingly|given|due to|owing to|considering|which is why|the (?:main |plain )?reason)\b|, (?:so|as|for) |→|⇒/i;

/** Whether a sentence gives a reason in so many words. */
export const isReasoning = (text: string): boolean => REASONING.test(text);

/** Turned down as a reason, admitted in passing, made a condition, or said by others. */
const DENIED =
  /\b(?:not|never|nor|neither|less|rather than|instead of)\s+(?:\w+\s+){0,2}?(?:because|since|as an?|for (?:its|the|their|our)|due to|on account|merely|the cheapest|the easiest)\b[^:;.–—]*|\b(?:although|even though|though|even if|despite|in spite of|no matter|regardless of|if|unless|whether|in case)\s[^,:;.–—]*|[“"][^”"]*[”"]/gi;
const NO_REASON =
  /\b(?:is|are|be|was|were|as)\s+(?:no|not an?|hardly an?|never an?)\s+(?:\w+ )?(?:reason|argument|excuse|ground)|\b(?:not|n't|no longer|shall|never)\s+(?:count|matter|decide|settle|weigh|come into)|\bno (?:role|weight|bearing|part)\b|\bgone (?:either way|whichever|anyway|whatever)|\bwhichever way\b|\bsunk costs?\b|\bleft out of the\b/i;

/** A sentence without what it denies, admits or supposes; empty where it says that something is no reason. */
export function asserted(words: string): string {
  const text = words.replaceAll('’', "'");
  return NO_REASON.test(text) || /\?\s*$/.test(text) ? '' : text.replace(DENIED, ' ');
}
