/** A word of a text: lower-cased, apostrophes straightened, with its place in the text. */
export interface Token {
  word: string;
  start: number;
  end: number;
}

const isWordCode = (code: number): boolean =>
  (code >= 97 && code <= 122) ||
  (code >= 65 && code <= 90) ||
  (code >= 48 && code <= 57) ||
  (code >= 0xc0 && code <= 0x24f && code !== 0xd7 && code !== 0xf7) ||
  (code >= 0x370 && code <= 0x1fff);

/** Letters and digits joined by inner apostrophes, hyphens and dots make one word: "don't", "mid-size", "2.0", "node.js". */
const isJoiner = (code: number): boolean =>
  code === 0x27 || code === 0x2019 || code === 0x2d || code === 0x2010 || code === 0x2011 || code === 0x2e || code === 0x26;

/** Splits a text into words. @returns tokens in order; `start` and `end` are indices into `text`. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    if (!isWordCode(text.charCodeAt(i))) {
      i += 1;
      continue;
    }
    const start = i;
    i += 1;
    while (i < length) {
      const code = text.charCodeAt(i);
      if (isWordCode(code)) i += 1;
      else if (isJoiner(code) && i + 1 < length && isWordCode(text.charCodeAt(i + 1))) i += 2;
      else break;
    }
    let word = text.slice(start, i).toLowerCase();
    if (word.includes('\u2019')) word = word.replaceAll('\u2019', "'");
    if (word.endsWith("'s")) word = word.slice(0, -2);
    tokens.push({ word, start, end: i });
  }
  return tokens;
}

/** The singular of a plural noun, by English spelling: "agencies" → "agency", "boxes" → "box", "nurses" → "nurse". */
export function singular(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular) return irregular;
  if (word.length > 5 && word.endsWith('men') && !NOT_MEN.has(word)) return `${word.slice(0, -3)}man`;
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  if (/(?:ch|sh|x|ss|z)es$/.test(word)) return word.slice(0, -2);
  return word.slice(0, -1);
}

const NOT_MEN = new Set(['specimen', 'regimen', 'abdomen', 'acumen']);

const IRREGULAR = new Map(
  Object.entries({
    children: 'child',
    women: 'woman',
    men: 'man',
    wives: 'wife',
    midwives: 'midwife',
    housewives: 'housewife',
    fishermen: 'fisherman',
    buses: 'bus',
  }),
);
