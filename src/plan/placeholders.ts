import type { Block } from '../markdown/types.js';

/** Words that stand where content is to come; the whole text, once marks and brackets are gone. */
const STANDS_FOR_CONTENT =
  /^(?:tbd|tbc|tba|t\.b\.[acd]|todo|to ?do|tk|wip|xxx+|n\/a|none yet|not yet|nothing yet|pending|placeholder|coming soon|forthcoming|work in progress|draft|lorem ipsum.*|same as above|see template|empty|fill(?: me)? in|later)\b(?:[ :,(–—-].{0,60})?$|^(?:tbd|tbc|tba|t\.b\.[acd]|todo)\b.{0,100}$/;

const FILL = '(?:fill|write|add|complete|provide|supply|draft|paste|insert|put)';
/** What is announced: to be written, about to follow, missing. */
const TO_COME = new RegExp(
  `^(?:.{0,70}\\b)?(?:(?:is |are |still |yet )*to be (?:\\w+ )?(?:added|filled(?: in)?|written|completed|determined|defined|confirmed|decided|provided|agreed|supplied|specified|detailed|drafted|inserted)|will (?:\\w+ )?${FILL} (?:this|it|in|here|that|them|these|more|the (?:section|text|details?))|(?:details?|figures?|texts?|content|more|data|numbers|measures|metrics|indicators|targets|key results|results|quotes|evidence|findings)\\b.{0,60}(?:will follow|to follow|to come|will come)|(?:details?|figures?|texts?|content|more|data|numbers|measures|metrics|results|quotes|evidence|findings)\\b.{0,20}(?:pending|missing|needed)|(?:needs?|awaiting|waiting for|pending|missing) (?:input|content|copy|text|data)|section (?:pending|missing|to come))\\b.{0,50}$`,
);
/** Somebody is to fill it in: "write this", "Maya to add after the offsite". */
const TO_FILL = new RegExp(
  `^(?:(?:.{0,60}\\b(?:to|please|must|should|can|who) )?${FILL}(?:ing)? (?:this|it|in|here|text|something)|(?:we|i) (?:\\w+ )?${FILL} (?:this|the) (?:part|section|chapter|page|paragraph)|(?:[\\p{L}.]+ ){1,3}to ${FILL}\\b(?! (?:an?|the|new|more)\\b)|.{0,60}\\b[\\p{L}]+ (?:adds|writes|fills|brings|sends|pastes|hands)\\b.{0,40}\\b(?:next (?:week|month)|soon|later|tomorrow|by \\w+day|in a few days))\\b.{0,50}$`,
  'u',
);

/** A word that any placeholder has one of. */
const HINT =
  /tb[dca]|paste|t\.b\.|to ?do|\btk\b|wip|xxx|n\/a|yet|pending|placeholder|soon|coming|come|progress|draft|lorem|same|template|empty|fill|later|to be|will|follow|add|write|insert|complete|put|needs?|await|wait|missing|content|text|copy|details?|section/i;

const PROMPT_VERB =
  /^(?:please )?(?:describe|explain|list|insert|add|outline|summari[sz]e|state|provide|write|enter|include|specify|define|give|tell|name|link|identify|replace|fill|what (?:is|are|do|does|did|would|problem)|who (?:is|are)|why (?:is|are|does)|how (?:does|do|will|many)|\d+(?:[-–]\d+)? sentences?)\b/;

/** Whether a text only marks the place of content to come: "TBD", "…", "[2–3 sentences on the problem]", "Jana will fill this in". */
export function isPlaceholder(text: string): boolean {
  const trimmed = text.trim();
  if (trimmed === '' || !/[\p{L}\p{N}]/u.test(trimmed)) return true;
  if (trimmed.length > 400) return false;
  if (isPrompt(trimmed)) return true;
  if (trimmed.length > 140 || !HINT.test(trimmed)) return false;
  // "Goal 3: growers stay (figures to follow)" says something.
  const said = trimmed.replace(/\s*\([^()]*\)$/, '');
  const plain = (said.split(/\s+/).length >= 4 ? said : trimmed).toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, '');
  return STANDS_FOR_CONTENT.test(plain) || (plain.length < 110 && (TO_COME.test(plain) || TO_FILL.test(plain)));
}

