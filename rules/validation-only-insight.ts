import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import type { Section } from '../src/plan/types.js';

export const validationOnlyInsight: Rule = {
  id: 'validation-only-insight',
  category: 'sequence',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['decision', 'brief', 'strategy', 'roadmap'],
  source: ['LR'],
  summary: 'Customers are met only to confirm, test or support a direction that is already chosen',
  why: 'What customers say last can trim a plan or bless it, but hardly change it.',
  advice:
    'Which result would make us do something else? Write it down with what you would do, or talk to a few customers before the next choice.',
  check({ contacts, insights, sections }) {
    const [first, ...others] = contacts;
    if (!first) return { judged: 0, problems: [], abstained: 'no contact with customers is told of' };
    // What is watched after the launch comes too late to shape it.
    const shapes = ({ purpose, span }: (typeof contacts)[number]): boolean =>
      purpose === 'learn' && sectionAt(sections, span.start.offset)?.inherited !== 'check';
    if (contacts.some(shapes)) return { judged: 1, problems: [] };
    const met = new Set(contacts.map(({ span }) => span.start.offset));
    const known = insights.some(
      ({ firsthand, span: { start } }) =>
        !met.has(start.offset) &&
        ((firsthand && start.offset < first.span.start.offset) || isFinding(sectionAt(sections, start.offset))),
    );
    if (known) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `Customers come in only once the direction stands: ${quote(first.text)}, and nothing they say could still change it.`,
          evidence: first.text,
          related: others.map(({ span, text }) => ({ at: span, note: 'also to confirm', evidence: text })),
        },
      ],
    };
  },
};

const sectionAt = (sections: readonly Section[], offset: number): Section | undefined =>
  sections.findLast(({ span }) => span.start.offset <= offset);

/** Whether a section is meant for what was learned. */
const isFinding = (section: Section | undefined): boolean => section?.inherited === 'insight';
