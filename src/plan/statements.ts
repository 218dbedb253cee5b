import type { Document } from '../markdown/types.js';
import type { StatementType } from '../statements/types.js';
import type { Terms } from '../vocabulary/terms.js';
import { type Knowledge, likeliest, read, unitSpan } from './reading.js';
import type { Passage } from './types.js';

/** A statement as the classifier reads it, with what speaks most for it: for people who want to know why. */
export interface StatementReading extends Passage {
  type: StatementType;
  probability: number;
  /** The strongest features, the strongest first; below 0 they speak against. */
  features: { feature: string; weight: number }[];
}

const SURE = 0.3;
const SHOWN = 4;

/** Reads each statement of a document that is likely to be something the rules look at. */
export function statementsOf(document: Document, knowledge: Knowledge, terms: Terms): StatementReading[] {
  const reading = read(document, knowledge, terms);
  return reading.units.flatMap((unit) => {
    const { type, probability } = likeliest(unit);
    if (type === 'neutral' || probability < SURE || unit.form === 'heading') return [];
    const features = knowledge.explain(unit.text, unit.form, type).slice(0, SHOWN);
    return [{ span: unitSpan(reading, unit), text: unit.text, type, probability, features }];
  });
}