/** Whether a text is an untouched template prompt: all of it in brackets, or an instruction to the author in brackets or braces. */
function isPrompt(text: string): boolean {
  const trimmed = text.trim();
  if (!/^[[(<{*_\\]/.test(trimmed)) return false;
  if (/^[[<{][^\]>}]*[\]>}][.:]?$/.test(trimmed) && /\p{L}/u.test(trimmed) && !/^\[[ xX]\]$/.test(trimmed)) return true;
  const inner = trimmed.replace(/^[([{<*_\s]+/, '');
  return inner !== trimmed && /^[([{<]/.test(trimmed) && PROMPT_VERB.test(inner.toLowerCase());
}

/** A question to whoever fills in the template, and nothing else; "AC-1: …"; "Goal 2" and "Option B (why not)"; an instruction in brackets of any sort. */
const ASKS =
  /^\W*(?:(?:what|who|whose|why|how|which|when|where|is|are|does?|did|has|have|will|would|can|could|should)\b[^.!]*\?(?:\s+(?:what|who|why|how|which|when|where|is|are|does?|do)\b[^.!]*\?)*\W*$|\/\/ ?todo\b)/i;
const NUMBERED_ONLY =
  /^\W*(?:(?:goal|objective|krs?|key result|option|persona|feature|step|metric|milestone|item|task|phase|risk|question|story|user story|requirement|theme|project|name|title|team|owner|person|link)\s*#?(?:\d+|[a-z]|[xyn])\W*(?:\([^)]*\))?|[\p{L}\d][\p{L}\d &/'’-]{0,30}:\s*(?:\.{2,}|…|[xyn?–-]|yyyy-mm-dd|[\w ]+(?: \| [\w ]+)+)|\([^()]+\)\.?|\d+[.)]?|\.{2,}|…)\W*$/iu;
const SLOT = /(?:^|[^\]])\[(?![ xX]\])[^[\]()]{2,80}\](?![([:])|<(?!https?:|\/?[a-z]+>)[a-z][^<>]{1,60}>|\{\{[^{}]+\}\}/gi;

/** Whether slots to fill are much of a text: "As a [role], I want [action]", and not "Rendezvous is built [p0]". */
const isSlotted = (text: string): boolean =>
  (text.match(SLOT) ?? []).reduce((sum, slot) => sum + slot.length, 0) >= text.length * 0.35;

/** Whether a text may well be a template's own words: more than a placeholder, and only beside others like it. */
export const mayBeTemplate = (text: string): boolean =>
  isPlaceholder(text) ||
  isInstruction(text) ||
  EMPTY_LABEL.test(text) ||
  ASKS.test(text) ||
  NUMBERED_ONLY.test(text) ||
  isSlotted(text);

/** A label with nothing after it: "Key result:". */
const EMPTY_LABEL = /^\W*[\p{L}\d]+(?: [\p{L}\d]+){0,2}:\s*$/u;
const FIRST_PERSON = /\b(?:I|my|me|we|our|us)\b/;

/**
 * The blocks that a template sets in italics for its authors to replace, by their index: where at least two blocks all in italics ask or instruct, and
 * they are half of those there are, all are the template's. What somebody says of themselves is a quotation.
 */
export function templateBlocks(blocks: readonly Block[]): ReadonlySet<number> {
  const italic = [...blocks.entries()].filter(
    ([, { kind, emphasis, text }]) =>
      (kind === 'paragraph' || kind === 'item') &&
      emphasis.length > 0 &&
      emphasis.reduce((sum, { start, end }) => sum + end - start, 0) >= text.trim().length * 0.9 &&
      text.trim().split(/\s+/).length >= 5 &&
      !FIRST_PERSON.test(text),
  );
  const asking = italic.filter(([, { text }]) => isInstruction(text) || /\?\s*$/.test(text));
  if (asking.length >= 2 && asking.length * 2 >= italic.length) return new Set(italic.map(([index]) => index));
  // One alone under a heading is the template's where it tells its author what to write.
  return new Set(
    italic.flatMap(([index, { text }]) => (blocks[index - 1]?.kind === 'heading' && isInstruction(text) ? [index] : [])),
  );
}

/** Whether a block holds nothing that its author wrote: a placeholder, a label without a text, or the template's own words. */
export const isUntouched = (block: Block, index: number, template: ReadonlySet<number>): boolean =>
  template.has(index) || isPlaceholder(block.text) || (block.kind === 'item' && EMPTY_LABEL.test(block.text));

/** Whether a text reads as an instruction to whoever fills in the template ("Describe the customer problem."). */
export function isInstruction(text: string): boolean {
  return PROMPT_VERB.test(text.trim().toLowerCase()) && text.length < 300;
}
