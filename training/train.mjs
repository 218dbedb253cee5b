// Writes data/supersenses.bin and data/statements.bin from the labelled statements: node training/train.mjs
// The same statements give the same bytes.
import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { countFeatures, lexiconBytes, readStatements, runtime } from './data.mjs';
import { AUTHORS, calibrateTypes, fitModel, leaveOneAuthorOut, toModel } from './fit.mjs';

const data = fileURLToPath(new URL('../data/', import.meta.url));
const run = await runtime();
const words = lexiconBytes(run);
const lexicon = run.readSupersenses(words);
const statements = readStatements();
const counted = countFeatures(run, lexicon, statements);
const odds = leaveOneAuthorOut(run, lexicon, statements, counted, AUTHORS);
const all = statements.map((_, at) => at);
const { bytes } = toModel(run, lexicon, fitModel(run, statements, counted, all), calibrateTypes(run, statements, odds));
for (const [name, content] of [
  ['supersenses.bin', words],
  ['statements.bin', bytes],
]) {
  writeFileSync(data + name, content);
  console.log(
    `data/${name}: ${Math.round(content.length / 1024)} KB, sha256 ${createHash('sha256').update(content).digest('hex').slice(0, 16)}`,
  );
}
