import { byCodeUnits } from '../compare.js';
import { hashText, mix } from '../vocabulary/hash.js';
import { report as assemble } from './report.js';
import type { FileReport, Finding, Report, Shard } from './types.js';

/** Whether a file falls to a shard. It depends on the path alone, so that each file falls to one, whatever other files there are. */
export function fallsTo({ index, of }: Shard, path: string): boolean {
  return (mix(hashText(path), of) >>> 0) % of === index - 1;
}

/**
 * The report that one run would have given, from those of all its shards; or several reports on different files as one.
 * Throws an Error that says what does not go together.
 */
export function merge(reports: readonly Report[]): Report {
  complete(reports.map(({ shard }) => shard));
  const refs = new Set(reports.map(({ since }) => since?.ref));
  if (refs.size > 1) throw new Error('These reports are not compared with the same commit; run all with the same "--since".');
  const [ref] = refs;
  const met = new Set(reports.flatMap(({ shard }) => shard?.met ?? []));
  const byPath = new Map<string, FileReport[]>();
  for (const file of reports.flatMap(({ files }) => files)) byPath.set(file.path, [...(byPath.get(file.path) ?? []), file]);
  const fixed = reports.flatMap(({ since }) => since?.fixed ?? []).toSorted((a, b) => byCodeUnits(a.path, b.path));
  return assemble(
    [...byPath.values()].flatMap((same) => joined(same, met) ?? []),
    reports.flatMap(({ errors }) => errors),
    ref === undefined ? {} : { since: { ref, fixed } },
  );
}

function complete(shards: readonly (Report['shard'] | undefined)[]): void {
  const parts = shards.filter((shard) => shard !== undefined);
  const of = parts[0]?.of;
  if (of === undefined) return;
  if (parts.length < shards.length)
    throw new Error('Some of these reports are shards and some are not; merge one sort at a time.');
  if (parts.some((part) => part.of !== of))
    throw new Error('These shards are not of one run: they differ in how many there are.');
  const has = new Set(parts.map(({ index }) => index));
  const missing = Array.from({ length: of }, (_, at) => at + 1).filter((index) => !has.has(index));
  if (missing.length > 0)
    throw new Error(`${missing.map((index) => `${index}/${of}`).join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`);
  if (parts.length > of) throw new Error('One of these shards is given twice.');
}

/**
 * A file is in one shard only, but for the file with the suppressions: a shard says that an entry keeps nothing back, and another may need it. `met` are
 * the places of those that are needed somewhere.
 */
function joined(same: readonly FileReport[], met: ReadonlySet<number>): FileReport | null {
  const first = same[0]!;
  const isOfSuppressions = same.every(
    ({ kind, findings, suppressed }) => kind === 'other' && findings.length + suppressed.length > 0,
  );
  if (!isOfSuppressions) {
    if (same.length > 1) throw new Error(`Two of these reports are on "${first.path}".`);
    return first;
  }
  const findings = united(same.map((file) => file.findings)).filter(({ at }) => !met.has(at.start.offset));
  const suppressed = united(same.map((file) => file.suppressed)).filter(({ at }) => !met.has(at.start.offset));
  if (findings.length + suppressed.length === 0) return null;
  const left = new Set([...findings, ...suppressed].map(({ at }) => at.start.line));
  const lines = Object.entries(Object.assign({}, ...same.map((file) => file.lines)) as FileReport['lines']);
  return { ...first, findings, suppressed, lines: Object.fromEntries(lines.filter(([line]) => left.has(Number(line)))) };
}

function united<T extends Finding>(lists: readonly T[][]): T[] {
  const all = new Map(lists.flat().map((finding) => [JSON.stringify(finding), finding]));
  return [...all.values()].sort((a, b) => a.at.start.offset - b.at.start.offset);
}
