import { type Late, short } from '../src/lint/history.js';
import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import type { Choice, Insight } from '../src/plan/types.js';

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
  check({ choices, insights, internalEngineering }) {
    const [choice] = choices;
    const [insight] = insights;
    if (internalEngineering) return { judged: 0, problems: [], abstained: 'the choice is purely internal engineering' };
    if (!choice || !insight)
      return { judged: 0, problems: [], abstained: choice ? 'there is no insight' : 'nothing is shortlisted or chosen' };
    const dated = datedLate(choices, insights);
    const late = dated ?? (inDocumentOrder(choice, insight) && !datedEarly(choice, insights) ? { choice, insight } : null);
    if (!late) return { judged: 1, problems: [] };
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

const inDocumentOrder = (choice: Choice, insight: Insight): boolean => choice.span.start.offset < insight.span.start.offset;

/** Months with a year are above 12: only two full dates, or two months of one untold year, can be compared. */
const comparable = (a: number, b: number): boolean => a > 12 === b > 12;

/** Dates beat text order: the first dated choice made before every dated insight. */
function datedLate(choices: readonly Choice[], insights: readonly Insight[]): { choice: Choice; insight: Insight } | null {
  const choice = choices.find(({ month }) => month !== null);
  if (!choice) return null;
  const dated = insights.filter(({ month }) => month !== null && comparable(month, choice.month!));
  const first = dated[0];
  return first &&
    dated.every(({ month }) => month! > choice.month!) &&
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
    insights.some(({ month }) => month !== null && comparable(month, choice.month!) && month < choice.month!)
  );
}
