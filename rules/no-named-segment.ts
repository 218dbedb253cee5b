import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const noNamedSegment: Rule = {
  id: 'no-named-segment',
  category: 'customers',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision'],
  source: ['KS'],
  summary: 'The plan never says which customers it is for',
  why: 'Buyers, daily users and internal teams value different things; a plan for everybody is a plan for nobody in particular.',
  advice: 'For whom exactly is this? Name the role or the group, for instance "applicants who file on a phone".',
  check({ segments, genericCustomer, title }) {
    if (title.text === '') return { judged: 0, problems: [], abstained: 'the document says nothing' };
    if (segments.length > 0) return { judged: 1, problems: [] };
    const place = genericCustomer ?? title;
    return {
      judged: 1,
      problems: [
        {
          at: place.span,
          message: genericCustomer
            ? `The plan speaks only of customers in general, as in ${quote(genericCustomer.text)}, and names no group of them.`
            : 'The plan names no customer at all.',
          evidence: place.text,
        },
      ],
    };
  },
};
