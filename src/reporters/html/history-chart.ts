import { type History, MILESTONES, type Milestone, short, total, type Version } from '../../lint/history.js';
import { LOOKS } from '../marks.js';
import { count } from '../text.js';
import { html, type Markup } from './markup.js';

const WIDTH = 800;
const LEFT = 84;
const RIGHT = 8;
const LANE = 16;
const SCORES = { top: MILESTONES.length * LANE + 18, height: 90 };
const FINDINGS = { top: SCORES.top + SCORES.height + 22, height: 46 };
const BOTTOM = FINDINGS.top + FINDINGS.height;
const HEIGHT = BOTTOM + 20;
const WIDEST_BAR = 26;

/** A part of the drawing with its scale, from 0 at its foot to `most` at its head. */
interface Panel {
  top: number;
  height: number;
  most: number;
}

/**
 * A history as a drawing, a step for each commit, the oldest on the left: where insight, options and decision stood, with a line down from where each
 * entered; below them the score and the findings. It tells each point where a pointer rests on it, and all of it in words to whoever cannot see it.
 */
export function historyChart(history: History): Markup {
  const { versions } = history;
  const step = (WIDTH - LEFT - RIGHT) / versions.length;
  const xOf = (at: number) => round(LEFT + (at + 0.5) * step);
  const most = Math.max(1, ...versions.map((version) => total(version) ?? 0));
  return html`<svg role="img" aria-label="${told(history)}" viewBox="0 0 ${WIDTH} ${HEIGHT}" style="min-width: 38rem">
${MILESTONES.map((what, lane) => laneOf(what, lane, history, xOf, step))}
${axis('score', { ...SCORES, most: 100 })}${scores(versions, xOf)}
${axis('findings', { ...FINDINGS, most })}${findings(versions, { ...FINDINGS, most }, xOf, step)}
${days(versions)}</svg>`;
}

/** Where something stood, commit by commit, and where it entered. */
function laneOf(
  what: Milestone,
  lane: number,
  { versions, entered }: History,
  xOf: (at: number) => number,
  step: number,
): Markup {
  const { fill } = LOOKS[what];
  const middle = lane * LANE + LANE / 2;
  const entry = entered[what];
  const stood = versions.map((version, at) =>
    version.marks[what] === 0
      ? null
      : html`<rect x="${round(xOf(at) - step / 2)}" y="${middle - 3}" width="${round(step)}" height="6" fill="${fill}" fill-opacity="0.5" shape-rendering="crispEdges"><title>${nameOf(version)}: ${count(version.marks[what], what)}</title></rect>`,
  );
  // Two that enter with one commit have their lines side by side.
  const x = entry && xOf(entry.at) + 3 * (lane - 1);
  return html`<text class="label" x="${LEFT - 8}" y="${middle + 4}" text-anchor="end">${what}</text><line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${middle}" y2="${middle}" stroke="currentColor" stroke-opacity="0.2"/>${stood}${
    entry &&
    html`<line x1="${x}" x2="${x}" y1="${middle}" y2="${BOTTOM}" stroke="${fill}" stroke-width="1.5" stroke-dasharray="4 3"/><circle cx="${x}" cy="${middle}" r="5" fill="${fill}"><title>${nameOf(entry)}: the first ${what} enters, “${entry.words}”</title></circle>`
  }
`;
}

function axis(name: string, { top, height, most }: Panel): Markup {
  const lines = [
    { value: most, y: top },
    { value: 0, y: top + height },
  ];
  return html`<text class="label" x="0" y="${top + 4}">${name}</text>${lines.map(
    ({ value, y }) =>
      html`<text class="label" x="${LEFT - 8}" y="${y + 4}" text-anchor="end">${value}</text><line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${y}" y2="${y}" stroke="currentColor" stroke-opacity="0.2"/>`,
  )}`;
}

/** A line with a point for each score; where a version was not judged it is broken. */
function scores(versions: readonly Version[], xOf: (at: number) => number): Markup {
  const yOf = (score: number) => round(SCORES.top + SCORES.height * (1 - score / 100));
  const moves = versions.map(({ score }, at) =>
    score === null ? '' : `${at === 0 || versions[at - 1]!.score === null ? 'M' : 'L'}${xOf(at)} ${yOf(score)}`,
  );
  // A line over many commits has no room for large points.
  const radius = versions.length > 100 ? 2 : 4;
  const points = versions.map((version, at) =>
    version.score === null
      ? null
      : html`<circle class="bar" cx="${xOf(at)}" cy="${yOf(version.score)}" r="${radius}"><title>${pointOf(version)}</title></circle>`,
  );
  return html`<path d="${moves.join('')}" fill="none" style="stroke: var(--accent)" stroke-width="2"/>${points}`;
}

function findings(versions: readonly Version[], { top, height, most }: Panel, xOf: (at: number) => number, step: number): Markup {
  const width = round(Math.min(WIDEST_BAR, 0.7 * step));
  return html`${versions.map((version, at) => {
    const tall = round((height * (total(version) ?? 0)) / most);
    return tall === 0
      ? null
      : html`<rect x="${round(xOf(at) - width / 2)}" y="${round(top + height - tall)}" width="${width}" height="${tall}" style="fill: var(--warning)"><title>${pointOf(version)}</title></rect>`;
  })}`;
}

function days(versions: readonly Version[]): Markup {
  const [first, last] = [versions[0], versions.at(-1)];
  const day = (x: number, anchor: string, date: string) =>
    html`<text class="label" x="${x}" y="${BOTTOM + 16}" text-anchor="${anchor}">${date}</text>`;
  if (!first || !last || first === last) return first ? day(LEFT, 'start', first.date) : html``;
  return html`${day(LEFT, 'start', first.date)}${day(WIDTH - RIGHT, 'end', last.date)}`;
}

const nameOf = ({ date, hash }: { date: string; hash: string }): string => `${date} (${short(hash)})`;

const pointOf = (version: Version): string =>
  `${nameOf(version)}: score ${version.score ?? 'not judged'}, ${count(total(version) ?? 0, 'finding')}. ${version.subject}`;

/** The drawing in words; the table beside it has every number. */
function told({ path, versions, entered }: History): string {
  const name = `Score and findings of ${path} over ${count(versions.length, 'commit')}`;
  const [first, last] = [versions[0], versions.at(-1)];
  const entries = MILESTONES.map((what) => {
    const entry = entered[what];
    return entry === null ? `no ${what} so far` : `the first ${what} in commit ${entry.at + 1}, ${entry.date}`;
  });
  return [
    first && last && first !== last ? `${name}, ${first.date} to ${last.date}` : name,
    `score ${fromTo(versions.map(({ score }) => score))}`,
    `findings ${fromTo(versions.map(total))}`,
    `${entries.join(', ')}.`,
  ].join('; ');
}

/** What a value was at first and what it is in the end. */
export function fromTo(values: readonly (number | null)[]): string {
  const known = values.filter((value) => value !== null);
  if (known.length === 0) return 'not judged';
  return known.length === 1 ? `${known[0]}` : `from ${known[0]} to ${known.at(-1)}`;
}

const round = (value: number): number => Math.round(10 * value) / 10;
