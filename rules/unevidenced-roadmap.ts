import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

/** Fewer entries than this are not judged [rules.md]. */
const FEWEST = 3;

export const unevidencedRoadmap: Rule = {
  id: 'unevidenced-roadmap',
  category: 'evidence',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['roadmap'],
  source: ['KS'],
  summary: 'Most entries of the roadmap state no customer problem, need, benefit or evidence',
  why: 'A roadmap from assumptions and requests becomes a list of symptoms that nobody can weigh against each other.',
  advice: 'Add half a sentence to each entry: who is helped by it, and how do we know?',
  options: {
    share: {
      summary: 'What share of the entries, in percent, may lack a customer reason',
      default: 50,
      min: 0,
      max: 100,
    },
  },
  check({ initiatives }, { share }) {
    if (initiatives.length < FEWEST) return { judged: 0, problems: [], abstained: `fewer than ${FEWEST} entries were found` };
    const bare = initiatives.filter((initiative) => initiative.reason === null);
    const [first, ...others] = bare;
    if (!first || bare.length <= (initiatives.length * share!) / 100) return { judged: 1, problems: [] };
    return {
      judged: 1,
      problems: [
        {
          at: first.span,
          message: `${bare.length} of ${initiatives.length} entries state no customer problem, need, benefit or evidence; the first is ${quote(first.text)}.`,
          evidence: first.text,
          related: others.map((initiative) => ({
            at: initiative.span,
            note: 'no customer reason either',
            evidence: initiative.text,
          })),
        },
      ],
    };
  },
};
