import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const demographicOnlySegment: Rule = {
  id: 'demographic-only-segment',
  category: 'customers',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'item',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['CC'],
  summary: 'A segment or persona is described by attributes alone: age, title, industry, size, region',
  why: 'Attributes help to find people; they do not tell what to build for them.',
  advice: 'When do they reach for something like this, and what gets in the way? Add one clause.',
  check({ portraits }) {
    const described = portraits.filter((portrait) => portrait.attributes || portrait.need);
    if (described.length === 0) return { judged: 0, problems: [], abstained: 'no segment or persona is described' };
    return {
      judged: described.length,
      problems: described
        .filter((portrait) => !portrait.need)
        .map((portrait) => ({
          at: portrait.span,
          message: `${quote(portrait.text)} says who these people are, and nothing tells what they try to get done or struggle with.`,
          evidence: portrait.text,
        })),
    };
  },
};
