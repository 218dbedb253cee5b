/**
 * The tokens of a statement: lower-case words ("customer", "don't", "'ve"), number classes ("<percent>") and single marks ("?", "→").
 * Two parallel lists: `words` for reading, `caps` 1 where the word began with a capital after the first word, 2 for acronyms, else 0.
 */
export interface Tokens {
  words: string[];
  caps: number[];
}

const LETTER = 1;
const DIGIT = 2;
const SPACE = 3;
const APOSTROPHE = 4;

const KIND = new Uint8Array(0x250);
for (let c = 0; c < KIND.length; c++) {
  const char = String.fromCharCode(c);
  if (/[A-Za-z_À-ÖØ-öø-ɏ]/.test(char)) KIND[c] = LETTER;
  else if (/[0-9]/.test(char)) KIND[c] = DIGIT;
  else if (/\s/.test(char)) KIND[c] = SPACE;
  else if (char === "'") KIND[c] = APOSTROPHE;
}

function kindOf(c: number): number {
  if (c < KIND.length) return KIND[c]!;
  if (c === 0x2019) return APOSTROPHE;
  if (c >= 0x2000 && c <= 0x200b) return SPACE;
  return c >= 0x370 && c < 0x2000 ? LETTER : 0;
}

const isUpper = (c: number): boolean => c >= 65 && c <= 90;

const UNITS = new Map(
  Object.entries({
    '%': '<percent>',
    pp: '<percent>',
    pct: '<percent>',
    percent: '<percent>',
    k: '<amount>',
    m: '<amount>',
    bn: '<amount>',
    mn: '<amount>',
    x: '<times>',
    '×': '<times>',
    st: '<ordinal>',
    nd: '<ordinal>',
    rd: '<ordinal>',
    th: '<ordinal>',
    am: '<clock>',
    pm: '<clock>',
    h: '<duration>',
    hrs: '<duration>',
    hr: '<duration>',
    min: '<duration>',
    mins: '<duration>',
    s: '<duration>',
    ms: '<duration>',
    d: '<duration>',
    w: '<duration>',
    wk: '<duration>',
    wks: '<duration>',
    y: '<duration>',
    yr: '<duration>',
    yrs: '<duration>',
  }),
);
const TIME_UNITS = setOf(
  'second seconds sec secs minute minutes hour hours day days week weeks month months quarter quarters year years sprint sprints min mins hr hrs h s ms d',
);
const MONTHS = setOf(
  'jan january feb february mar march apr april may jun june jul july aug august sep sept september oct october nov november dec december',
);
const CURRENCIES = setOf('$ € £ ¥ eur usd gbp chf sek nok dkk euro euros dollar dollars pound pounds');
const MONEY_WORDS = setOf('eur usd gbp chf sek nok dkk euro euros dollar dollars pound pounds € million billion');

function setOf(words: string): Set<string> {
  return new Set(words.split(' '));
}

/** Splits a statement into tokens, numbers folded into classes. */
export function tokenise(text: string): Tokens {
  const words: string[] = [];
  const caps: number[] = [];
  const push = (word: string, cap = 0): void => {
    words.push(word);
    caps.push(cap);
  };
  let i = 0;
  while (i < text.length) {
    const c = text.charCodeAt(i);
    const kind = kindOf(c);
    if (kind === SPACE) i++;
    else if (kind === LETTER) {
      const start = i++;
      let upper = isUpper(c) ? 1 : 0;
      let digits = 0;
      let apostrophe = false;
      for (; i < text.length; i++) {
        const next = text.charCodeAt(i);
        const nextKind = kindOf(next);
        if (nextKind === LETTER) upper += isUpper(next) ? 1 : 0;
        else if (nextKind === DIGIT) digits++;
        else if (nextKind === APOSTROPHE && endsNegation(text, i)) apostrophe = true;
        else break;
      }
      const length = i - start;
      let word = text.slice(start, i).toLowerCase();
      if (apostrophe) word = word.replace('’', "'");
      if (digits > 0) push(alphanumeric(word));
      else push(word, length > 1 && upper === length ? 2 : upper > 0 && words.length > 0 ? 1 : 0);
    } else if (
      kind === APOSTROPHE &&
      i > 0 &&
      kindOf(text.charCodeAt(i - 1)) === LETTER &&
      kindOf(text.charCodeAt(i + 1)) === LETTER
    ) {
      const start = ++i;
      while (i < text.length && kindOf(text.charCodeAt(i)) === LETTER) i++;
      push(`'${text.slice(start, i).toLowerCase()}`);
    } else if (kind === DIGIT) {
      const start = i++;
      for (; i < text.length; i++) {
        const next = text.charCodeAt(i);
        if (kindOf(next) === DIGIT) continue;
        const joins = next === 44 || next === 46 || next === 47 || next === 58;
        if (!joins || kindOf(text.charCodeAt(i + 1)) !== DIGIT) break;
      }
      const figure = text.slice(start, i);
      const suffix = i;
      if (text.charCodeAt(i) === 37 || text.charCodeAt(i) === 215) i++;
      else while (i < text.length && kindOf(text.charCodeAt(i)) === LETTER) i++;
      if (i === suffix && text.startsWith(' %', i)) i += 2;
      push(figureClass(figure, text.slice(suffix, i).trim().toLowerCase(), words.at(-1)));
    } else if (c === 45 && text.charCodeAt(i + 1) === 62) {
      push('→');
      i += 2;
    } else if (c === 46 && text.startsWith('...', i)) {
      push('…');
      i += 3;
    } else {
      const mark = foldMark(c, text, i);
      if (mark) push(mark);
      i++;
    }
  }
  foldUnits(words);
  return { words, caps };
}

