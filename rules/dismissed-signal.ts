import type { Rule } from '../src/lint/types.js';
import { quote } from '../src/lint/words.js';

export const dismissedSignal: Rule = {
  id: 'dismissed-signal',
  category: 'rationale',
  level: 'recommended',
  severity: 'warning',
  confidence: 'medium',
  unit: 'statement',
  kinds: ['okr', 'roadmap', 'strategy', 'brief', 'decision', 'research'],
  source: ['LR'],
  summary: 'A customer signal is explained away without a check',
  why: 'Outlier, training, season: asked by reflex and left unanswered, such questions always let the internal plan win.',
  advice: 'What would we see if the explanation were wrong? Look for that for an hour, and write down what you saw.',
  check({ signals }) {
    const dismissed = signals.filter(({ fate }) => fate === 'dismissed');
    return {
      judged: dismissed.length,
      problems: dismissed
        .filter(({ answered }) => !answered)
        .map(({ span, text, signal }) => ({
          at: span,
          message: `${quote(text)} explains away what customers showed, and cites nothing that was checked.`,
          evidence: text,
          related: signal ? [{ at: signal.span, note: 'the signal', evidence: signal.text }] : [],
        })),
    };
  },
};
