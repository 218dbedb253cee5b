import type { Stopwatch } from '../lint/engine.js';

const RULE = 'rule ';

/** A stopwatch, and a summary in words of what it measured. */
export function clock(): { stopwatch: Stopwatch; summary(startUp: number): string } {
  const spent = new Map<string, number>();
  const stopwatch: Stopwatch = (name, work) => {
    const start = performance.now();
    try {
      return work();
    } finally {
      spent.set(name, (spent.get(name) ?? 0) + performance.now() - start);
    }
  };
  return { stopwatch, summary: (startUp) => summary(spent, startUp) };
}

function summary(spent: ReadonlyMap<string, number>, startUp: number): string {
  const rules = [...spent].filter(([name]) => name.startsWith(RULE)).sort((a, b) => b[1] - a[1]);
  const stages: [string, number][] = [
    ['start', startUp],
    ...['load', 'read', 'parse', 'recognise'].map((name): [string, number] => [name, spent.get(name) ?? 0]),
    ['rules', rules.reduce((sum, [, ms]) => sum + ms, 0)],
    ['report', spent.get('report') ?? 0],
  ];
  const total = performance.now();
  const line = (name: string, ms: number) =>
    `${name.padEnd(28)}${ms.toFixed(1).padStart(9)} ms ${((100 * ms) / total).toFixed(0).padStart(4)} %`;
  return [
    ...stages.map(([name, ms]) => line(name, ms)),
    line('other', total - stages.reduce((sum, [, ms]) => sum + ms, 0)),
    line('all', total),
    '',
    'Slowest rules',
    ...rules.slice(0, 5).map(([name, ms]) => line(name.slice(RULE.length), ms)),
  ].join('\n');
}
