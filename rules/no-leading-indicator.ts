import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import type { Measure, Section } from '../src/plan/types.js';

export const noLeadingIndicator: Rule = {
  id: 'no-leading-indicator',
  category: 'goals',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['okr', 'strategy'],
  source: ['LR'],
  summary: "No measure shows early where customers' needs are going",
  why: 'Revenue and satisfaction look back: by the time they turn, the segment has often made up its mind.',
  advice:
    'Which figure would have warned us of the last customer we lost? Add it beside the others, even as a rough count at first.',
  check(plan) {
    const measures = plan.goals.flatMap((goal) => goal.measures);
    if (measures.length < 3)
      return { judged: 0, problems: [], abstained: `there are fewer than three measures (${measures.length})` };
    if (plan.leadingSigns.length > 0 || measures.some((measure) => measure.class === 'relevance'))
      return { judged: 1, problems: [] };
    const [first] = measures as [Measure];
    const section = sectionOf(plan.sections, first);
    const place = section?.title ? { span: section.span, text: section.title } : first;
    return {
      judged: 1,
      problems: [
        {
          at: place.span,
          message: `None of the ${measures.length} measures from ${quote(place.text)} on shows early where customers' needs are going.`,
          evidence: place.text,
        },
      ],
    };
  },
};

/** The section that opens the goals: the outermost one around a measure that is called goals or measures, else the outermost but the title's. */
function sectionOf(sections: readonly Section[], { span }: Measure): Section | undefined {
  const around: Section[] = [];
  const own = sections.findLastIndex((section) => section.span.start.offset <= span.start.offset);
  for (let at = own; at >= 0 && (at > 0 || around.length === 0); at = sections[at]!.parent) around.push(sections[at]!);
  return around.findLast(({ role }) => role === 'goals' || role === 'measures') ?? around.at(-1);
}
