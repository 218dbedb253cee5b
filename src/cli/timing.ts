import type { Times } from '../run/clock.js';

const RULE = 'rule ';

/** Says where the time went, and how many of how many reports come from the cache. */
export function summary(threads: readonly Times[], { recalled, files }: { recalled: number; files: number }): string {
  const sum = (name: string) => threads.reduce((sum, times) => sum + (times[name] ?? 0), 0);
  const rules = [...new Set(threads.flatMap(Object.keys))]
    .filter((name) => name.startsWith(RULE))
    .map((name): [string, number] => [name.slice(RULE.length), sum(name)])
    .sort((a, b) => b[1] - a[1]);
  const stages: [string, number][] = [
    ...['start', 'cache', 'load', 'read', 'parse', 'recognise'].map((name): [string, number] => [name, sum(name)]),
    ['rules', rules.reduce((sum, [, ms]) => sum + ms, 0)],
    ['report', sum('report')],
  ];
  const total = sum('all');
  const line = (name: string, ms: number) =>
    `${name.padEnd(28)}${ms.toFixed(1).padStart(9)} ms ${((100 * ms) / total).toFixed(0).padStart(4)} %`;
  const longest = Math.max(...threads.map(({ all = 0 }) => all));
  return [
    threads.length === 1
      ? '1 thread'
      : `${threads.length} threads; their times are added up, the run took ${longest.toFixed(1)} ms`,
    `${recalled} of ${files} reports from the cache`,
    ...stages.map(([name, ms]) => line(name, ms)),
    line('other', total - stages.reduce((sum, [, ms]) => sum + ms, 0)),
    line('all', total),
    '',
    'Slowest rules',
    ...rules.slice(0, 5).map(([name, ms]) => line(name, ms)),
  ].join('\n');
}
