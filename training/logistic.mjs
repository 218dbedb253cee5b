/** A small seeded generator of numbers in [0, 1). */
function randomFrom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/**
 * The mean of several multinomial logistic regressions, each with its own order of the rows: single models that fit the training rows differ by chance, and
 * their mean is right more often on new authors than any of them. `rows` are sparse ({ index, value }), `labels` lists of classes that share the target.
 * The same input gives the same weights.
 */
export function trainMean(rows, labels, features, classes, { members, ...choices }) {
  const mean = { weights: new Float32Array(features * classes), bias: new Float32Array(classes) };
  for (let seed = 1; seed <= members; seed++) {
    const { weights, bias } = train(rows, labels, features, classes, { ...choices, seed });
    for (let i = 0; i < weights.length; i++) mean.weights[i] += weights[i] / members;
    for (let i = 0; i < bias.length; i++) mean.bias[i] += bias[i] / members;
  }
  return mean;
}

/** Gradients smaller than this change nothing that counts; leaving them out makes training several times faster. */
const NEGLIGIBLE = 0.0005;

/** Multinomial logistic regression by AdaGrad, one rate for each feature. */
function train(rows, labels, features, classes, { epochs, rate, decay, seed }) {
  const weights = new Float32Array(features * classes);
  const bias = new Float32Array(classes);
  const squares = new Float32Array(features).fill(0.01);
  const biasSquares = new Float32Array(classes).fill(1);
  const random = randomFrom(seed);
  const order = rows.map((_, i) => i);
  const gradient = new Float32Array(classes);
  const active = new Int32Array(classes);
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1));
      [order[i], order[j]] = [order[j], order[i]];
    }
    for (const at of order) {
      const { index, value } = rows[at];
      scoreInto(gradient, weights, bias, rows[at], classes);
      softmaxInto(gradient);
      for (const label of labels[at]) gradient[label] -= 1 / labels[at].length;
      let norm = 0;
      let count = 0;
      for (let c = 0; c < classes; c++) {
        const g = gradient[c];
        norm += g * g;
        if (Math.abs(g) > NEGLIGIBLE) active[count++] = c;
        biasSquares[c] += g * g;
        bias[c] -= (0.1 * rate * g) / Math.sqrt(biasSquares[c]);
      }
      for (let k = 0; k < index.length; k++) {
        const feature = index[k];
        const v = value[k];
        squares[feature] += norm * v * v;
        const step = rate / Math.sqrt(squares[feature]);
        const keep = 1 - Math.min(0.5, step * decay);
        const base = feature * classes;
        for (let i = 0; i < count; i++)
          weights[base + active[i]] = weights[base + active[i]] * keep - step * v * gradient[active[i]];
      }
    }
  }
  return { weights, bias };
}

/** Writes the score of each class for a row into `into`. */
function scoreInto(into, weights, bias, { index, value }, classes) {
  into.set(bias);
  for (let k = 0; k < index.length; k++) {
    const base = index[k] * classes;
    const v = value[k];
    for (let c = 0; c < classes; c++) into[c] += v * weights[base + c];
  }
}

function softmaxInto(scores) {
  let most = Number.NEGATIVE_INFINITY;
  for (const score of scores) if (score > most) most = score;
  let total = 0;
  for (let c = 0; c < scores.length; c++) {
    scores[c] = Math.exp(scores[c] - most);
    total += scores[c];
  }
  for (let c = 0; c < scores.length; c++) scores[c] /= total;
}

/** Platt scaling: slope and offset that make 1 / (1 + exp(-(slope · x + offset))) the probability that a case is true. */
export function calibrate(odds, truths) {
  let slope = 1;
  let offset = 0;
  const positive = truths.filter(Boolean).length;
  const high = (positive + 1) / (positive + 2);
  const low = 1 / (truths.length - positive + 2);
  for (let round = 0; round < 50; round++) {
    let ga = 0;
    let gb = 0;
    let haa = 1e-9;
    let hab = 0;
    let hbb = 1e-9;
    for (let i = 0; i < odds.length; i++) {
      const p = 1 / (1 + Math.exp(-(slope * odds[i] + offset)));
      const d = p - (truths[i] ? high : low);
      const w = p * (1 - p);
      ga += d * odds[i];
      gb += d;
      haa += w * odds[i] * odds[i];
      hab += w * odds[i];
      hbb += w;
    }
    const det = haa * hbb - hab * hab;
    const da = (hbb * ga - hab * gb) / det;
    const db = (haa * gb - hab * ga) / det;
    slope -= Math.max(-0.5, Math.min(0.5, da));
    offset -= Math.max(-1, Math.min(1, db));
    if (Math.abs(da) + Math.abs(db) < 1e-7) break;
  }
  return { slope, offset };
}
