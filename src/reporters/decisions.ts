import { Chalk, type ChalkInstance } from 'chalk';
import pkg from '../../package.json' with { type: 'json' };
import { type Decision, type Start, verdict } from '../lint/decisions.js';
import { legend, strip } from './strip.js';
import { monthName } from './strip-words.js';
import { safe, wrap } from './text.js';

/** Changes when a reader of the format would have to. */
const FORMAT_VERSION = 1;

const STARTS: Readonly<Record<Start, string>> = {
  customer: 'customer problem',
  inside: 'internal asset, capability or target gap',
  unclear: 'unclear',
};

interface Layout {
  colour: boolean;
  width: number;
}

/** What was first in the room at each of some decisions, for people. */
export function decisionsText(decisions: readonly Decision[], layout: Layout): string {
  if (decisions.length === 0)
    return 'No decision is recorded here: no decision record, no option paper, no initiative that says why it was begun.\n';
  const paint = new Chalk({ level: layout.colour ? 1 : 0 });
  const lines = [
    ...decisions.flatMap((decision) => [...told(decision, layout, paint), '']),
    paint.bold(verdict(decisions)),
    '',
    ...legend(layout),
  ];
  return lines.map((line) => `${line}\n`).join('');
}

/** The same for programs. */
export function decisionsJson(decisions: readonly Decision[]): string {
  const data = {
    version: FORMAT_VERSION,
    tool: { name: pkg.name, version: pkg.version },
    summary: decisions.length === 0 ? null : verdict(decisions),
    decisions: decisions.map(({ picture: { lines, marks }, month, ...decision }) => ({
      ...decision,
      month: month === null ? null : monthName(month),
      picture: { lines, marks },
    })),
  };
  return `${JSON.stringify(data, null, 2)}\n`;
}

function told(
  { path, title, month, start, trigger, before, after, picture }: Decision,
  layout: Layout,
  paint: ChalkInstance,
): string[] {
  const rows = (label: string, words: string) =>
    wrap(safe(words), layout.width - 12).map((line, index) => `  ${paint.dim((index === 0 ? label : '').padEnd(9))} ${line}`);
  const [head = '', ...more] = wrap(safe(`${month === null ? 'no date' : monthName(month)}  ${title}`), layout.width);
  return [
    ...[head, ...more].map((line) => paint.bold(line)),
    ...wrap(safe(trigger === null ? path : `${path}:${trigger.line}`), layout.width - 2).map((line) => `  ${paint.dim(line)}`),
    ...rows('started', STARTS[start]).map((line) => paintFor(start, paint)(line)),
    ...(trigger === null ? rows('trigger', 'None is stated.') : rows(trigger.stated ? 'trigger' : 'first', `"${trigger.words}"`)),
    ...rows('before', known(before, after, trigger)),
    `  ${strip(picture, { ...layout, width: layout.width - 2 })}`,
  ];
}

function known(before: Decision['before'], after: Decision['after'], trigger: Decision['trigger']): string {
  const [first] = before;
  if (!first)
    return after[0] ? `Nothing of customers; what there is came after (line ${after[0].line}).` : 'Nothing of customers.';
  const said = first.line === trigger?.line && first.words === trigger.words ? 'that' : `line ${first.line}: "${first.words}"`;
  return before.length > 1 ? `${said}, and ${before.length - 1} more` : said;
}

function paintFor(start: Start, paint: ChalkInstance): (words: string) => string {
  return { customer: paint.green, inside: paint.red, unclear: paint.yellow }[start];
}
