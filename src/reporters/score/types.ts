import type { ScoredGroup } from '../../lint/scores.js';
import type { FileError } from '../../lint/types.js';

export interface Scores {
  groups: ScoredGroup[];
  /** Rules that do not count because they are turned off. */
  off: string[];
  /** Files that could not be read, which no score counts. */
  errors: FileError[];
}

export interface ScoreOptions {
  colour: boolean;
  /** How many columns a line may take. */
  width: number;
  /** Whether to print the arithmetic, rule by rule. */
  explain: boolean;
  /** Whether to show what came first in each document. */
  picture: boolean;
}

/** Turns scores into text that ends with a line break. Pure. */
export type ScoreReporter = (scores: Scores, options: ScoreOptions) => string;
