import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const researchOnlyAtEnd: Rule = {
  id: 'research-only-at-end',
  category: 'sequence',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['roadmap', 'brief', 'strategy'],
  source: ['CC'],
  summary: 'All research, testing and feedback with customers stands in the last phase',
  why: 'What is learned in the last phase can only be fixed, not chosen differently; money and time are gone.',
  advice: 'Which of our guesses would hurt most if it were wrong? Put one small test of it in the first phase.',
  check({ phases, contacts, insights }) {
    const last = phases.at(-1);
    if (!last) return { judged: 0, problems: [], abstained: 'there is no plan of three phases or more' };
    const inLast = new Set(last.research.map(({ span }) => span.start.offset));
    const elsewhere = contacts.some(({ span }) => !inLast.has(span.start.offset));
    const known = insights.some(({ firsthand, span }) => firsthand && !inLast.has(span.start.offset));
    const [first] = last.research;
    if (!first || elsewhere || known) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: last.span,
          message: `The plan has ${phases.length} phases, and customers are heard only in the last: ${quote(first.text)}.`,
          evidence: last.text,
          related: last.research
            .filter(({ span }) => span.start.offset !== last.span.start.offset)
            .map(({ span, text }) => ({ at: span, note: 'research of the last phase', evidence: text })),
        },
      ],
    };
  },
};
