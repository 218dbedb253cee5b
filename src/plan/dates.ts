import { matchesOf } from './matches.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
/** A month by name, in a pattern that ignores case. */
export const MONTH =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:t(?:ember)?)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';
const SEASONS: Record<string, number> = { spring: 5, summer: 8, autumn: 11, fall: 11, winter: 2 };

const PATTERNS: readonly [RegExp, (match: RegExpExecArray) => number | null][] = [
  [/\b((?:19|20)\d{2})-(\d{2})(?:-\d{2})?\b/, (m) => monthOf(Number(m[1]), Number(m[2]))],
  [/\b\d{1,2}[./](\d{1,2})[./]((?:19|20)\d{2})\b/, (m) => monthOf(Number(m[2]), Number(m[1]))],
  [
    new RegExp(`\\b${MONTH}\\.?,?\\s+(?:\\d{1,2}(?:st|nd|rd|th)?,?\\s+)?((?:19|20)\\d{2})\\b`, 'i'),
    (m) => monthOf(Number(m[2]), named(m[1]!)),
  ],
  [/\bq([1-4])[ ,/-]*(?:fy|cy)?[ ']?((?:20)?\d{2})\b/i, (m) => monthOf(fullYear(m[2]!), Number(m[1]) * 3)],
  [/\b(?:fy|cy)?[ ']?((?:20)\d{2})[ ,/-]*q([1-4])\b/i, (m) => monthOf(Number(m[1]), Number(m[2]) * 3)],
  [/\bh([12])[ ,/-]*(?:fy|cy)?[ ']?((?:20)?\d{2})\b/i, (m) => monthOf(fullYear(m[2]!), Number(m[1]) * 6)],
  [
    /\b(spring|summer|autumn|fall|winter)(?: of)?\s+((?:19|20)\d{2})\b/i,
    (m) => monthOf(Number(m[2]), SEASONS[m[1]!.toLowerCase()]!),
  ],
];

const named = (name: string): number => MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
const fullYear = (text: string): number => (text.length === 2 ? 2000 + Number(text) : Number(text));

function monthOf(year: number, month: number): number | null {
  return year > 1950 && year < 2100 && month >= 1 && month <= 12 ? year * 12 + month : null;
}

/** The first date a text names, as year × 12 + month; quarters, halves and seasons count as their last month. Null where there is none. */
export function monthIn(text: string): number | null {
  if (!/\d{2}/.test(text)) return null;
  let best: { at: number; month: number } | null = null;
  for (const [pattern, read] of PATTERNS) {
    const match = pattern.exec(text);
    if (!match) continue;
    const month = read(match);
    if (month !== null && (best === null || match.index < best.at)) best = { at: match.index, month };
  }
  return best?.month ?? null;
}

/** A date in a text: where it stands, and which month it means, as year × 12 + month. */
export interface DateIn {
  at: number;
  end: number;
  month: number;
}

const ALL: readonly [RegExp, (match: RegExpExecArray) => number | null][] = PATTERNS.map(([pattern, read]) => [
  new RegExp(pattern, `${pattern.flags}g`),
  read,
]);
/** A year alone, or a season over two years ("2021/22"); no price, part number or round count. */
const YEAR = /(?<![\d.,#€$£/-])\b((?:19|20)\d{2})(?:[/–-](\d{2}))?(?![\d%€$£]|[.,]\d|[-–/]\d)/g;
const COUNTED: Record<string, number> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  'a couple of': 2,
  several: 3,
  'a few': 3,
};
const AGO =
  /\b(a couple of|several|a few|one|two|three|four|five|six|seven|eight|nine|ten|\d{1,2})(?: and a half)? (?:(?:\w+ )?(years?|winters?|summers?|springs?|autumns?|seasons?)|(months?)) (?:ago|back|before (?:this|today|now))\b|\b(a decade) ago\b/gi;
const RECENT =
  /\b(?:this|last|past) (?:week|month|quarter|year|spring|summer|autumn|fall|winter|term|season|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*)\b/gi;

/** Every date of a text that was written in a given month: full dates, years (at their end), and times gone by ("three winters back", "this August"). */
export function datesIn(text: string, written: number): DateIn[] {
  const dates: DateIn[] = [];
  const add = (pattern: RegExp, read: (match: RegExpExecArray) => number | null): void => {
    for (const match of matchesOf(pattern, text)) {
      const month = read(match);
      const taken = dates.some(({ at, end }) => match.index < end && match.index + match[0].length > at);
      if (month !== null && !taken) dates.push({ at: match.index, end: match.index + match[0].length, month });
    }
  };
  if (/\d{2}/.test(text)) {
    for (const [pattern, read] of ALL) add(pattern, read);
    add(YEAR, (m) => (m[1] === '2000' ? null : monthOf(m[2] ? Number(m[1]!.slice(0, 2) + m[2]) : Number(m[1]), 12)));
  }
  if (/\b(?:ago|back|before)\b/i.test(text))
    add(AGO, (m) => {
      const count = m[4] ? 10 : (COUNTED[m[1]!.toLowerCase()] ?? Number(m[1]));
      return written - count * (m[3] ? 1 : 12);
    });
  add(RECENT, () => written);
  return dates;
}

const BARE_MONTH = new RegExp(`\\b(?:\\d{1,2}\\.? )?${MONTH}\\b(?!\\s+(?:be|not|have|need|also|well|seem))`, 'i');

/** The month a text names without its year ("on 12 February"), 1–12, or null. */
export function bareMonthIn(text: string): number | null {
  const match = BARE_MONTH.exec(text);
  if (!match || (match[1]!.toLowerCase() === 'may' && !/^\d|\bMay\b/.test(match[0]))) return null;
  return named(match[1]!);
}

const ISO_DAY = /\b(?:19|20)\d{2}-\d{2}-(\d{2})\b/;
const DAY_BEFORE = new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b`, 'i');
const DAY_AFTER = new RegExp(`\\b${MONTH}\\.? (\\d{1,2})(?:st|nd|rd|th)?\\b(?!\\d)`, 'i');

/** The day of the month that a text names first ("4 May", "May 4", "2026-05-04"; of several days the last before the month), or null. */
export function dayIn(text: string): number | null {
  const day = ISO_DAY.exec(text)?.[1] ?? DAY_BEFORE.exec(text)?.[1] ?? DAY_AFTER.exec(text)?.[2];
  return day === undefined || Number(day) < 1 || Number(day) > 31 ? null : Number(day);
}

/** The keys of front matter that say when a document was written or last changed. */
const DATE_KEYS = [
  'date',
  'decided',
  'updated',
  'last-updated',
  'last_updated',
  'lastmod',
  'created',
  'creation-date',
  'pubDate',
  'ms.date',
];

const EXACT = PATTERNS.slice(0, 3);
const MONTH_NAMES = new RegExp(`\\b${MONTH}\\b`, 'gi');

/** The months that front matter and texts, such as the title, state exactly, as year × 12 + month: no quarter, half, season or year alone, and no stretch of several months. */
export function statedMonths(data: Record<string, unknown>, texts: readonly string[]): number[] {
  const stated = [...DATE_KEYS.flatMap((key) => (data[key] === undefined ? [] : [String(data[key])])), ...texts];
  return stated.flatMap((text) => {
    if ((text.match(MONTH_NAMES) ?? []).length > 1) return [];
    return EXACT.flatMap(([pattern, read]) => {
      const match = pattern.exec(text);
      return match ? (read(match) ?? []) : [];
    });
  });
}

/** The document's own date: front matter (date, updated, created …), then the title, then the first lines; a period counts from its start. */
export function documentMonth(data: Record<string, unknown>, opening: readonly string[]): number | null {
  for (const key of DATE_KEYS) {
    const value = data[key];
    const month = value === undefined ? null : monthIn(String(value));
    if (month !== null) return month;
  }
  for (const line of opening) {
    const period = /\b(?:q([1-4])|h([12]))[ ,/-]*(?:fy)?[ ']?((?:20)\d{2})\b/i.exec(line);
    if (period) return fullYear(period[3]!) * 12 + (period[1] ? Number(period[1]) * 3 - 2 : Number(period[2]) * 6 - 5);
    const month = monthIn(line);
    if (month !== null) return month;
    const year = /\b(20\d{2})\b/.exec(line);
    if (year) return Number(year[1]) * 12 + 1;
  }
  return null;
}
