import type { Scorecard } from '../../lint/score.js';
import { CATEGORIES } from '../../lint/types.js';
import { code, plain } from '../markdown.js';
import { legend, strip } from '../strip.js';
import type { ScoreReporter } from './types.js';
import { BALANCE_MEANS, balanced, figure, hiddenIn, meanOf, sumOf, turnedOff } from './words.js';

const STRIP = { colour: false, width: 72 };

/** Scores as Markdown tables: the packs compared, then each with its documents. */
export const markdown: ScoreReporter = ({ groups, off }, { explain, picture }) => {
  const disabled = turnedOff(off);
  const compared = table(
    ['Pack', 'Total', ...CATEGORIES],
    groups.map(({ card }) => [plain(card.name), ...figures(card)]),
  );
  const parts = groups.map(({ card, documents }) =>
    [
      `## ${plain(card.name)}`,
      '',
      ...table(
        ['Document', 'Total', ...CATEGORIES, BALANCE_MEANS],
        documents.map((document) => [code(document.file.path), ...figures(document.card), balanced(document.picture.balance)]),
      ),
      ...[card, ...documents.map((document) => document.card)].flatMap((own) => {
        const hidden = hiddenIn(own);
        return hidden === null ? [] : ['', `- ${plain(own.name)}: ${hidden}.`];
      }),
      ...(picture
        ? documents.flatMap((document) => ['', code(document.file.path), '', '```text', strip(document.picture, STRIP), '```'])
        : []),
      ...(explain ? ['', ...arithmetic(card)] : []),
    ].join('\n'),
  );
  return [
    ['# Scores', '', ...compared].join('\n'),
    ...parts,
    'Share of judged places that pass, 0 to 100, weighted by severity and confidence; – is not judged.',
    ...(disabled === null ? [] : [disabled]),
    ...(picture ? [legend({ ...STRIP, width: 200 }).join(' ')] : []),
  ]
    .map((part) => `${part}\n`)
    .join('\n');
};

const figures = ({ total, categories }: Scorecard): string[] => [total, ...categories.map(({ score }) => score)].map(figure);

function arithmetic(card: Scorecard): string[] {
  const rows = card.categories.flatMap((category) => [
    [`**${category.category}**`, '', '', '', sumOf(category)],
    ...category.rules.map(({ rule, weight, judged, failed }) => [code(rule), String(judged), String(failed), String(weight), '']),
  ]);
  return table(['Category and rule', 'Judged', 'Failed', 'Weight', 'Score'], [...rows, ['**total**', '', '', '', meanOf(card)]]);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const line = (entries: readonly string[]) => `| ${entries.map((entry) => entry.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)];
}
