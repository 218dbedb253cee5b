import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const solutionFirst: Rule = {
  id: 'solution-first',
  category: 'rationale',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'document',
  kinds: ['brief'],
  source: ['KS'],
  summary: 'The solution is described before the customer problem, or without one',
  why: 'Whoever reads the solution first reads the problem as its justification.',
  advice: 'What would you write here if this solution were forbidden? Write that first.',
  check({ solving: { solution, problem }, internalEngineering }) {
    if (internalEngineering) return { judged: 0, problems: [], abstained: 'the choice is purely internal engineering' };
    if (!solution) return { judged: 0, problems: [], abstained: 'no solution is described' };
    if (problem && problem.span.start.offset <= solution.span.start.offset) return { judged: 1, problems: [] };
    const place = {
      at: solution.span,
      message: problem
        ? `The solution, ${quote(solution.text)}, is described before the problem: ${quote(problem.text)}.`
        : `The solution, ${quote(solution.text)}, is described, and no customer problem is stated anywhere.`,
      evidence: solution.text,
    };
    return {
      judged: 1,
      problems: [problem ? { ...place, related: [{ at: problem.span, note: 'the problem', evidence: problem.text }] } : place],
    };
  },
};
