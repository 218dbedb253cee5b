import { Chalk, type ChalkInstance } from 'chalk';
import type { FileReport, Finding, Report, Severity } from '../lint/types.js';
import type { Span } from '../markdown/types.js';
import { excerpt } from './excerpt.js';
import { columns, count, safe, wrap } from './text.js';
import type { RenderOptions, Reporter } from './types.js';

/** How many findings of a rule in a file, and how many related places of a finding, are shown without `--all`. */
const SHOWN_PER_RULE = 5;
const SHOWN_RELATED = 4;

/** The report for people: grouped by file, with the document's own lines. */
export const stylish: Reporter = (report, options) => {
  const paint = new Chalk({ level: options.colour ? 1 : 0 });
  const files = report.files.flatMap((file) => renderFile(file, options, paint));
  const summary = summarise(report, options, paint);
  return [...files, ...summary].map((line) => `${line}\n`).join('');
};

function renderFile(file: FileReport, options: RenderOptions, paint: ChalkInstance): string[] {
  const { findings } = file;
  if (findings.length === 0) return [];
  const limit = options.all ? Number.POSITIVE_INFINITY : SHOWN_PER_RULE;
  const rules = [...new Set(findings.map((finding) => finding.rule))];
  const byRule = rules.map((rule) => findings.filter((finding) => finding.rule === rule));
  const shown = new Map(
    byRule.flatMap((same) =>
      same.slice(0, limit).map((finding, index) => {
        const more = index === limit - 1 ? same.length - limit : 0;
        return [finding, { first: index === 0, more, file, options, paint }];
      }),
    ),
  );
  const lines = findings
    .filter((finding) => shown.has(finding))
    .flatMap((finding) => renderFinding(finding, shown.get(finding)!));
  return [`${paint.bold.underline(safe(file.path))}  ${paint.dim(file.kind)}`, '', ...lines];
}

interface Context {
  /** The first finding of its rule in the file: the others do not repeat why the rule matters. */
  first: boolean;
  /** How many findings of the rule follow that are not shown. */
  more: number;
  file: FileReport;
  options: RenderOptions;
  paint: ChalkInstance;
}

function renderFinding(finding: Finding, { first, more, file, options, paint }: Context): string[] {
  const { line, column } = finding.at.start;
  const place = `${line}:${column}`;
  const text = (words: string, indent: number) =>
    wrap(safe(words), options.width - indent).map((row) => ' '.repeat(indent) + row);
  const labelled = (label: string, words: string) =>
    text(words, 8).map((row, index) => (index === 0 ? `  ${paint.dim(label.padEnd(5))} ${row.slice(8)}` : row));
  return [
    `  ${paint.bold(place)}  ${severityPaint(finding.severity, paint)(finding.severity)}  ${paint.cyan(finding.rule)}${finding.status === 'new' ? paint.bold('  new') : ''}`,
    ...text(finding.message, 2),
    '',
    ...quotes(finding, file, options, paint),
    '',
    ...(first ? labelled('why', finding.why) : []),
    ...labelled('try', finding.advice),
    ...(more > 0 ? ['', paint.dim(`  and ${more} more like this (--all shows ${more === 1 ? 'it' : 'them'})`)] : []),
    '',
  ];
}

/** The lines of the document that the finding is about, in the order they stand there. */
function quotes(finding: Finding, file: FileReport, { width, all }: RenderOptions, paint: ChalkInstance): string[] {
  const main = { at: finding.at, note: '', colour: severityPaint(finding.severity, paint) };
  const shown = all ? finding.related : finding.related.slice(0, SHOWN_RELATED);
  const related = shown.map(({ at, note }) => ({ at, note, colour: paint.blue }));
  const hidden = finding.related.length - shown.length;
  const places = [main, ...related].toSorted((a, b) => a.at.start.offset - b.at.start.offset);
  const gutter = Math.max(...places.map(({ at }) => String(at.start.line).length));
  return [
    ...places.flatMap(({ at, note, colour }) => quote(at, note, colour)),
    ...(hidden > 0 ? [paint.dim(`    ${' '.repeat(gutter)} │ and ${count(hidden, 'more place')}`)] : []),
  ];

  function quote(at: Span, note: string, colour: ChalkInstance): string[] {
    const room = width - gutter - 7;
    const { line, marks } = excerpt(file.lines[at.start.line] ?? '', at, room);
    const number = paint.dim(`    ${String(at.start.line).padStart(gutter)} │`);
    const blank = paint.dim(`    ${' '.repeat(gutter)} │`);
    const words = safe(note);
    const beside = words !== '' && marks.length + 1 + columns(words) <= room;
    const below = words !== '' && !beside ? wrap(words, room).map((row) => `${blank} ${colour(row)}`) : [];
    return [`${number} ${line}`, `${blank} ${colour(beside ? `${marks} ${words}` : marks)}`, ...below];
  }
}

function severityPaint(severity: Severity, paint: ChalkInstance): ChalkInstance {
  return { error: paint.red, warning: paint.yellow, info: paint.magenta }[severity];
}

function summarise(report: Report, { quiet }: RenderOptions, paint: ChalkInstance): string[] {
  const { files, errors, summary } = report;
  const counts = [count(summary.errors, 'error'), count(summary.warnings, 'warning'), count(summary.infos, 'remark')];
  const found = files.filter((file) => file.findings.length > 0);
  const plans = found.filter(({ kind }) => kind !== 'other').length;
  const unread = errors.length === 0 ? [] : [paint.red(`${count(errors.length, 'file')} could not be read.`)];
  const first = found[0]?.findings[0];
  // Rules of plugins, which have a slash in their ids, have no page.
  const explained = found.flatMap(({ findings }) => findings).find(({ rule }) => !rule.includes('/'));
  const hidden = keptBack(report).map((line) => paint.dim(line));
  if (first === undefined) return quiet ? hidden : [...clean(report), ...unread, ...hidden];
  const all = counts.filter((words) => !words.startsWith('0 ')).join(', ');
  return [
    `${paint.bold(all)} in ${plans === summary.judged ? '' : `${plans} of `}${count(summary.judged, 'planning document')}.`,
    ...unread,
    ...hidden,
    ...(explained ? [paint.dim(`To read more about a rule: outside-in explain ${explained.rule}`)] : []),
  ];
}

/** What is not shown is counted, always. */
function keptBack({ files, since, summary: { known, suppressed } }: Report): string[] {
  const fresh = files.flatMap(({ findings }) => findings).filter(({ status }) => status === 'new').length;
  return [
    ...(since ? [`Since ${safe(since.ref)}: ${fresh} new, ${since.fixed.length} fixed.`] : []),
    ...(known > 0 ? [`${count(known, 'known finding')} not shown.`] : []),
    ...(suppressed > 0 ? [`${count(suppressed, 'finding')} suppressed with a reason.`] : []),
  ];
}

function clean({ files, errors, shard, summary: { judged } }: Report): string[] {
  if (judged > 0) return [`No findings in ${count(judged, 'planning document')}.`];
  if (files.length === 0 && shard) return [`No file falls to shard ${shard.index}/${shard.of}.`];
  if (files.length === 0) return errors.length > 0 ? [] : ['There is no Markdown file here, so there is nothing to say.'];
  const none = files.length === 1 ? `${safe(files[0]!.path)} does not look` : `None of ${files.length} Markdown files looks`;
  return [
    `${none} like a planning document, so there is nothing to say.`,
    '--debug tells what each was taken for; --kind or "planning-kind" in the front matter says what it is.',
  ];
}
