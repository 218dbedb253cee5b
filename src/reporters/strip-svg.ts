import { MARKS, type Mark, type MarkKind, type Picture } from '../lint/picture.js';
import { LOOKS } from './marks.js';
import { told } from './strip-words.js';
import { safe } from './text.js';
import { element, escaped } from './xml.js';

const LANE = 14;
const PADDING = 3;
const LABEL = 20;
const BAR = 5;

/**
 * The picture of what came first as an SVG element: a lane for each kind of mark, the document from left to right. It needs no script and no style sheet,
 * takes its text colour from where it stands, tells each mark where a pointer rests on it, and all of them in words to whoever cannot see it.
 * Nothing of the document is left unescaped.
 */
export function stripSvg(picture: Picture, { width }: { width: number }): string {
  const height = MARKS.length * LANE + 2 * PADDING;
  const room = Math.max(BAR, width - LABEL - BAR);
  const lanes = MARKS.flatMap((what, index) => lane(what, index, picture, { width, room }));
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'strip',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': safe(told(picture)),
      'font-family': 'sans-serif',
      'font-size': 10,
    },
    lanes,
  );
}

function lane(
  what: MarkKind,
  index: number,
  { marks, lines }: Picture,
  { width, room }: { width: number; room: number },
): string[] {
  const { letter, name } = LOOKS[what];
  const top = PADDING + index * LANE;
  const middle = top + LANE / 2;
  const own = marks.filter((mark) => mark.what === what);
  const label = { x: 2, y: middle + 3.5, fill: 'currentColor', 'fill-opacity': own.length > 0 ? 1 : 0.6 };
  return [
    element('text', label, [element('title', {}, [escaped(name)]), escaped(letter)]),
    element('line', { x1: LABEL, x2: width, y1: middle, y2: middle, stroke: 'currentColor', 'stroke-opacity': 0.25 }),
    ...own.map((mark) => bar(mark, { x: LABEL + round((room * (mark.line - 1)) / Math.max(1, lines - 1)), y: top + 1 })),
  ];
}

function bar({ what, line, words }: Mark, place: { x: number; y: number }): string {
  const { name, fill } = LOOKS[what];
  const title = element('title', {}, [escaped(safe(`line ${line}, ${name}: ${words}`))]);
  return element('rect', { class: `mark-${what}`, ...place, width: BAR, height: LANE - 2, rx: 1, fill }, [title]);
}

const round = (value: number): number => Math.round(10 * value) / 10;
