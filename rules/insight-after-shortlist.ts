import { type Late, short } from '../src/lint/history.js';
import type { Problem, Rule } from '../src/lint/types.js';
import { monthInWords, quote } from '../src/lint/words.js';
import type { Backing, Choice, Insight, Passage, Plan } from '../src/plan/types.js';

export const insightAfterShortlist: Rule = {
  id: 'insight-after-shortlist',
  category: 'sequence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['decision', 'brief', 'strategy', 'roadmap'],
  source: ['LR'],
  summary: 'The choice among options stands before the first customer insight',
  why: 'Insight that enters after the shortlist can only confirm or trim what was already believed.',
  advice: 'What do the target customers struggle with today? Put that first, and let it frame the options.',
  check(plan) {
    const { choices, insights, backings, internalEngineering } = plan;
    const [choice] = choices;
    const [insight] = insights;
    if (internalEngineering) return { judged: 0, problems: [], abstained: 'the choice is purely internal engineering' };
    if (!choice || (!insight && backings.length === 0))
      return { judged: 0, problems: [], abstained: choice ? 'there is no insight' : 'nothing is shortlisted or chosen' };
    const elsewhere = lateElsewhere(plan);
    if (elsewhere) return { judged: 1, problems: [problemElsewhere(elsewhere)] };
    const dated = datedLate(choices, insights);
    const inOrder = insight && inDocumentOrder(choice, insight) && !datedEarly(choice, insights) ? { choice, insight } : null;
    const late = dated ?? inOrder;
    if (!late || backings.some((backing) => isInTime(backing, late.choice, dated !== null))) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: late.choice.span,
          message: `The choice is made here, ${quote(late.choice.text)}, and what customers do or need comes only ${dated ? 'later' : `in line ${late.insight.span.start.line}`}.`,
          evidence: late.choice.text,
          related: [{ at: late.insight.span, note: 'the first customer insight', evidence: late.insight.text }],
        },
      ],
    };
  },
};

/** The same rule where git knows better than a text whose order reads well: the choice stood in the document before the insight did. */
export function insightAfterCommits({ choice, name, orLonger, insight, decided }: Late): Rule {
  return {
    ...insightAfterShortlist,
    check(plan, ...more) {
      const verdict = insightAfterShortlist.check(plan, ...more);
      const [chosen, learned] = [plan.choices[0], plan.insights[0]];
      if (verdict.judged === 0 || verdict.problems.length > 0 || !chosen || !learned) return verdict;
      const since = `${choice.date} (${short(choice.hash)})${orLonger ? ' or longer' : ''}`;
      return {
        judged: 1,
        problems: [
          {
            at: chosen.span,
            message: `The ${name} stands since ${since}, the first insight since ${insight.date} (${short(insight.hash)}).`,
            evidence: chosen.text,
            // Options without a decision may have been a neutral list.
            confidence: decided ? insightAfterShortlist.confidence : 'low',
            advice:
              'Which option would be missing, or new, had the insight been there first? Reopen the choice where it disagrees.',
            related: [{ at: learned.span, note: 'the first customer insight in the text', evidence: learned.text }],
          },
        ],
      };
    },
  };
}

/** A choice and the link to insight of another document that is dated after it. */
interface Elsewhere {
  choice: Choice;
  chosen: number;
  backing: Backing;
  learned: number;
}

/**
 * The dated choice was made before every insight it rests on in other documents, and the document holds no insight of its own before it: none in sections
 * without such a link. The date of a decision is that of its document where the text gives none.
 */
function lateElsewhere({ kind, choices, insights, backings, sections, stated }: Plan): Elsewhere | null {
  const dated = choices.find(({ month }) => month !== null && month > 12);
  const undated = kind === 'decision' && choices.every(({ month }) => month === null) ? choices[0] : undefined;
  const choice = dated ?? undated;
  const chosen = dated?.month ?? stated;
  const backing = backings.find(({ basis }) => basis);
  if (!choice || chosen === null || !backing || !backings.every(({ month }) => month !== null && month > chosen)) return null;
  const sectionAt = ({ span }: Passage): number =>
    sections.findLastIndex((section) => section.span.start.offset <= span.start.offset);
  const linking = new Set(backings.map(sectionAt));
  const isOwn = (insight: Insight): boolean =>
    (insight.month !== null && insight.month > 12 && insight.month <= chosen) ||
    (inDocumentOrder(insight, choice) && !linking.has(sectionAt(insight)));
  return insights.some(isOwn) ? null : { choice, chosen, backing, learned: backing.month! };
}

function problemElsewhere({ choice, chosen, backing, learned }: Elsewhere): Problem {
  return {
    at: choice.span,
    message: `The choice dates from ${monthInWords(chosen)}, ${quote(choice.text)}, and the customer insight it rests on, in ${backing.path}, from ${monthInWords(learned)}.`,
    evidence: choice.text,
    related: [{ at: backing.span, note: `it rests on ${backing.path}, from ${monthInWords(learned)}`, evidence: backing.text }],
  };
}

/** Whether insight of another document was there before a choice: by its date where dates count, else by where the link stands. */
function isInTime({ month, span }: Backing, choice: Choice, byDate: boolean): boolean {
  return byDate ? month !== null && month <= choice.month! : span.start.offset < choice.span.start.offset;
}

const inDocumentOrder = (first: Passage, second: Passage): boolean => first.span.start.offset < second.span.start.offset;

/** Months with a year are above 12: only two full dates, or two months of one untold year, can be compared. */
const comparable = (a: number, b: number): boolean => a > 12 === b > 12;

type When = Pick<Insight, 'month' | 'day'>;

/** Whether one of two comparable dates comes before the other; within one month the days have to be told. */
const isEarlier = (a: When, b: When): boolean =>
  a.month! < b.month! || (a.month === b.month && a.day !== null && b.day !== null && a.day < b.day);

/** Dates beat text order: the first dated choice made before every dated insight. */
function datedLate(choices: readonly Choice[], insights: readonly Insight[]): { choice: Choice; insight: Insight } | null {
  const choice = choices.find(({ month }) => month !== null);
  if (!choice) return null;
  const dated = insights.filter(({ month }) => month !== null && comparable(month, choice.month!));
  const first = dated[0];
  return first &&
    dated.every((insight) => isEarlier(choice, insight)) &&
    insights.every(
      (insight) =>
        insight.month !== null || !inDocumentOrder(choice, insight) || insight.span.start.offset >= first.span.start.offset,
    )
    ? { choice, insight: first }
    : null;
}

/** The insight stands later in the text and is dated earlier than the choice. */
function datedEarly(choice: Choice, insights: readonly Insight[]): boolean {
  return (
    choice.month !== null &&
    insights.some((insight) => insight.month !== null && comparable(insight.month, choice.month!) && isEarlier(insight, choice))
  );
}
