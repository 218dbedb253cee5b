import type { StatementReading } from './statements.js';
import type { Owner, Passage, Plan } from './types.js';

/** A plan as an outline for people: kind, goals with their measures, segments, insights, and what enters when. */
export function outline(
  plan: Plan,
  statements: readonly StatementReading[],
  abstained: readonly { rule: string; reason: string }[],
): string {
  const lines: string[] = [];
  const place = ({ span }: Passage): string => `${span.start.line}:${span.start.column}`;
  const short = (text: string): string => {
    const flat = text.replace(/\s+/g, ' ').replace(/\p{Cc}/gu, '');
    return flat.length > 90 ? `${flat.slice(0, 88)}…` : flat;
  };
  const owned = ({ owners }: { owners: readonly Owner[] }): string =>
    owners.length > 0 ? ` [owner: ${short(owners.map(({ name }) => name).join(', '))}]` : '';
  const part = (title: string, entries: readonly string[], none: string): void => {
    lines.push(
      '',
      entries.length > 0 ? `${title} (${entries.length})` : `${title}: ${none}`,
      ...entries.map((entry) => `  ${entry}`),
    );
  };
  lines.push(`${plan.path}: ${plan.kind}, because ${plan.kindReason}`);
  lines.push(`Title: ${short(plan.title.text)}`);
  if (plan.month !== null) lines.push(`Dated: ${monthName(plan.month)}`);
  part(
    'Goals',
    plan.goals.flatMap((goal) => [
      `${place(goal)} ${short(goal.text)}${goal.vague ? ' [vague]' : ''}${goal.internalFunction ? ` [internal function: ${goal.internalFunction}]` : ''}${owned(goal)}`,
      ...goal.measures.map(
        (measure) => `    ${place(measure)} ${measure.class}: ${short(measure.text)} (${measure.reason})${owned(measure)}`,
      ),
    ]),
    'none found',
  );
  part(
    'Segments',
    plan.segments.map((segment) => `${place(segment)} ${short(segment.name)}`),
    'none named',
  );
  part(
    'Insights',
    plan.insights.map(
      (insight) =>
        `${place(insight)} ${short(insight.text)} [${insight.source ? `source: ${short(insight.source)}` : 'no source'}${insight.claim ? ', a claim' : ''}]`,
    ),
    'none found',
  );
  part(
    'Initiatives',
    plan.initiatives.map(
      (initiative) =>
        `${place(initiative)} ${short(initiative.text)} [${initiative.reason ? `because: ${short(initiative.reason)}` : 'no customer reason'}]`,
    ),
    'none found',
  );
  part(
    'Unfilled sections',
    plan.unfilled.map((passage) => `${place(passage)} ${short(passage.text)}`),
    'none',
  );
  part(
    'What enters when',
    entrance(plan).map(({ what, passage }) => `${place(passage)} ${what}: ${short(passage.text)}`),
    'nothing recognised',
  );
  part(
    'Statements, as the classifier reads them',
    statements.flatMap(({ type, probability, features, ...statement }) => [
      `${place(statement)} ${type} ${Math.round(probability * 100)} %: ${short(statement.text)}`,
      `    ${features.map(({ feature, weight }) => `${short(feature)} ${weight > 0 ? '+' : ''}${weight.toFixed(2)}`).join(', ')}`,
    ]),
    'none it is sure of',
  );
  part(
    'Rules that could not judge',
    abstained.map(({ rule, reason }) => `${rule}: ${reason}`),
    'none',
  );
  return `${lines.join('\n')}\n`;
}

function entrance(plan: Plan): { what: string; passage: Passage }[] {
  const steps: { what: string; passage: Passage }[] = [];
  if (plan.opening) steps.push({ what: `opening, ${plan.opening.view} view`, passage: plan.opening });
  if (plan.insights[0]) steps.push({ what: 'first insight', passage: plan.insights[0] });
  if (plan.choices[0]) steps.push({ what: 'first choice', passage: plan.choices[0] });
  if (plan.goals[0]) steps.push({ what: 'first goal', passage: plan.goals[0] });
  if (plan.initiatives[0]) steps.push({ what: 'first initiative', passage: plan.initiatives[0] });
  return steps.sort((a, b) => a.passage.span.start.offset - b.passage.span.start.offset);
}

function monthName(month: number): string {
  const year = Math.floor((month - 1) / 12);
  return `${year}-${String(month - year * 12).padStart(2, '0')}`;
}
