import type { Span } from '../markdown/types.js';
import { withFiles } from './report.js';
import { suppressionFinding } from './suppression.js';
import type { FileReport, Finding, Report, Rule, Suppressed } from './types.js';

/** An entry of a file with suppressions for documents that are not to be edited. */
export interface SuppressionEntry {
  /** Tests the path of a document. */
  matches: (path: string) => boolean;
  /** Whether what it speaks of stands in the folder of its file, or below it. */
  isBeside: boolean;
  /** Null where a fingerprint says enough. */
  rules: readonly string[] | null;
  /** Words of the finding's quotation, whatever their case and spaces; without them and without a fingerprint, all findings of the rules. */
  words?: string;
  fingerprint?: string;
  reason: string;
  owner?: string;
  /** The last day it holds, as YYYY-MM-DD. */
  until?: string;
  /** Its place in the file it comes from, and what it says there. */
  at: Span;
  text: string;
}

/** What entries are held against: the rules that findings can be about, the day as YYYY-MM-DD, and where the run looks. */
export interface Held {
  rules: readonly Rule[];
  today: string;
  /** The paths of all files that were found, also those that fall to another shard, or null for a run that does not see everything beside the file. */
  found: readonly string[] | null;
}

/**
 * Keeps back what the entries of a suppression file speak of. Entries that are over, that speak of no file, or that nothing in the judged documents they
 * speak of needs, become findings in that file, `path`.
 */
export function applySuppressions(
  report: Report,
  entries: readonly SuppressionEntry[],
  { path, rules, today, found }: Held & { path: string },
): Report {
  const valid = entries.filter(({ until }) => until === undefined || until >= today);
  const used = new Set<SuppressionEntry>();
  const files = report.files.map((file): FileReport => {
    const own = valid.filter(({ matches }) => matches(file.path));
    if (own.length === 0) return file;
    const kept: Suppressed[] = [];
    const findings = file.findings.filter((finding) => {
      const entry = own.find((candidate) => speaksOf(candidate, finding));
      if (!entry) return true;
      used.add(entry);
      const { reason, owner, until } = entry;
      kept.push({ ...finding, by: 'file', reason, ...(owner && { owner }), ...(until && { until }) });
      return false;
    });
    return { ...file, findings, suppressed: [...file.suppressed, ...kept] };
  });
  const over = entries
    .filter((entry) => !valid.includes(entry))
    .map((entry) =>
      suppressionFinding(
        entry,
        `This suppression ended on ${entry.until}.`,
        'Does its reason still hold? Then give it a new day; if not, take it out.',
      ),
    );
  const idle = valid
    .filter(
      (entry) =>
        !used.has(entry) &&
        report.files.some((file) => entry.matches(file.path) && file.kind !== 'other' && couldMeet(entry, file, rules)),
    )
    .map((entry) =>
      suppressionFinding(
        entry,
        'This suppression keeps nothing back: no finding is what it speaks of.',
        'Has the passage been mended? Then take the entry out.',
      ),
    );
  const astray = valid
    .filter(({ matches, isBeside }) => isBeside && found !== null && !found.some(matches))
    .map((entry) =>
      suppressionFinding(
        entry,
        'This suppression speaks of no document: there is none at its path.',
        'Was the document moved or renamed? Then mend the path; if it is gone, take the entry out.',
      ),
    );
  const mistakes = [...over, ...idle, ...astray].toSorted((a, b) => a.at.start.offset - b.at.start.offset);
  const own: FileReport[] = mistakes.length > 0 ? [fileReport(path, mistakes)] : [];
  const met = [...used].map(({ at }) => at.start.offset);
  const { shard } = report;
  return withFiles({ ...report, ...(shard && { shard: { ...shard, met } }) }, [...files, ...own]);
}

/** Whether the rules that ran on a file would have found what an entry speaks of; a fingerprint alone may be one of any rule. */
function couldMeet(entry: SuppressionEntry, { kind, judged, abstained }: FileReport, rules: readonly Rule[]): boolean {
  if (entry.rules !== null) return entry.rules.some((rule) => rule in judged);
  const ran = new Set([...Object.keys(judged), ...abstained.map(({ rule }) => rule)]);
  return rules.every(({ id, kinds }) => ran.has(id) || !kinds.includes(kind));
}

function speaksOf({ rules, words, fingerprint }: SuppressionEntry, finding: Finding): boolean {
  if (rules !== null && !rules.includes(finding.rule)) return false;
  if (fingerprint !== undefined && fingerprint !== finding.fingerprint) return false;
  return words === undefined || flat(finding.evidence).includes(flat(words));
}

const flat = (text: string): string => text.toLowerCase().replace(/\s+/g, ' ').trim();

/** The suppression file as a file of the report: no planning document, with findings about itself. */
function fileReport(path: string, findings: Finding[]): FileReport {
  const lines = Object.fromEntries(findings.map(({ at, evidence }) => [at.start.line, evidence]));
  return { path, kind: 'other', kindReason: 'it holds suppressions', findings, suppressed: [], abstained: [], judged: {}, lines };
}
