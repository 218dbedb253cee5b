import { numberFeatures, toRow } from './data.mjs';
import { calibrate, trainMean } from './logistic.mjs';

/** The choices behind the model, each measured by leaving one author out. */
const CHOICES = { scale: 2, epochs: 5, rate: 1, decay: 1e-5, members: 5, mostWeights: 500_000 };

/**
 * Trains on the chosen statements and gives what the model file holds: pruned integer weights by feature, what a unit of them is worth in each block,
 * and the bias. The calibration is still to come.
 */
export function fitModel(run, statements, counted, chosen, choices = CHOICES) {
  const { TYPES, BLOCKS, STATEMENT_TYPES } = run;
  const { ids, blocks } = numberFeatures(counted, chosen);
  const labels = chosen.map((at) => statements[at].types.map((type) => STATEMENT_TYPES.indexOf(type)));
  const rows = chosen.map((at) => toRow(counted[at], ids, choices.scale));
  const { weights, bias } = trainMean(rows, labels, ids.size, TYPES, choices);
  const worth = worthOf(weights, rows, TYPES);
  const floor = threshold(worth, choices.mostWeights);
  const units = Array.from({ length: BLOCKS }, (_, block) => unitFor(weights, blocks, block, TYPES));
  const features = [];
  for (const [hash, id] of ids) {
    const kept = [];
    for (let type = 0; type < TYPES; type++) {
      const weight = weights[id * TYPES + type];
      const value = Math.max(-127, Math.min(127, Math.round(weight / units[blocks[id]])));
      if (worth[id * TYPES + type] >= floor && value !== 0) kept.push([type, value]);
    }
    if (kept.length > 0) features.push({ hash, weights: kept });
  }
  return { scales: units.map((unit) => unit * choices.scale), bias: [...bias], features };
}

/** What is lost when a weight is dropped: its size, counted more for features that many statements have. */
function worthOf(weights, rows, types) {
  const times = new Float32Array(weights.length / types);
  for (const { index } of rows) for (const id of index) times[id]++;
  return weights.map((weight, i) => Math.abs(weight) * Math.sqrt(times[Math.floor(i / types)]));
}

/** The worth below which weights are dropped, so that at most so many stay. */
function threshold(worth, most) {
  if (worth.length <= most) return 0;
  const sorted = worth.slice().sort();
  return sorted[sorted.length - most];
}

/** The worth of one integer step: the few largest weights of a block are clipped so that the others keep their grain. */
function unitFor(weights, blocks, block, types) {
  const sizes = [];
  for (let id = 0; id < blocks.length; id++) {
    if (blocks[id] !== block) continue;
    let most = 0;
    for (let type = 0; type < types; type++) most = Math.max(most, Math.abs(weights[id * types + type]));
    sizes.push(most);
  }
  sizes.sort((a, b) => a - b);
  return sizes[Math.floor(0.999 * (sizes.length - 1))] / 127;
}

/** A model in memory that has not been calibrated: its log-odds are what calibration starts from. */
export function toModel(run, lexicon, fitted, calibration) {
  const ones = new Array(run.TYPES).fill(1);
  const zeros = new Array(run.TYPES).fill(0);
  const bytes = run.writeModel({ slope: ones, offset: zeros, ...fitted, ...calibration });
  return { bytes, model: run.loadModel(bytes, lexicon) };
}

/**
 * For every statement of an author the log-odds by a model that has not seen the author. Statements of authors not in `authors` are
 * trained on in every fold and get none.
 */
export function leaveOneAuthorOut(run, lexicon, statements, counted, authors, choices = CHOICES) {
  const odds = new Array(statements.length);
  for (const author of authors) {
    const chosen = statements.flatMap((statement, at) => (statement.author === author ? [] : [at]));
    const { model } = toModel(run, lexicon, fitModel(run, statements, counted, chosen, choices));
    statements.forEach((statement, at) => {
      if (statement.author === author) odds[at] = run.logOdds(run.scoresOf(model, statement));
    });
  }
  return odds;
}

/** Slope and offset for each type from log-odds that were got without the author. */
export function calibrateTypes(run, statements, odds) {
  const judged = statements.flatMap((_, at) => (odds[at] ? [at] : []));
  const scalings = run.STATEMENT_TYPES.map((type, index) =>
    calibrate(
      judged.map((at) => odds[at][index]),
      judged.map((at) => statements[at].types.includes(type)),
    ),
  );
  return { slope: scalings.map(({ slope }) => slope), offset: scalings.map(({ offset }) => offset) };
}

/**
 * The authors that take their turn in being left out, and on whom the probabilities are calibrated: those who wrote the ordinary rest of documents too, in
 * about the share that documents have.
 */
export const AUTHORS = [...'jkmoqr'];
