import { matchesOf } from './matches.js';

/** The first words that "we" say of what we do. */
const WE = /\b(?:we|let's)\b(.{0,30})/i;
/** Stems of choosing, going on and leaving. */
const CHOOSE =
  /\b(?:cho[os]|pick|select|prefer|priorit|recommend|propos|decid|opt(?:ed)?\b|adopt|go\b|going|went|tak|took|keep|kept|stay|st[iu]ck|contin|carry|start|beg[iu]n|add|drop|postpon|defer|mov|put|rul|focus|stop|build|use\b|finish|leave|buy|rely)/i;
/** The same said of what is chosen: "was preferred", "stays", "comes first". */
const CHOSEN =
  /\b(?:is|are|was|were|be|been|being|gets?|got) (?:\w+ )?(?:chosen|reject|discard|dismiss|ruled out|turned down|select|prefer|pick|recommend|adopt|kept|mov|put|place|rank|postpon|defer|drop|add|includ|left|needed|touch|taken|out of)|\b(?:chosen|selected|picked|preferred|postponed|continu\w+|stay(?:s|ing)?|remains?|wins?|won|goes (?:on|ahead|in)|stick|finish|stop(?:ping)?|walking|instead of|eliminates?|rules? out|makes? sense|see (?:it|this|that) through|no option|in scope|priority|no way back|first)\b|→(?! ?\d)|⇒/i;
/** "Moves up from summer", "opens the plan". */
const ORDERED =
  /\b(?:comes?|came|goes|moves?|moved|opens?|follows?) (?:\w+ )?(?:next|second|last|before|after|up|forward|down|ahead|the plan|into?)\b|\bgets? (?:[\w-]+ ){0,2}(?:days?|weeks?|months?|sprints?|slots?|priority|budget|money)\b/i;

/** Whether words choose something or set an order. */
export function isChoosing(text: string): boolean {
  const ours = WE.exec(text);
  return (ours !== null && CHOOSE.test(ours[1]!)) || CHOSEN.test(text) || ORDERED.test(text);
}

/** What follows is the reason. */
const FORWARD =
  /\b(?:because|since|given|due to|owing to|considering|thanks to|on account of|so (?:as|that)|in order|(?:spares?|saves?|lets|allows?|enables?) us|avoids|after|now that)\b|\bas (?=(?:we|our|the|its?|this|that|they|s?he|there|no\w*|most|\d+|two|three)\b)|\b(?:at|on|by|for) (?=[^,;:]{0,40}\b(?:request|wish|insist|instruct|desire|demand))|,\s(?=(?:for|with|being|having) )|[:;–—(]|\s-\s|,\s(?=[^,]{0,40}\b(?:having|being)\b)/gi;
/** What stands before is the reason. */
const BACKWARD =
  /\b(?:so(?! as\b)|hence|therefore|thus|consequently|accordingly|ergo|(?:which|that)(?: is|'s) why|for (?:this|that|which) reason)\b|→(?! ?\d)|⇒|=>|[:;–—]\s|\s-\s/gi;
/** A sentence that opens with its reason: "As the licence runs until May, we stay". */
const OPENING = /^\W*(?:because|since|as|given|with|due to|owing to|considering|having|after|now that|at|on|following|for)\b/i;
/** Joints at which nothing says which side is the reason. */
const BARE = /^[\s:;–—(.-]*$/;
/** A clause that begins with its own reason word. */
const LED = /^\W*(?:for|with|being|having)\b/i;
/** A clause that belongs to the one before it claims nothing of its own. */
const GOES_ON = /^[^\p{L}\p{N}]*(?:since|because|as|for|given|which|who|where|when|while)\b(?! (?:is|'s) why)/iu;

/** A stretch of a sentence that stands as reason to what the rest of it chooses. */
export interface Argument {
  reason: string;
  /** A word says that it is the reason; otherwise it only stands beside the rest as a clause of its own. */
  stated: boolean;
  /** The rest chooses something in so many words. */
  chosen: boolean;
}

/** The stretches of a sentence that may be the reason of a choice made in the rest of it. */
export function argumentsIn(text: string): Argument[] {
  const found: Argument[] = [];
  const give = (claim: string, reason: string, mark: string): void => {
    if (reason.trim().split(/\s+/).length >= 3 && !GOES_ON.test(claim))
      found.push({ reason, stated: !BARE.test(mark) || LED.test(reason), chosen: isChoosing(claim) });
  };
  if (OPENING.test(text)) for (const { index } of text.matchAll(/,\s/g)) give(text.slice(index), text.slice(0, index), 'as');
  for (const { 0: mark, index } of matchesOf(FORWARD, text)) give(text.slice(0, index), text.slice(index + mark.length), mark);
  for (const { 0: mark, index } of matchesOf(BACKWARD, text)) give(text.slice(index), text.slice(0, index), mark);
  return found;
}

/** Turned down as a reason, admitted in passing, made a condition, or said by others. */
const DENIED =
  /\b(?:not|never|nor|neither|less|rather than|instead of)\s+(?:\w+\s+){0,2}?(?:because|since|as an?|for|due to|on account|merely|the \w+est)\b[^:;.–—]*|\b(?:although|though|even if|despite|in spite of|no matter|regardless of|if|unless|whether)\s[^,:;.–—]*|[“"][^”"]*[”"]/gi;
const NO_REASON =
  /\b(?:no|not an?|hardly an?|never an?) (?:\w+ )?(?:reason|argument|excuse|ground)|\b(?:not|n't|no longer|never) (?:count|matter|decide|settle|weigh)|\bgone (?:either way|anyway|what|which)|\bwhichever way\b|\bsunk costs?\b/i;

/** A sentence without what it denies, admits or supposes; empty where it says that something is no reason. */
export function asserted(words: string): string {
  const text = words.replaceAll('’', "'");
  return NO_REASON.test(text) || /\?\s*$/.test(text) ? '' : text.replace(DENIED, ' ');
}
