import { isBareBody, isDepartment } from '../vocabulary/functions.js';
import type { Reading } from './reading.js';
import type { Goal } from './types.js';

/** A heading or label without what only says that goals follow: "Support team OKRs, Q3" becomes "Support team". */
export function functionName(title: string): string {
  return title
    .replace(/[(:–—].*$|,\s*(?:\d|q\d|h\d|fy|spring|summer|autumn|winter).*$/iu, '')
    .replace(
      /(?:['’]s)?\s+\b(?:okrs?|goals?|objectives?|targets?|key results?|kpis?|plans?|priorities|20\d\d|fy\s?\d+|q[1-4]|h[12])\b/gi,
      '',
    )
    .replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
}

/**
 * The sections that each hold the goals of one function, by index, with the function's name. A heading alone may be a theme ("Growth"): two siblings or
 * more, and half of those with goals, have to name functions, unless the heading says that it is a team.
 */
export function functionSections(reading: Reading, goals: readonly Goal[]): Map<number, string> {
  const { sections, blocks } = reading;
  const starts = goals
    .flatMap((goal) => [goal, ...goal.measures])
    .map(({ span }) => span.start.offset)
    .sort((a, b) => a - b);
  let next = 0;
  const siblings = new Map<string, { index: number; name: string }[]>();
  for (const [index, section] of sections.entries()) {
    if (section.heading < 0 || index === 0) continue;
    const from = section.span.start.offset;
    const to = blocks[section.end]?.span.start.offset ?? Number.POSITIVE_INFINITY;
    // Sections come in reading order, and so do the goals.
    while (next < starts.length && starts[next]! < from) next += 1;
    if (next === starts.length || starts[next]! >= to) continue;
    const key = `${section.parent} ${section.level}`;
    const group = siblings.get(key) ?? [];
    siblings.set(key, group);
    group.push({ index, name: functionName(section.title) });
  }
  const found = new Map<number, string>();
  for (const group of siblings.values()) {
    const functions = group.filter(({ name }) => isDepartment(name));
    const bodies = functions.filter(({ name }) => /\b(?:teams?|squads?|departments?|desks?|offices?|units?)$/i.test(name));
    const several = functions.length >= 2 && functions.length >= group.length / 2;
    // Beside two functions or more, and fewer others, a short heading that names nothing else is a function too ("Sorting").
    const most =
      functions.length >= 2 && group.filter(({ name }) => isDepartment(name) || isBareBody(name)).length > group.length / 2;
    const chosen = most
      ? group.filter((part) => functions.includes(part) || isBareName(reading, part))
      : several
        ? functions
        : bodies;
    for (const { index, name } of chosen) found.set(index, name);
  }
  return found;
}

function isBareName({ sections }: Reading, { index, name }: { index: number; name: string }): boolean {
  return sections[index]!.role === 'none' && name !== '' && name.split(/\s+/).length <= 2;
}
