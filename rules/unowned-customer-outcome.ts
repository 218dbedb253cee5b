import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import { judgedGoals } from '../src/plan/goals.js';
import { countsForCustomers, isCustomerSide } from '../src/plan/measures.js';
import type { Goal } from '../src/plan/types.js';

/** A document gives owners to its goals where a third of the internal ones have one; a single name is an aside. */
const CUSTOMARY = 1 / 3;

export const unownedCustomerOutcome: Rule = {
  id: 'unowned-customer-outcome',
  category: 'ownership',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'item',
  kinds: ['okr', 'strategy', 'roadmap', 'brief'],
  source: ['LR'],
  summary: 'Internal figures have an owner and a customer figure has none',
  why: 'A figure with a name beside it is asked about in every review; one without is asked about when there is time.',
  advice: 'Who will be asked about this figure first? Write that name beside it, even for the first quarter only.',
  check(plan) {
    const goals = judgedGoals(plan);
    const measures = goals.flatMap((goal) => goal.measures);
    const internal = measures.filter((measure) => !isCustomerSide(measure.class));
    const owned = internal.filter((measure) => measure.owners.length > 0);
    const example = owned.find((measure) => measure.owners.some(({ named }) => named === 'here'));
    if (!example || owned.length < internal.length * CUSTOMARY)
      return { judged: 0, problems: [], abstained: 'internal goals and measures name no owners of their own' };
    const owner = example.owners.find(({ named }) => named === 'here')!.name;
    const unowned = goals.flatMap(unownedIn);
    return {
      judged: measures.filter(countsForCustomers).length,
      problems: unowned.map((place) => ({
        at: place.span,
        message: `Nobody is named for ${quote(place.text)}, while ${owner} answers for ${quote(example.text, 50)}.`,
        evidence: place.text,
        related: [{ at: example.span, note: `owned by ${owner}`, evidence: example.text }],
      })),
    };
  },
};

/** A goal of which nothing is owned, once; else each of its customer-side measures without an owner. */
function unownedIn(goal: Goal): { span: Goal['span']; text: string }[] {
  const open = goal.measures.filter(
    (measure) => countsForCustomers(measure) && measure.owners.length === 0 && measure.ownerExpected,
  );
  const none = goal.owners.length === 0 && goal.measures.every(({ owners }) => owners.length === 0);
  return open.length > 1 && none ? [goal] : open;
}
