import type { Knowledge } from './plan/reading.js';
import { KNOWLEDGE, resource } from './resources.js';
import { classify } from './statements/classify.js';
import { explain } from './statements/explain.js';
import { loadModel } from './statements/model.js';
import { readSupersenses } from './vocabulary/supersense.js';

/** Loads what the recognisers know of words: the lexicon of supersenses and the statement classifier. Throws when a data file is missing. */
export function loadKnowledge(): Knowledge {
  const lexicon = readSupersenses(resource(KNOWLEDGE.supersenses));
  const model = loadModel(resource(KNOWLEDGE.statements), lexicon);
  return {
    lexicon,
    senses: new Map(),
    classify: (text, form) => classify(model, { text, form }),
    explain: (text, form, type) => explain(model, { text, form }, type),
  };
}