function alphanumeric(word: string): string {
  if (/^[qh][1-4]$/.test(word)) return '<quarter>';
  if (/^fy\d+$/.test(word)) return '<year>';
  if (/^(?:kr|o|g|m|f|r|us|req)\d+$/.test(word)) return '<label>';
  if (/^v\d+$/.test(word)) return '<version>';
  if (/^p[0-9]+$/.test(word)) return '<priority>';
  return '<code>';
}

function figureClass(figure: string, suffix: string, before: string | undefined): string {
  if (suffix) return UNITS.get(suffix) ?? '<code>';
  if (before !== undefined && CURRENCIES.has(before)) return '<money>';
  if (figure.includes('/')) return '<ratio>';
  if (figure.includes(':')) return '<clock>';
  if (/^(?:19|20)\d\d$/.test(figure)) return '<year>';
  if (/^\d\.\d+$/.test(figure)) return '<decimal>';
  if (/^\d+\.\d+\.\d/.test(figure)) return '<version>';
  return figure.length === 1 || (figure.length === 2 && figure < '13') ? '<few>' : '<number>';
}

/** Whether the apostrophe at `at` is that of "don't". */
function endsNegation(text: string, at: number): boolean {
  const t = text.charCodeAt(at + 1) | 32;
  return t === 116 && (text.charCodeAt(at - 1) | 32) === 110 && kindOf(text.charCodeAt(at + 2)) !== LETTER;
}

/** Numbers take the class of the unit that follows: "14 days" is a duration, "14 March" a date, "14 million" money. */
function foldUnits(words: string[]): void {
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    const next = words[i + 1];
    if (word.charCodeAt(0) === 60 && next !== undefined) {
      const figure = word === '<few>' || word === '<number>' || word === '<decimal>';
      if (figure && TIME_UNITS.has(next)) words[i] = '<duration>';
      else if ((figure || word === '<ordinal>') && MONTHS.has(next)) words[i] = '<day>';
      else if ((figure || word === '<amount>') && MONEY_WORDS.has(next)) words[i] = '<money>';
      else if (figure && (next === 'percent' || (next === 'per' && words[i + 2] === 'cent'))) words[i] = '<percent>';
    } else if (word.length > 2 && word.length < 10 && MONTHS.has(word) && word !== 'may' && word !== 'mar') words[i] = '<month>';
  }
}

function foldMark(c: number, text: string, at: number): string {
  if (c === 0x201c || c === 0x201d || c === 0xab || c === 0xbb || c === 0x201e) return '"';
  if (c === 0x2013 || c === 0x2014 || c === 0x2212) return '–';
  if (c === 0x2192 || c === 0x21d2 || c === 0x27f6) return '→';
  if (c === 45) return at > 0 && text.charCodeAt(at - 1) !== 32 ? '' : '–';
  if (c === 0x2019 || c === 39 || c === 0x2018) return "'";
  if (c === 46 && at === text.length - 1) return '';
  return text[at]!;
}
