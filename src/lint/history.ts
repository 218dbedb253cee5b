import type { Mark, MarkKind } from './picture.js';
import { scorecard } from './score.js';
import type { FileReport, Rule } from './types.js';

/** A commit that changed a document. */
export interface Commit {
  hash: string;
  /** When it was committed, in UTC: YYYY-MM-DD. */
  date: string;
  subject: string;
}

/** A document as a commit left it. Null is what could not be judged. */
export interface Version extends Commit {
  score: number | null;
  findings: { error: number; warning: number; info: number } | null;
  suppressed: number;
  /** How many insights, options and decisions it has. */
  marks: Record<Milestone, number>;
}

/** What a history looks for: which of them was there first? */
export const MILESTONES = ['insight', 'option', 'decision'] as const satisfies readonly MarkKind[];
export type Milestone = (typeof MILESTONES)[number];

/** When something entered a document: the commit, which it is of those that were judged (from 0), and its words. */
export interface Entry extends Commit {
  at: number;
  words: string;
}

/** A document through the commits that touched it, the oldest first. */
export interface History {
  path: string;
  kind: string;
  versions: Version[];
  /** How many commits before these were not judged. */
  earlier: number;
  entered: Record<Milestone, Entry | null>;
}

/** The history of a document from the reports on its versions, with pictures, the oldest first; null is a version that could not be read. */
export function historyOf(
  path: string,
  reports: readonly { commit: Commit; report: FileReport | null }[],
  { earlier, rules }: { earlier: number; rules: readonly Rule[] },
): History {
  const marked = reports.map(({ commit, report }) => ({ commit, marks: report?.picture?.marks ?? [] }));
  return {
    path,
    kind: reports.at(-1)?.report?.kind ?? 'other',
    versions: reports.map(({ commit, report }) => versionOf(commit, report, rules)),
    earlier,
    entered: each((what) => entryOf(what, marked)),
  };
}

function versionOf(commit: Commit, report: FileReport | null, rules: readonly Rule[]): Version {
  const count = (severity: string) => report!.findings.filter((finding) => finding.severity === severity).length;
  const isPlan = report !== null && report.kind !== 'other';
  return {
    ...commit,
    score: isPlan ? scorecard(report.path, [report], rules).total : null,
    findings: isPlan ? { error: count('error'), warning: count('warning'), info: count('info') } : null,
    suppressed: report?.suppressed.length ?? 0,
    marks: each((what) => (report?.picture?.marks ?? []).filter((mark) => mark.what === what).length),
  };
}

function entryOf(what: Milestone, versions: readonly { commit: Commit; marks: readonly Mark[] }[]): Entry | null {
  const at = versions.findIndex(({ marks }) => marks.some((mark) => mark.what === what));
  if (at < 0) return null;
  const { commit, marks } = versions[at]!;
  return { ...commit, at, words: marks.find((mark) => mark.what === what)!.words };
}

function each<T>(make: (what: Milestone) => T): Record<Milestone, T> {
  return Object.fromEntries(MILESTONES.map((what) => [what, make(what)])) as Record<Milestone, T>;
}

/** What there was first of a choice: the shortlist or the decision, whichever entered before the other; null where neither has. */
function choiceIn({ option, decision }: History['entered']): { entry: Entry; name: 'shortlist' | 'decision' } | null {
  const entry = [option, decision].filter((one) => one !== null).sort((a, b) => a.at - b.at)[0];
  return entry ? { entry, name: entry === option ? 'shortlist' : 'decision' } : null;
}

/** What came first in a document, as far as its commits can tell; `unchosen` where nothing is shortlisted or decided so far. */
export type First = 'insight' | 'shortlist' | 'decision' | 'together' | 'unchosen';

/** Whether insight or a choice entered a document first. */
export function firstIn({ entered }: History): First {
  const { insight } = entered;
  const choice = choiceIn(entered);
  if (choice === null) return 'unchosen';
  if (insight === null || choice.entry.at < insight.at) return choice.name;
  return insight.at < choice.entry.at ? 'insight' : 'together';
}

/** That a choice stood in a document before the first insight did, as git knows it. */
export interface Late {
  choice: Commit;
  name: 'shortlist' | 'decision';
  /** Whether the choice may be older still: it stands in the oldest commit that was looked at, which is not the first. */
  orLonger: boolean;
  insight: Commit;
  /** Whether a decision stood before the insight, and not only options. */
  decided: boolean;
}

/** Whether insight came late by the commits; null also where their dates contradict their order, as after a rebase: then git is no witness. */
export function lateIn({ entered, earlier }: History): Late | null {
  const { insight, decision } = entered;
  const choice = choiceIn(entered);
  if (insight === null || choice === null) return null;
  const { entry, name } = choice;
  if (entry.at >= insight.at || entry.date > insight.date) return null;
  const orLonger = earlier > 0 && entry.at === 0;
  return { choice: entry, name, orLonger, insight, decided: decision !== null && decision.at < insight.at };
}

/** How many findings of all severities a version has. */
export const total = ({ findings }: Version): number | null =>
  findings === null ? null : findings.error + findings.warning + findings.info;

/** When insight entered beside the shortlist or the decision, in a sentence or two. */
export function verdict({ entered, earlier }: History): string {
  const { insight } = entered;
  const choice = choiceIn(entered);
  const chosen = choice?.entry ?? null;
  const name = `the ${choice?.name}`;
  const came = ({ date, hash, at }: Entry) => {
    if (at > 0) return `came in on ${date} (${short(hash)})`;
    return earlier > 0 ? `came in on or before ${date} (${short(hash)})` : `was there from the start, ${date} (${short(hash)})`;
  };
  if (insight === null && chosen === null) return 'There has been no insight, no shortlist and no decision so far.';
  if (insight === null) return `No insight has come in so far; ${name} ${came(chosen!)}.`;
  if (chosen === null) return `Insight ${came(insight)}; there is no shortlist or decision yet.`;
  if (insight.at === chosen.at)
    return earlier > 0 && insight.at === 0
      ? `Insight and ${name} both came in on or before ${insight.date} (${short(insight.hash)}); --last can reach further back.`
      : `Insight and ${name} came in with one commit, on ${insight.date} (${short(insight.hash)}): git cannot tell which was first.`;
  const [first, later] = insight.at < chosen.at ? [insight, chosen] : [chosen, insight];
  const commits = later.at - first.at;
  const gap = [...daysBetween(first.date, later.date), commits === 1 ? '1 commit' : `${commits} commits`].join(' and ');
  return first === insight
    ? `Insight came first: it ${came(first)}. ${capital(name)} ${came(later)}, ${gap} later.`
    : `${capital(name)} came first: it ${came(first)}. Insight ${came(later)}, ${gap} later.`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** Commits can be dated before those they follow: then there are no days to tell. */
function daysBetween(from: string, to: string): string[] {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return days <= 0 ? [] : [days === 1 ? '1 day' : `${days} days`];
}

/** A hash as people quote it. */
export const short = (hash: string): string => hash.slice(0, 8);
