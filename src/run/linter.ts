import { resolve } from 'node:path';
import type { FileSettings } from '../config/resolve.js';
import { type decode, readText } from '../files/read.js';
import { loadKnowledge } from '../knowledge.js';
import { lintText, type Stopwatch } from '../lint/engine.js';
import type { Late } from '../lint/history.js';
import type { FileError, FileReport, Rule } from '../lint/types.js';
import { loadParser } from '../markdown/parse.js';
import { isDocumentError, readDocument } from '../markdown/read.js';
import type { Document } from '../markdown/types.js';
import { type Context, plannedBy, toldBy } from '../plan/recognise.js';
import type { Kind } from '../plan/types.js';
import { beside } from './beside.js';
import { howRead, neighbours, toldByLinks } from './neighbours.js';
import { type Packing, packmates } from './packs.js';
import { allRules, rulesKnowing } from './rules.js';

/** How to lint: plain data, so that every thread can have it. */
export interface Task {
  cwd: string;
  /** Distinct settings, and for each file which of them hold. */
  settings: readonly FileSettings[];
  files: ReadonlyMap<string, number>;
  /** The documents of the run, whichever part of them is linted here: links from one to another are followed. */
  documents: ReadonlySet<string>;
  /** Which of them belong together. */
  packing: Packing;
  /** The groups of customers that front matter declares anywhere in a document's pack. */
  declared: ReadonlyMap<string, string[]>;
  /** YYYY-MM-DD. */
  today: string;
  /** Whether reports show what came first. */
  withPicture?: boolean;
  /** What to take files for, before what configuration says. */
  kind?: Kind;
  /** What git knows of documents to which insight came late. It goes with no cache: it can change while the text does not. */
  late?: ReadonlyMap<string, Late>;
  /** The folder where reports are kept for later runs; without one they are not. */
  cache?: string;
}

export type KeptTask = Task & { cache: string };

/** What becomes of one file. */
export type Outcome = FileReport | FileError;

/** Lints the file at a path, or what was read already under that name. Throws when a rule fails. */
export type Lint = (path: string, read?: ReturnType<typeof decode>) => Outcome;

export const isFileReport = (outcome: Outcome): outcome is FileReport => 'findings' in outcome;
export const isFileError = (outcome: Outcome): outcome is FileError => !isFileReport(outcome);

/** Whether there is a cache. */
export const isKept = (task: Task): task is KeptTask => task.cache !== undefined;

/** Loads what linting takes in this thread. Throws when a part of the package is missing. */
export async function loadLinter(task: Task, stopwatch: Stopwatch): Promise<Lint> {
  const { cwd, settings, files, today, withPicture = false, late } = task;
  const packOf = await packmates(task);
  const remember = isKept(task) ? (await import('./cache.js')).rememberer(task, packOf) : () => {};
  const parser = await loadParser();
  const knowledge = stopwatch('load', loadKnowledge);
  const rulesFor = await rulesOf(settings, cwd);
  const boiled =
    <T>(boil: (document: Document, context: Context) => T) =>
    (path: string, text: string): T | null => {
      const { vocabulary, kind } = howRead(task, path);
      return orNull(() => boil(readDocument(text, parser, path), { path, knowledge, vocabulary, ...(kind && { kind }) }));
    };
  const neighboursOf = neighbours(task, boiled(toldBy));
  const besideOf = beside(task, packOf, {
    linkedIn: (path, text) => neighboursOf(path, text).map((neighbour) => neighbour.path),
    plannedBy: boiled(plannedBy),
  });
  return (path, given) => {
    const read = given ?? stopwatch('read', () => readText(resolve(cwd, path)));
    if ('problem' in read) return { path, line: null, message: read.problem };
    const own = settings[files.get(path) ?? 0]!;
    const { kind, vocabulary } = howRead(task, path);
    const linked = neighboursOf(path, read.text);
    const rules = rulesFor.get(own) ?? allRules;
    const known = late?.get(path);
    const plans = besideOf(path);
    try {
      const report = lintText(read.text, known ? rulesKnowing(rules, known) : rules, {
        path,
        settings: own.settings,
        vocabulary,
        parser,
        knowledge,
        today,
        withPicture,
        stopwatch,
        elsewhere: { beside: plans, ...(linked.length > 0 && { linkedFrom: () => toldByLinks(linked) }) },
        ...(kind && { kind }),
      });
      // Other texts of a file, such as earlier ones, would take the place of the one it has.
      if (!given) stopwatch('cache', () => remember(report, read.text, linked, { byPack: plans.asked() }));
      return report;
    } catch (error) {
      if (!isDocumentError(error)) throw error;
      return { path, line: error.line, message: error.message };
    }
  };
}

function orNull<T>(work: () => T): T | null {
  try {
    return work();
  } catch (error) {
    if (isDocumentError(error)) return null;
    throw error;
  }
}

/** The rules that run under each of some settings that have plugins; under all others it is `allRules`. Throws a user error for a plugin that is broken. */
export async function rulesOf(settings: readonly FileSettings[], cwd: string): Promise<Map<FileSettings, readonly Rule[]>> {
  const files = [...new Set(settings.flatMap(({ plugins }) => plugins))];
  if (files.length === 0) return new Map();
  const { loadPlugin } = await import('../config/plugins.js');
  // Whether programs may run was settled when the configuration was read.
  const plugins = await Promise.all(files.map((file) => loadPlugin(file, { cwd, dataOnly: false })));
  return new Map(
    settings.map((own) => [
      own,
      [...allRules, ...plugins.filter(({ file }) => own.plugins.includes(file)).flatMap(({ rules }) => rules)],
    ]),
  );
}
