import { SURENESS } from '../lint/gate.js';
import type { Finding, Severity } from '../lint/types.js';
import { count, safe } from './text.js';
import type { Reporter } from './types.js';

/** GitHub shows so many annotations of each level for one step; the rest would vanish without a word. */
const MOST = 10;

const LEVELS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Workflow commands, which GitHub Actions shows beside the lines of a pull request: the surest first, and how many there is no room for. */
export const github: Reporter = ({ files, errors }) => {
  const all = files.flatMap(({ path, findings }) => findings.map((finding) => ({ path, finding })));
  const lines = errors.map(({ path, line, message }) =>
    command('error', { file: path, line: line ?? 1, title: 'outside-in' }, message),
  );
  for (const severity of ['error', 'warning', 'info'] as const) {
    const room = severity === 'error' ? Math.max(0, MOST - errors.length) : MOST;
    const same = all
      .filter(({ finding }) => finding.severity === severity)
      .toSorted((a, b) => SURENESS[b.finding.confidence] - SURENESS[a.finding.confidence]);
    lines.push(...same.slice(0, room).map(({ path, finding }) => annotation(path, finding)));
    const left = same.length - room;
    if (left > 0)
      lines.push(
        `And ${count(left, `more ${severity === 'info' ? 'remark' : severity}`)}, which GitHub has no room for; the step's summary counts all.`,
      );
  }
  return lines.map((line) => `${line}\n`).join('');
};

function annotation(path: string, { rule, severity, at, message, advice }: Finding): string {
  const { start, end } = at;
  const place = {
    file: path,
    line: start.line,
    endLine: end.line,
    ...(start.line === end.line && { col: start.column, endColumn: end.column }),
  };
  return command(LEVELS[severity], { ...place, title: rule }, `${message}\n${advice}`);
}

function command(name: string, properties: Record<string, string | number>, message: string): string {
  const list = Object.entries(properties).map(
    ([key, value]) =>
      `${key}=${data(safe(String(value)))
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C')}`,
  );
  return `::${name} ${list.join(',')}::${message.split('\n').map(safe).map(data).join('%0A')}`;
}

function data(text: string): string {
  return text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A');
}
