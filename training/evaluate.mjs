// How well the classifier does on authors it has never seen: node training/evaluate.mjs [--confusions]
import { countFeatures, lexiconBytes, readStatements, runtime } from './data.mjs';
import { AUTHORS, calibrateTypes, leaveOneAuthorOut } from './fit.mjs';

const THRESHOLDS = [0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

const run = await runtime();
const { STATEMENT_TYPES } = run;
const lexicon = run.readSupersenses(lexiconBytes(run));
const statements = readStatements();
const odds = leaveOneAuthorOut(run, lexicon, statements, countFeatures(run, lexicon, statements), AUTHORS);
const judged = statements.flatMap((statement, at) => (odds[at] ? [{ ...statement, odds: odds[at] }] : []));

// Calibrated on the other authors, so that these probabilities are as honest as the scores.
for (const author of AUTHORS) {
  const others = judged.filter((statement) => statement.author !== author);
  const { slope, offset } = calibrateTypes(
    run,
    others,
    others.map((statement) => statement.odds),
  );
  for (const statement of judged) {
    if (statement.author !== author) continue;
    statement.p = Array.from(statement.odds, (x, type) => 1 / (1 + Math.exp(-(slope[type] * x + offset[type]))));
    const best = statement.p.indexOf(Math.max(...statement.p));
    statement.best = STATEMENT_TYPES[best];
    statement.said = STATEMENT_TYPES.filter((_, type) => type === best || statement.p[type] >= 0.4);
  }
}

const share = (a, b) => (b === 0 ? 0 : a / b);
const percent = (x) => String(Math.round(100 * x)).padStart(3);
function score(chosen, type, says) {
  let right = 0;
  let said = 0;
  let there = 0;
  for (const statement of chosen) {
    const is = statement.types.includes(type);
    const claims = says(statement);
    if (is) there++;
    if (claims) said++;
    if (is && claims) right++;
  }
  return { right, said, there, f1: share(2 * right, said + there) };
}
function summary(chosen) {
  const scores = STATEMENT_TYPES.map((type) => score(chosen, type, ({ said }) => said.includes(type))).filter(
    ({ there }) => there > 0,
  );
  const total = (key) => scores.reduce((sum, s) => sum + s[key], 0);
  return {
    macro: total('f1') / scores.length,
    micro: share(2 * total('right'), total('said') + total('there')),
    best: share(chosen.filter(({ best, types }) => types.includes(best)).length, chosen.length),
  };
}
const line = ({ macro, micro, best }) =>
  `macro F1 ${macro.toFixed(3)}  micro F1 ${micro.toFixed(3)}  best type right ${best.toFixed(3)}`;

console.log(`all  ${line(summary(judged))}  (${judged.length} statements)`);
for (const author of AUTHORS) console.log(`${author}    ${line(summary(judged.filter((s) => s.author === author)))}`);
console.log(`\n${'type'.padEnd(19)}    n    F1 | precision/recall at p ≥ ${THRESHOLDS.join('      ')}`);
STATEMENT_TYPES.forEach((type, index) => {
  const { f1, there } = score(judged, type, ({ said }) => said.includes(type));
  const cells = THRESHOLDS.map((t) => {
    const { right, said } = score(judged, type, ({ p }) => p[index] >= t);
    return `${percent(share(right, said))}/${percent(share(right, there))}`;
  });
  console.log(`${type.padEnd(19)} ${String(there).padStart(4)}  ${f1.toFixed(2)} | ${cells.join('  ')}`);
});

if (process.argv.includes('--confusions')) {
  const seen = new Map();
  for (const { types, best } of judged) {
    if (types.includes(best)) continue;
    const key = `${types[0]} taken for ${best}`;
    seen.set(key, (seen.get(key) ?? 0) + 1);
  }
  console.log('');
  for (const [key, times] of [...seen].sort((a, b) => b[1] - a[1]).slice(0, 60))
    console.log(`${String(times).padStart(4)} ${key}`);
}
