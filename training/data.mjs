import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { importTypeScript } from './typescript.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));

/** The runtime's own modules, so that training and classifying share one feature function. */
export async function runtime() {
  const load = (path) => importTypeScript(`${here}../src/${path}`);
  const [types, emit, features, words, supersense, model, classify] = await Promise.all(
    [
      'statements/types.ts',
      'statements/emit.ts',
      'statements/features.ts',
      'statements/words.ts',
      'vocabulary/supersense.ts',
      'statements/model.ts',
      'statements/classify.ts',
    ].map(load),
  );
  return { ...types, ...emit, ...features, ...words, ...supersense, ...model, ...classify };
}

/** All labelled statements with their author, in the order of the files. */
export function readStatements() {
  const folder = `${here}statements/`;
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort();
  return files.flatMap((file) =>
    readFileSync(folder + file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => ({ ...JSON.parse(line), author: file[0] })),
  );
}

/** The bytes of the supersense lexicon, from its readable form. */
export function lexiconBytes({ writeSupersenses }) {
  return writeSupersenses(readFileSync(`${here}supersenses.txt`, 'utf8'));
}

/** For each statement its features by block, as a map from hash to number of times, and the total of each block. */
export function countFeatures(run, lexicon, statements) {
  const words = new Map();
  const lookup = (token) => {
    if (!words.has(token)) words.set(token, run.readWord(lexicon, token));
    return words.get(token);
  };
  return statements.map((statement) => {
    const blocks = Array.from({ length: run.BLOCKS }, () => ({ total: 0, features: new Map() }));
    const found = run.newFeatures();
    for (const word of run.statementFeatures(statement, lookup, found)) run.wordFeatures(word, found);
    for (let at = 0; at < found.length; at++) {
      const block = blocks[found.blocks[at]];
      const hash = found.hashes[at];
      block.total++;
      block.features.set(hash, (block.features.get(hash) ?? 0) + 1);
    }
    return blocks;
  });
}

/** Numbers the features of the chosen statements, and gives the block of each. */
export function numberFeatures(counted, chosen) {
  const ids = new Map();
  const blocks = [];
  for (const index of chosen) {
    for (const [block, { features }] of counted[index].entries()) {
      for (const hash of features.keys()) {
        if (ids.has(hash)) continue;
        ids.set(hash, ids.size);
        blocks.push(block);
      }
    }
  }
  return { ids, blocks };
}

/** A statement as a sparse row: ids and values, each block over the root of its number of features. */
export function toRow(blocks, ids, scale) {
  const index = [];
  const value = [];
  for (const { total, features } of blocks) {
    const unit = scale / Math.sqrt(total || 1);
    for (const [hash, times] of features) {
      const id = ids.get(hash);
      if (id === undefined) continue;
      index.push(id);
      value.push(times * unit);
    }
  }
  return { index: Int32Array.from(index), value: Float32Array.from(value) };
}
