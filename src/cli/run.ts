import { resolve } from 'node:path';
import { rules } from '../../rules/index.js';
import { discover } from '../files/discover.js';
import { decode, readText } from '../files/read.js';
import { loadKnowledge } from '../knowledge.js';
import { lintText, type Stopwatch } from '../lint/engine.js';
import { report } from '../lint/report.js';
import type { FileError, FileReport, Report, Settings } from '../lint/types.js';
import { loadParser } from '../markdown/parse.js';
import { isDocumentError } from '../markdown/read.js';
import type { Kind } from '../plan/types.js';

export interface Run {
  paths: readonly string[];
  cwd: string;
  settings: Settings;
  kind?: Kind;
  /** What `-` among the paths stands for. */
  stdin?: { name: string; bytes: Uint8Array };
  stopwatch: Stopwatch;
}

/**
 * Finds, reads and lints files. What is wrong with one file becomes an error of the report and stops no other.
 * `links` are symbolic links that were not followed.
 * Throws a user error for a path or pattern that matches nothing.
 */
export async function run({ paths, cwd, settings, kind, stdin, stopwatch }: Run): Promise<{ report: Report; links: string[] }> {
  const [found, parser] = await Promise.all([discover(paths, cwd), loadParser()]);
  const knowledge = stopwatch('load', loadKnowledge);
  const files: FileReport[] = [];
  const errors: FileError[] = found.closed.map((path) => ({ path, line: null, message: 'This folder cannot be listed.' }));

  const lint = (path: string, read: ReturnType<typeof readText>) => {
    if ('problem' in read) {
      errors.push({ path, line: null, message: read.problem });
      return;
    }
    try {
      files.push(lintText(read.text, rules, { path, settings, parser, knowledge, stopwatch, ...(kind && { kind }) }));
    } catch (error) {
      if (!isDocumentError(error)) throw error;
      errors.push({ path, line: error.line, message: error.message });
    }
  };

  if (stdin) lint(stdin.name, decode(stdin.bytes));
  for (const path of found.files)
    lint(
      path,
      stopwatch('read', () => readText(resolve(cwd, path))),
    );
  return { report: report(files, errors), links: found.links };
}
