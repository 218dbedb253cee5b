import type { Document, Range } from '../markdown/types.js';
import type { Terms } from '../vocabulary/terms.js';
import { type Knowledge, likeliest, read, type Unit, unitSpan } from './reading.js';
import type { Sentence } from './types.js';

/** Everything a document says, in reading order; placeholders and untouched prompts are left out. */
export function sentencesIn(document: Document, knowledge: Knowledge, terms: Terms): Sentence[] {
  const reading = read(document, knowledge, terms);
  return reading.units
    .filter(({ prompt }) => !prompt)
    .map((unit) => ({
      span: unitSpan(reading, { ...unit, range: trimmed(unit) }),
      text: unit.text.trim(),
      form: unit.form,
      section: unit.section,
      role: unit.role,
      type: () => likeliest(unit).type,
    }));
}

/** The range of a unit's words, without the space after a label. */
function trimmed({ range, text }: Unit): Range {
  return { start: range.start + text.length - text.trimStart().length, end: range.end - (text.length - text.trimEnd().length) };
}
