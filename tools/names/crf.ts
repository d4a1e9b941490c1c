/**
 * Trains a linear-chain conditional random field by AdaGrad with an L1 penalty (proximal steps, applied to a weight
 * when it is next touched): J. Lafferty et al., ICML 2001; J. Duchi et al., JMLR 12, 2011. Deterministic: the order of
 * sentences comes from a seeded generator.
 */
export interface Example {
  /** `width` dense feature ids for each position; −1 is none. */
  readonly features: Int32Array;
  readonly labels: Uint8Array;
}

export interface Settings {
  readonly labels: number;
  readonly width: number;
  readonly features: number;
  readonly epochs: number;
  readonly rate: number;
  readonly l1: number;
  readonly seed: number;
  /** The share of features that each step leaves out at random, so that none of them is relied upon alone. */
  readonly dropout: number;
  /** `allowed[a * labels + b]` is 1 where label b may follow a. */
  readonly allowed: Uint8Array;
  /** `first[b]` is 1 where b may stand first. */
  readonly first: Uint8Array;
  /** `last[b]` is 1 where b may stand last. */
  readonly last: Uint8Array;
}

export interface Trained {
  /** `features × labels`. */
  readonly weights: Float64Array;
  /** `labels × labels`. */
  readonly transitions: Float64Array;
}

/** The weights after `epochs` rounds; `log` hears the loss of each. */
export function train(examples: readonly Example[], settings: Settings, log: (line: string) => void): Trained {
  const state = stateOf(examples, settings);
  const random = generator(settings.seed);
  const order = examples.map((_, i) => i);
  for (let epoch = 1; epoch <= settings.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const example = examples[index];
      if (example !== undefined) loss += learn(thinned(example, settings.dropout, random), settings, state);
    }
    log(`epoch ${epoch}: ${(loss / examples.length).toFixed(3)}`);
  }
  state.steps++;
  for (let feature = 0; feature < settings.features; feature++) shrink(feature, settings, state);
  // With nothing left out, sums are greater by what was missing.
  return { weights: state.weights.map((weight) => weight * (1 - settings.dropout)), transitions: state.transitions };
}

/** The example without a random share of its features (S. Wager et al., NeurIPS 2013). */
function thinned(example: Example, dropout: number, random: () => number): Example {
  if (dropout === 0) return example;
  return { ...example, features: example.features.map((feature) => (random() < dropout ? -1 : feature)) };
}

interface State {
  readonly weights: Float64Array;
  /** Sums of squared gradients. */
  readonly squares: Float64Array;
  /** The step at which a feature was last shrunk. */
  readonly seen: Int32Array;
  readonly transitions: Float64Array;
  readonly transitionSquares: Float64Array;
  /** Scratch of one sentence: `positions × labels`. */
  readonly potentials: Float64Array;
  readonly alpha: Float64Array;
  readonly beta: Float64Array;
  readonly scale: Float64Array;
  readonly factors: Float64Array;
  readonly slopes: Float64Array;
  steps: number;
}

function stateOf(examples: readonly Example[], { labels, features }: Settings): State {
  const longest = examples.reduce((most, example) => Math.max(most, example.labels.length), 1);
  const cells = () => new Float64Array(longest * labels);
  return {
    weights: new Float64Array(features * labels),
    squares: new Float64Array(features * labels).fill(1e-8),
    seen: new Int32Array(features),
    transitions: new Float64Array(labels * labels),
    transitionSquares: new Float64Array(labels * labels).fill(1e-8),
    potentials: cells(),
    alpha: cells(),
    beta: cells(),
    scale: new Float64Array(longest),
    factors: new Float64Array(labels * labels),
    slopes: new Float64Array(labels * labels),
    steps: 0,
  };
}

/** One step on one sentence; gives its loss (summed over positions, by marginals). */
function learn(example: Example, settings: Settings, state: State): number {
  state.steps++;
  score(example, settings, state);
  forward(example.labels.length, settings, state);
  backward(example.labels.length, settings, state);
  const loss = learnFeatures(example, settings, state);
  learnTransitions(example, settings, state);
  return loss;
}

function score({ features, labels }: Example, settings: Settings, state: State): void {
  const { labels: L, width, allowed } = settings;
  const { potentials, weights, factors, transitions } = state;
  potentials.fill(0, 0, labels.length * L);
  for (let i = 0; i < labels.length; i++) {
    for (let j = i * width; j < (i + 1) * width; j++) {
      const feature = features[j] ?? -1;
      if (feature < 0) continue;
      shrink(feature, settings, state);
      for (let y = 0; y < L; y++)
        potentials[i * L + y] = (potentials[i * L + y] ?? 0) + (weights[feature * L + y] ?? 0);
    }
    let most = -Infinity;
    for (let y = 0; y < L; y++) most = Math.max(most, potentials[i * L + y] ?? 0);
    for (let y = 0; y < L; y++) potentials[i * L + y] = Math.exp((potentials[i * L + y] ?? 0) - most);
  }
  for (let k = 0; k < L * L; k++) factors[k] = allowed[k] === 1 ? Math.exp(transitions[k] ?? 0) : 0;
}

