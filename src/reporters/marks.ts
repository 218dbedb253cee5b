import type { ForegroundColorName } from 'chalk';
import type { MarkKind } from '../lint/picture.js';

/** How a kind of mark is shown: a letter, so that nothing depends on colour; its name in a legend; its colour on a terminal and on paper. */
interface Look {
  letter: string;
  name: string;
  ink: ForegroundColorName;
  /** At least 3:1 against white and against near-black [WCAG 1.4.11]. */
  fill: string;
}

export const LOOKS: Readonly<Record<MarkKind, Look>> = {
  insight: { letter: 'C', name: 'customers', ink: 'green', fill: '#1a8a5c' },
  internal: { letter: 'W', name: 'a view from within', ink: 'red', fill: '#d14836' },
  goal: { letter: 'G', name: 'goal', ink: 'blue', fill: '#3f7fd1' },
  option: { letter: 'O', name: 'options', ink: 'yellow', fill: '#a8781c' },
  decision: { letter: 'D', name: 'decision', ink: 'magenta', fill: '#a660bd' },
  check: { letter: 'V', name: 'how the effect is checked', ink: 'cyan', fill: '#2a8c9e' },
};
