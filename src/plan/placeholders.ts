/** Words that stand where content is to come; the whole text, once marks and brackets are gone. */
const STANDS_FOR_CONTENT =
  /^(?:tbd|tbc|tba|t\.b\.[acd]|todo|to ?do|tk|wip|xxx+|n\/a|none yet|not yet|nothing yet|pending|placeholder|coming soon|forthcoming|work in progress|draft|lorem ipsum.*|same as above|see template|empty|fill(?: me)? in|later)\b(?:[ :,(–—-].{0,60})?$|^(?:tbd|tbc|tba|t\.b\.[acd]|todo)\b.{0,100}$/;

const TO_COME =
  /^(?:.{0,40}\b)?(?:(?:is |are |still |yet )*to be (?:\w+ )?(?:added|filled(?: in)?|written|completed|determined|defined|confirmed|decided|provided|agreed|supplied|specified|detailed|drafted|inserted)|will (?:\w+ )?(?:fill|write|add|complete|provide|supply|draft) (?:this|it|in|here|that|them|these|more|the (?:section|text|details?))|(?:details?|figures?|texts?|content|more|data|numbers|measures|metrics|results|quotes|evidence|findings)\b.{0,20}(?:will follow|to follow|to come|will come|pending|missing|needed)|(?:fill|write|add|insert|complete|put)(?:s|ing)? (?:this|it|in|here|text|something)|(?:needs?|awaiting|waiting for|pending|missing) (?:input|content|copy|text|data)|section (?:pending|missing|to come))\b.{0,50}$/;

/** A word that any placeholder has one of. */
const HINT =
  /tb[dca]|t\.b\.|to ?do|\btk\b|wip|xxx|n\/a|yet|pending|placeholder|soon|coming|come|progress|draft|lorem|same|template|empty|fill|later|to be|will|follow|add|write|insert|complete|put|needs?|await|wait|missing|content|text|copy|details?|section/i;

const PROMPT_VERB =
  /^(?:please )?(?:describe|explain|list|insert|add|outline|summari[sz]e|state|provide|write|enter|include|specify|define|give|tell|name|link|identify|replace|fill|what (?:is|are|do|does|did|would|problem)|who (?:is|are)|why (?:is|are|does)|how (?:does|do|will|many)|\d+(?:[-–]\d+)? sentences?)\b/;

/** Whether a text only marks the place of content to come: "TBD", "…", "[2–3 sentences on the problem]", "Jana will fill this in". */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || !/[\p{L}\p{N}]/u.test(trimmed)) return true;
  if (trimmed.length > 400) return false;
  if (isPrompt(trimmed)) return true;
  if (trimmed.length > 140 || !HINT.test(trimmed)) return false;
  const plain = trimmed.toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
  return STANDS_FOR_CONTENT.test(plain) || (plain.length < 110 && TO_COME.test(plain));
}

/** Whether a text is an untouched template prompt: all of it in brackets, or an instruction to the author in brackets or braces. */
export function isPrompt(text: string): boolean {
  const trimmed = text.trim();
  if (!/^[[(<{*_\\]/.test(trimmed)) return false;
  if (/^[[<{][^\]>}]*[\]>}][.:]?$/.test(trimmed) && /\p{L}/u.test(trimmed) && !/^\[[ xX]\]$/.test(trimmed)) return true;
  const inner = trimmed.replace(/^[([{<*_\s]+/, '');
  return inner !== trimmed && /^[([{<]/.test(trimmed) && PROMPT_VERB.test(inner.toLowerCase());
}

/** Whether a text reads as an instruction to whoever fills in the template ("Describe the customer problem."). */
export function isInstruction(text: string): boolean {
  return PROMPT_VERB.test(text.trim().toLowerCase()) && text.length < 300;
}
