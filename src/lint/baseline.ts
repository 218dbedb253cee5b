import { byCodeUnits } from '../compare.js';
import { counted, takeOne } from './counts.js';
import { withFiles } from './report.js';
import { isDay } from './suppression.js';
import type { FileReport, Finding, Report, Suppressed } from './types.js';

/** A finding that is known and put up with for now. */
export interface BaselineEntry {
  /** From the folder of the baseline, with forward slashes. */
  path: string;
  rule: string;
  fingerprint: string;
  /** The words it quotes, for whoever reads the file. */
  words: string;
  reason?: string;
  owner?: string;
  /** The last day it holds, as YYYY-MM-DD. */
  until?: string;
}

const keyOf = ({ path, fingerprint }: Pick<BaselineEntry, 'path' | 'fingerprint'>): string => `${path}\n${fingerprint}`;

interface Circumstances {
  today: string;
  isGone: (path: string) => boolean;
  isOff: (file: FileReport, rule: string) => boolean;
}

/**
 * Keeps back the findings that a baseline knows, each entry for one finding. Stale are the entries of judged files that no finding meets any more, and
 * those whose day is over; `isGone` tells files that are no longer there, `isOff` rules that did not run. `today` is YYYY-MM-DD.
 */
export function applyBaseline(
  report: Report,
  entries: readonly BaselineEntry[],
  { today, isGone, isOff }: Circumstances,
): { report: Report; stale: BaselineEntry[] } {
  const valid = entries.filter(({ until }) => until === undefined || until >= today);
  const left = counted(valid, keyOf);
  const byKey = new Map(valid.map((entry) => [keyOf(entry), entry]));
  const files = report.files.map((file) => {
    const known: Suppressed[] = [];
    const findings = file.findings.filter((finding) => {
      const key = keyOf({ path: file.path, fingerprint: finding.fingerprint });
      if (!takeOne(left, key)) return true;
      const { reason = '', owner, until } = byKey.get(key)!;
      known.push({ ...finding, by: 'baseline', reason, ...(owner && { owner }), ...(until && { until }) });
      return false;
    });
    return { ...file, findings, suppressed: [...file.suppressed, ...known] };
  });
  const judged = new Map(report.files.map((file) => [file.path, file]));
  const isOver = ({ path, rule }: BaselineEntry): boolean => {
    const file = judged.get(path);
    return file ? !isOff(file, rule) : isGone(path);
  };
  const over = entries.filter((entry) => !valid.includes(entry));
  const unmet = valid.filter((entry) => isOver(entry) && takeOne(left, keyOf(entry)));
  return {
    report: withFiles(report, files),
    stale: [...over, ...unmet],
  };
}

/** A baseline of all findings of a report, those it knew before among them; what people wrote into the old one stays. */
export function baselineOf(report: Report, old: readonly BaselineEntry[]): BaselineEntry[] {
  const before = new Map(old.map((entry) => [keyOf(entry), entry]));
  const entries = report.files.flatMap(({ path, findings, suppressed }) =>
    [...findings, ...suppressed.filter(({ by }) => by === 'baseline')].map((finding) => entryOf(path, finding, before)),
  );
  return entries.sort(inOrder);
}

function entryOf(
  path: string,
  { rule, fingerprint, evidence }: Finding,
  before: ReadonlyMap<string, BaselineEntry>,
): BaselineEntry {
  const words = evidence.replace(/\s+/g, ' ').trim().slice(0, 120);
  const { reason, owner, until } = before.get(keyOf({ path, fingerprint })) ?? {};
  return { path, rule, fingerprint, words, ...(reason && { reason }), ...(owner && { owner }), ...(until && { until }) };
}

function inOrder(a: BaselineEntry, b: BaselineEntry): number {
  return byCodeUnits(a.path, b.path) || byCodeUnits(a.rule, b.rule) || byCodeUnits(a.fingerprint, b.fingerprint);
}

/** The text of a baseline: an entry on a line, in an order that does not change, so that two branches merge. */
export function writeBaseline(entries: readonly BaselineEntry[]): string {
  const lines = entries.toSorted(inOrder).map((entry) => `    ${JSON.stringify(entry)}`);
  return `{\n  "version": 1,\n  "findings": [\n${lines.join(',\n')}${lines.length > 0 ? '\n' : ''}  ]\n}\n`;
}

/** The entries in the text of a baseline. Throws an Error that says what is wrong with it. */
export function readBaseline(text: string): BaselineEntry[] {
  let data: { version?: unknown; findings?: unknown };
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw new Error(`this is no JSON (${(error as Error).message}); after a merge, look for conflict marks`);
  }
  if (data?.version !== 1 || !Array.isArray(data.findings))
    throw new Error('this is no baseline of version 1; write one with "outside-in baseline"');
  for (const [index, entry] of data.findings.entries()) {
    const wrong = (['path', 'rule', 'fingerprint'] as const).find((key) => typeof entry?.[key] !== 'string');
    if (wrong) throw new Error(`entry ${index + 1} has no "${wrong}"`);
    const noText = (['reason', 'owner', 'until'] as const).find((key) => !['undefined', 'string'].includes(typeof entry[key]));
    if (noText) throw new Error(`"${noText}" of entry ${index + 1} is no text`);
    if (entry.until !== undefined && !isDay(entry.until))
      throw new Error(`"${entry.until}", the last day of entry ${index + 1}, is no day; write it as in "2026-12-31"`);
  }
  return data.findings as BaselineEntry[];
}
