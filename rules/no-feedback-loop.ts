import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const noFeedbackLoop: Rule = {
  id: 'no-feedback-loop',
  category: 'follow-through',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['strategy', 'okr', 'roadmap'],
  source: ['CC'],
  summary: 'There is no recurring way of hearing customers',
  why: 'A single study tells of the month in which it was made; what changes after it is seen only by those who keep listening.',
  advice:
    'On which day of the month do we hear from a customer without having planned a study? Put a rhythm and a name in the plan.',
  check({ title, feedbackLoops }) {
    if (feedbackLoops.length > 0) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: title.span,
          message: `Nothing in ${quote(title.text)} comes back to hear customers: no regular interviews, no panel, no survey, no look at what they complain of.`,
          evidence: title.text,
        },
      ],
    };
  },
};
