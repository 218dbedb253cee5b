import { appendFileSync, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isFormat, isModulePath, noFormat } from '../config/formats.js';
import { runProgram } from '../config/program.js';
import { writeWhole } from '../files/write.js';
import { said } from '../lint/plugin.js';
import { withoutInfos } from '../lint/report.js';
import type { Report, Rule } from '../lint/types.js';
import { loadReporter, showsScores } from '../reporters/index.js';
import { count } from '../reporters/text.js';
import type { Reporter } from '../reporters/types.js';
import { pageOf } from '../run/pages.js';
import { userError } from '../user-error.js';
import { wantsColour, widthOf } from './terminal.js';

/** A format to print in, and the file it goes to; without one it goes to standard output. */
export interface Output {
  render: Reporter;
  file: string | null;
  /** Adds to what it finds in the file instead of replacing it. */
  append: boolean;
  /** Takes the whole report also where remarks are not shown: they count in scores. */
  whole: boolean;
  /** Says itself how many known findings it does not show. */
  counts: boolean;
}

/** The formats that say on a terminal what a baseline keeps back. */
const COUNTING: readonly string[] = ['stylish', 'markdown'];

interface Asked {
  /** `name` or `name=file`; a name with a slash is a module whose default export is a reporter. */
  formats: readonly string[];
  /** Where the formats go that name no file. */
  outputFile?: string;
  cwd: string;
  dataOnly: boolean;
}

/** Whether one of the formats shows what came first in documents. */
export const wantsPicture = (formats: readonly string[]): boolean => formats.some((format) => showsScores(format.split('=')[0]!));

/** Loads the reporters that are asked for. Throws a user error for a format or module that is not there, and for two that go to one place. */
export async function outputsOf({ formats, outputFile, cwd, dataOnly }: Asked): Promise<Output[]> {
  const outputs = await Promise.all(
    formats.map(async (format): Promise<Output> => {
      const at = format.indexOf('=');
      const name = at < 0 ? format : format.slice(0, at);
      const file = at < 0 ? (outputFile ?? null) : format.slice(at + 1);
      if (file === '')
        throw userError(`"--format ${format}" lacks the name of its file; write it as "--format ${name}=report.txt".`);
      return {
        render: await reporterOf(name, cwd, dataOnly),
        file,
        append: false,
        whole: showsScores(name),
        counts: COUNTING.includes(name),
      };
    }),
  );
  const places = outputs.map(({ file }) => file ?? '');
  const twice = places.find((place, index) => places.indexOf(place) !== index);
  if (twice !== undefined) {
    const where = twice === '' ? 'standard output' : `"${twice}"`;
    throw userError(`Two formats go to ${where}; give one of them a file of its own, as in "--format sarif=report.sarif".`);
  }
  // What GitHub has no room for as annotations, the summary of the step tells.
  const summary = process.env.GITHUB_STEP_SUMMARY;
  const annotates = formats.some((format) => format === 'github');
  return summary && annotates
    ? [...outputs, { render: await loadReporter('markdown'), file: summary, append: true, whole: false, counts: true }]
    : outputs;
}

async function reporterOf(name: string, cwd: string, dataOnly: boolean): Promise<Reporter> {
  if (isFormat(name)) return loadReporter(name);
  const path = resolve(cwd, name);
  if (!isModulePath(name) || !existsSync(path)) throw userError(noFormat(name));
  if (dataOnly) throw userError(`"${name}" is a program, which --data-only-config does not run.`);
  const render = await defaultExport(path, name);
  if (typeof render !== 'function')
    throw userError(`${name}: the default export of a reporter is a function from a report to a text.`);
  return (report, options) => {
    let text: unknown;
    try {
      text = render(report, options);
    } catch (error) {
      throw userError(`${name}: this reporter failed: ${said(error)}.`);
    }
    if (typeof text === 'string') return text;
    throw userError(
      `${name}: a reporter gives back a text, and this one gave ${text instanceof Promise ? 'a promise of something' : 'something else'}.`,
    );
  };
}

async function defaultExport(path: string, name: string): Promise<unknown> {
  try {
    return await runProgram(pathToFileURL(path).href);
  } catch (error) {
    throw userError(`${name}: this reporter cannot be loaded: ${said(error)}.`);
  }
}

export interface Shown {
  colour?: boolean;
  all: boolean;
  quiet: boolean;
  rules: readonly Rule[];
}

/** Renders a report in every format and writes each where it goes. Throws a user error for a file that cannot be written. */
export function writeReports(report: Report, outputs: readonly Output[], { colour, all, quiet, rules }: Shown): void {
  const shown = quiet ? withoutInfos(report) : report;
  for (const { render, file, append, whole } of outputs) {
    const text = render(whole ? report : shown, {
      colour: file === null && wantsColour(colour, process.stdout),
      width: file === null ? widthOf(process.stdout) : 100,
      all,
      quiet,
      rules,
      page: pageOf,
    });
    if (file === null) process.stdout.write(text);
    else if (append) addTo(file, text);
    else writeWhole(file, text);
  }
  const { known } = shown.summary;
  if (known > 0 && !outputs.some(({ file, counts }) => file === null && counts))
    console.error(`${count(known, 'known finding')} not shown.`);
}

function addTo(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    throw userError(`The summary of the step cannot be written to "${file}": ${(error as Error).message}.`);
  }
}
