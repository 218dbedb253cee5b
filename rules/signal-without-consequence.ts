import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const signalWithoutConsequence: Rule = {
  id: 'signal-without-consequence',
  category: 'rationale',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['LR'],
  summary: 'A signal against the plan is acknowledged, and the plan stays as it was',
  why: 'Those who brought the signal learn that bringing it makes no difference.',
  advice:
    'What would have to happen for us to act on this, and who watches for it? A date, a limit or a smaller first step will do.',
  check({ signals }) {
    const kept = signals.filter(({ fate }) => fate === 'kept-plan');
    return {
      judged: kept.length,
      problems: kept
        .filter(({ answered }) => !answered)
        .map(({ span, text, signal }) => ({
          at: span,
          message: `${quote(text)} leaves the plan as it was, whatever customers showed.`,
          evidence: text,
          related: signal ? [{ at: signal.span, note: 'the signal', evidence: signal.text }] : [],
        })),
    };
  },
};
