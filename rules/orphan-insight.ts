import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';
import type { Findings } from '../src/plan/types.js';

export const orphanInsight: Rule = {
  id: 'orphan-insight',
  category: 'evidence',
  level: 'strict',
  severity: 'warning',
  confidence: 'medium',
  unit: 'item',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['CC', 'KS'],
  summary: 'Findings about customers are not taken up by any later goal, option, initiative or decision',
  why: 'Research changes something only where a line of the plan would be different without it.',
  advice: 'Which line of the plan would be different without these findings? Link it to them, or say why they wait.',
  check({ findings }) {
    if (findings.length === 0)
      return { judged: 0, problems: [], abstained: 'no findings have a plan after them, or beside them' };
    return {
      judged: findings.length,
      problems: findings
        .filter(({ takenUp }) => !takenUp)
        .map((findings) => ({ at: findings.span, message: messageOf(findings), evidence: findings.text })),
    };
  },
};

function messageOf({ text, plans }: Findings): string {
  if (plans === undefined) return `What ${quote(text)} tells of customers is not taken up by anything planned after it.`;
  const tells = `what ${quote(text)} tells of customers`;
  return plans === 1
    ? `The plan in its pack does not take up ${tells}: it neither links to it nor names it, and shares no telling word with it.`
    : `None of the ${plans} plans in its pack takes up ${tells}: none links to it, names it or shares a telling word with it.`;
}
