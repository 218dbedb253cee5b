import type { MarkKind, Picture } from '../../lint/picture.js';
import { MARKS } from '../../lint/picture.js';
import type { FileReport } from '../../lint/types.js';
import { count, html } from './markup.js';

/** Documents that belong together. */
export interface Pack {
  name: string;
  files: FileReport[];
}

/** The packs that documents make up: the sub-folders of the folder they have in common, or else that folder. */
export function packsOf(files: readonly FileReport[]): Pack[] {
  const folders = files.map(({ path }) => path.split('/').slice(0, -1));
  const [first = []] = folders;
  const differs = first.findIndex((name, at) => folders.some((folder) => folder[at] !== name));
  const common = differs < 0 ? first.length : differs;
  const packs = new Map<string, FileReport[]>();
  files.forEach((file, index) => {
    const name = folders[index]!.slice(0, common + 1).join('/') || 'This folder';
    packs.set(name, [...(packs.get(name) ?? []), file]);
  });
  return [...packs].map(([name, own]) => ({ name, files: own }));
}

const NAMES: Readonly<Record<MarkKind, string>> = {
  insight: 'Insight',
  internal: 'Internal view',
  goal: 'Goals',
  option: 'Options',
  decision: 'Decision',
  check: 'Checks',
};

const LEFT = 92;
const LANE = 22;

/** The picture of what came first as a drawing: a lane for each sort of mark, from the first line on the left to the last on the right. */
export function stripSvg({ marks, lines }: Picture, { width }: { width: number }): string {
  const height = MARKS.length * LANE + 4;
  const x = (line: number) => Math.round(LEFT + 8 + ((width - LEFT - 16) * (line - 1)) / Math.max(1, lines - 1));
  const lanes = MARKS.map((what, index) => {
    const y = index * LANE + LANE / 2 + 2;
    const own = marks.filter((mark) => mark.what === what);
    return html`<text x="0" y="${y + 4}" font-size="12" fill="currentColor">${NAMES[what]}</text><line x1="${LEFT}" x2="${width}" y1="${y}" y2="${y}" stroke="currentColor" stroke-opacity="0.25"/>${own.map(
      ({ line, words }) =>
        html`<rect x="${x(line) - 4}" y="${y - 7}" width="8" height="14" rx="2" fill="currentColor" fill-opacity="${what === 'internal' ? '0.45' : '0.9'}"><title>${NAMES[what]}, line ${line}: ${words}</title></rect>`,
    )}`;
  });
  const told =
    marks.length === 0
      ? 'Nothing was recognised.'
      : `First ${NAMES[marks[0]!.what].toLowerCase()}; ${count(marks.length, 'mark')} in all.`;
  return String(
    html`<svg role="img" aria-label="What came first, in reading order. ${told}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}">${lanes}</svg>`,
  );
}