function forward(length: number, { labels: L, first }: Settings, { potentials, alpha, scale, factors }: State): void {
  for (let i = 0; i < length; i++) {
    let sum = 0;
    for (let y = 0; y < L; y++) {
      let into = i === 0 ? (first[y] ?? 0) : 0;
      for (let x = 0; i > 0 && x < L; x++) into += (alpha[(i - 1) * L + x] ?? 0) * (factors[x * L + y] ?? 0);
      const value = into * (potentials[i * L + y] ?? 0);
      alpha[i * L + y] = value;
      sum += value;
    }
    scale[i] = sum;
    for (let y = 0; y < L; y++) alpha[i * L + y] = (alpha[i * L + y] ?? 0) / sum;
  }
}

function backward(length: number, { labels: L, last }: Settings, { potentials, beta, scale, factors }: State): void {
  for (let y = 0; y < L; y++) beta[(length - 1) * L + y] = last[y] ?? 0;
  for (let i = length - 2; i >= 0; i--) {
    const next = (i + 1) * L;
    for (let x = 0; x < L; x++) {
      let value = 0;
      for (let y = 0; y < L; y++) {
        value += (factors[x * L + y] ?? 0) * (potentials[next + y] ?? 0) * (beta[next + y] ?? 0);
      }
      beta[i * L + x] = value / (scale[i + 1] ?? 1);
    }
  }
}

/** Marginals too small to matter are left out. */
const NEGLIGIBLE = 1e-6;

function learnFeatures({ features, labels }: Example, { labels: L, width, rate }: Settings, state: State): number {
  const { alpha, beta, weights, squares } = state;
  let loss = 0;
  for (let i = 0; i < labels.length; i++) {
    for (let y = 0; y < L; y++) {
      const marginal = (alpha[i * L + y] ?? 0) * (beta[i * L + y] ?? 0);
      if (y === labels[i]) loss -= Math.log(Math.max(1e-12, marginal));
      const slope = marginal - (y === labels[i] ? 1 : 0);
      if (Math.abs(slope) < NEGLIGIBLE) continue;
      for (let j = i * width; j < (i + 1) * width; j++) {
        const feature = features[j] ?? -1;
        if (feature < 0) continue;
        const k = feature * L + y;
        const square = (squares[k] ?? 0) + slope * slope;
        squares[k] = square;
        weights[k] = (weights[k] ?? 0) - (rate * slope) / Math.sqrt(square);
      }
    }
  }
  return loss;
}

function learnTransitions({ labels }: Example, { labels: L, rate }: Settings, state: State): void {
  const { alpha, beta, potentials, scale, factors, slopes, transitions, transitionSquares } = state;
  slopes.fill(0);
  for (let i = 1; i < labels.length; i++) {
    for (let x = 0; x < L; x++) {
      const before = (alpha[(i - 1) * L + x] ?? 0) / (scale[i] ?? 1);
      for (let y = 0; y < L; y++) {
        const k = x * L + y;
        const marginal = before * (factors[k] ?? 0) * (potentials[i * L + y] ?? 0) * (beta[i * L + y] ?? 0);
        slopes[k] = (slopes[k] ?? 0) + marginal;
      }
    }
    const gold = (labels[i - 1] ?? 0) * L + (labels[i] ?? 0);
    slopes[gold] = (slopes[gold] ?? 0) - 1;
  }
  for (let k = 0; k < L * L; k++) {
    const slope = slopes[k] ?? 0;
    if (slope === 0) continue;
    const square = (transitionSquares[k] ?? 0) + slope * slope;
    transitionSquares[k] = square;
    transitions[k] = (transitions[k] ?? 0) - (rate * slope) / Math.sqrt(square);
  }
}

/** The penalty of all steps since the feature was last seen, in one. */
function shrink(feature: number, { labels: L, rate, l1 }: Settings, { weights, squares, seen, steps }: State): void {
  const idle = steps - (seen[feature] ?? 0);
  if (idle === 0) return;
  seen[feature] = steps;
  for (let k = feature * L; k < (feature + 1) * L; k++) {
    const weight = weights[k] ?? 0;
    if (weight === 0) continue;
    const cut = (idle * l1 * rate) / Math.sqrt(squares[k] ?? 1);
    weights[k] = weight > cut ? weight - cut : weight < -cut ? weight + cut : 0;
  }
}

/** Numbers in [0, 1) from a seed: Mulberry32 (T. Ettinger, public domain). */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const held = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = held;
  }
}
