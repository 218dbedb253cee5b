import { hashText } from './hash.js';

/** WordNet's supersenses (noun.person, verb.communication, adj …) for some 17,000 common English words. */
export interface SupersenseLexicon {
  /** Distinct lists of labels, the commonest sense first. */
  classes: string[][];
  /** An open-addressing table: hashes of words (0 is free), and beside each the index into `classes`. */
  keys: Int32Array;
  values: Uint16Array;
}

/**
 * Reads data/supersenses.bin: the number of slots and the length of the class list (32 bits each, little-endian), the keys, the values, the class list
 * as JSON. Throws a RangeError when the bytes are cut short.
 */
export function readSupersenses(bytes: Uint8Array): SupersenseLexicon {
  const data = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  const [slots, length] = new Uint32Array(data.buffer, data.byteOffset, 2) as unknown as [number, number];
  const keys = new Int32Array(data.buffer, data.byteOffset + 8, slots);
  const values = new Uint16Array(data.buffer, data.byteOffset + 8 + 4 * slots, slots);
  const json = new TextDecoder().decode(data.subarray(8 + 6 * slots, 8 + 6 * slots + length));
  return { classes: JSON.parse(json), keys, values };
}

/** The bytes that readSupersenses reads, from lines of labels joined by commas, a tab, and the words they belong to. */
export function writeSupersenses(text: string): Uint8Array {
  const lines = text
    .split('\n')
    .filter(Boolean)
    .map((line) => line.split('\t') as [string, string]);
  const json = new TextEncoder().encode(JSON.stringify(lines.map(([labels]) => labels.split(','))));
  const slots = 1 << 15;
  const bytes = new Uint8Array(8 + 6 * slots + json.length);
  new Uint32Array(bytes.buffer, 0, 2).set([slots, json.length]);
  const keys = new Int32Array(bytes.buffer, 8, slots);
  const values = new Uint16Array(bytes.buffer, 8 + 4 * slots, slots);
  for (const [index, [, words]] of lines.entries()) {
    for (const word of words.split(' ')) {
      const hash = hashText(word);
      let slot = hash & (slots - 1);
      while (keys[slot] !== 0) slot = (slot + 1) & (slots - 1);
      keys[slot] = hash;
      values[slot] = index;
    }
  }
  bytes.set(json, 8 + 6 * slots);
  return bytes;
}

function labelsOf({ classes, keys, values }: SupersenseLexicon, word: string): string[] | undefined {
  const hash = hashText(word);
  const mask = keys.length - 1;
  for (let slot = hash & mask; keys[slot] !== 0; slot = (slot + 1) & mask) {
    if (keys[slot] === hash) return classes[values[slot]!];
  }
  return undefined;
}

const NONE: readonly string[] = [];

/** All supersenses of a word, the commonest first; plurals, -ed and -ing forms are folded. Empty for unknown words. */
export function supersensesOf(lexicon: SupersenseLexicon, word: string): readonly string[] {
  const lower = word.toLowerCase();
  const exact = labelsOf(lexicon, lower);
  if (exact) return exact;
  for (const base of singulars(lower)) {
    const labels = labelsOf(lexicon, base);
    if (labels) return labels;
  }
  for (const base of stems(lower)) {
    const verbs = labelsOf(lexicon, base)?.filter((label) => label.startsWith('verb.'));
    if (verbs?.length) return verbs;
  }
  return NONE;
}

/** The commonest supersense of a word, such as "noun.person" or "verb.creation"; undefined for unknown words. */
export function supersenseOf(lexicon: SupersenseLexicon, word: string): string | undefined {
  return supersensesOf(lexicon, word)[0];
}

/**
 * Whether a word, read as a noun, names people: "nurse", "tenants", "maintainers", "re-filers". Words the lexicon does not know
 * are judged by their ending (-er, -or, -ist, -ee, -ant …); a hyphenated word by its last part. Groups ("team", "household") are
 * not people: their supersense is noun.group.
 */
export function isPersonNoun(lexicon: SupersenseLexicon, word: string): boolean {
  const last =
    word
      .toLowerCase()
      .replace(/['’]s?$/, '')
      .split(/[-/]/)
      .pop() ?? '';
  const known = supersensesOf(lexicon, last);
  if (known.length > 0) return nounOf(known) === 'noun.person';
  const base = singulars(last)[0] ?? last;
  return base.length >= 5 && AGENT.test(base) && !NOT_AN_AGENT.test(base) && !isComparative(lexicon, base);
}

const AGENT =
  /(?:[bcdfghjklmnpqrstvwxyz]er|[bcdfghjklmnpqrstvwxyz]eer|ier|[st]or|ist|[bcdfghjklmnpqrstvwxyz]ee|[aeiou]?[bcdfghjklmnpqrstvwxyz]ician|woman|women|man|men|person|people|folk)$/;
/** Endings of things: software that does something ("preloader") and words where -ment, -meter, -over are no doers. */
const NOT_AN_AGENT =
  /(?:meter|ment|ument|water|paper|power|layer|tier|whether|(?:play|watch|wish|pick|check|wait|short|white|black)list|over|under|ever|other|ware|tree|free|three|coffee|fee|degree|agree|server|loader|parser|linter|docker|router|cluster|container|scanner|handler|controller|driver|scheduler|wrapper|listener|header|footer|number|center|order|letter|quarter|register|filter|buffer|matter|factor|vector|sensor|cursor|editor|tensor|monitor|motor)$/;

function isComparative(lexicon: SupersenseLexicon, word: string): boolean {
  if (!word.endsWith('er')) return false;
  const root = word.slice(0, -2);
  const candidates = [root, `${root}e`, root.endsWith('i') ? `${root.slice(0, -1)}y` : root.slice(0, -1)];
  return candidates.some((base) => labelsOf(lexicon, base)?.[0] === 'adj');
}

function nounOf(labels: readonly string[]): string | undefined {
  return labels.find((label) => label.startsWith('noun.'));
}

function singulars(word: string): string[] {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [];
  if (word.endsWith('ies')) return [`${word.slice(0, -3)}y`, word.slice(0, -1)];
  if (word.endsWith('es')) return [word.slice(0, -1), word.slice(0, -2)];
  return [word.slice(0, -1)];
}

function stems(word: string): string[] {
  const ending = word.length > 4 && word.endsWith('ing') ? 3 : word.length > 3 && word.endsWith('ed') ? 2 : 0;
  if (ending === 0) return [];
  const root = word.slice(0, -ending);
  const doubled = root.length > 2 && root.at(-1) === root.at(-2) ? [root.slice(0, -1)] : [];
  return [root, `${root}e`, ...doubled, ...(root.endsWith('i') ? [`${root.slice(0, -1)}y`] : [])];
}
