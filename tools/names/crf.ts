/**
 * Trains a linear-chain conditional random field by AdaGrad with an L1 penalty (proximal steps, applied to a weight
 * when it is next touched): J. Lafferty et al., ICML 2001; J. Duchi, Y. Singer, COLT 2010. Deterministic: the order of
 * sentences comes from a seeded generator.
 */
export interface Example {
  /** `width` dense feature ids for each position. */
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
  /** `allowed[a * labels + b]` is 1 where label b may follow a. */
  readonly allowed: Uint8Array;
  /** `first[b]` is 1 where b may stand first. */
  readonly first: Uint8Array;
  /** `last[b]` is 1 where b may stand last. */
  readonly last: Uint8Array;
}

export interface Model {
  readonly weights: Float64Array;
  readonly transitions: Float64Array;
}

export function train(examples: readonly Example[], settings: Settings, log: (line: string) => void): Model {
  const { labels: L, width, features } = settings;
  const w = new Float64Array(features * L);
  const g = new Float64Array(features * L).fill(1e-8);
  const last = new Int32Array(features);
  const tw = new Float64Array(L * L);
  const tg = new Float64Array(L * L).fill(1e-8);
  const random = generator(settings.seed);
  const order = examples.map((_, i) => i);
  let steps = 0;
  const longest = Math.max(...examples.map((e) => e.labels.length));
  const score = new Float64Array(longest * L);
  const alpha = new Float64Array(longest * L);
  const beta = new Float64Array(longest * L);
  const scale = new Float64Array(longest);
  const delta = new Float64Array(longest * L);
  const tdelta = new Float64Array(L * L);
  const etw = new Float64Array(L * L);
  const grads = new Map<number, number>();
  const { rate, l1 } = settings;
  const shrink = (f: number) => {
    const idle = steps - (last[f] ?? 0);
    last[f] = steps;
    if (idle === 0) return;
    for (let y = 0; y < L; y++) {
      const k = f * L + y;
      const v = w[k]!;
      if (v === 0) continue;
      const cut = (idle * l1 * rate) / Math.sqrt(g[k]!);
      w[k] = v > cut ? v - cut : v < -cut ? v + cut : 0;
    }
  };
  for (let epoch = 0; epoch < settings.epochs; epoch++) {
    shuffle(order, random);
    let loss = 0;
    for (const index of order) {
      const { features: fs, labels: ys } = examples[index]!;
      const n = ys.length;
      steps++;
      score.fill(0, 0, n * L);
      for (let i = 0; i < n; i++) {
        for (let j = 0; j < width; j++) {
          const f = fs[i * width + j]!;
          if (f < 0) continue;
          shrink(f);
          for (let y = 0; y < L; y++) score[i * L + y]! += w[f * L + y]!;
        }
      }
      for (let k = 0; k < L * L; k++) etw[k] = settings.allowed[k] === 1 ? Math.exp(tw[k]!) : 0;
      // Forward and backward in scaled probabilities.
      let logZ = 0;
      for (let i = 0; i < n; i++) {
        let max = -Infinity;
        for (let y = 0; y < L; y++) if (score[i * L + y]! > max) max = score[i * L + y]!;
        let sum = 0;
        for (let y = 0; y < L; y++) {
          let into = 0;
          if (i === 0) into = settings.first[y]!;
          else for (let x = 0; x < L; x++) into += alpha[(i - 1) * L + x]! * etw[x * L + y]!;
          const e = Math.exp(score[i * L + y]! - max);
          score[i * L + y] = e;
          const v = into * e;
          alpha[i * L + y] = v;
          sum += v;
        }
        scale[i] = sum;
        for (let y = 0; y < L; y++) alpha[i * L + y]! /= sum;
        logZ += Math.log(sum) + max;
      }
      for (let y = 0; y < L; y++) beta[(n - 1) * L + y] = settings.last[y]!;
      for (let i = n - 2; i >= 0; i--) {
        for (let x = 0; x < L; x++) {
          let v = 0;
          for (let y = 0; y < L; y++) v += etw[x * L + y]! * score[(i + 1) * L + y]! * beta[(i + 1) * L + y]!;
          beta[i * L + x] = v / scale[i + 1]!;
        }
      }
      tdelta.fill(0);
      let gold = 0;
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < L; y++) delta[i * L + y] = alpha[i * L + y]! * beta[i * L + y]!;
        delta[i * L + ys[i]!]! -= 1;
        gold += Math.log(Math.max(1e-12, alpha[i * L + ys[i]!]! * beta[i * L + ys[i]!]!));
        if (i === 0) continue;
        for (let x = 0; x < L; x++) {
          const a = alpha[(i - 1) * L + x]!;
          if (a < 1e-9) continue;
          for (let y = 0; y < L; y++) {
            const k = x * L + y;
            tdelta[k]! += (a * etw[k]! * score[i * L + y]! * beta[i * L + y]!) / scale[i]!;
          }
        }
        tdelta[ys[i - 1]! * L + ys[i]!]! -= 1;
      }
      loss -= gold;
      void logZ;
      grads.clear();
      for (let i = 0; i < n; i++) {
        for (let y = 0; y < L; y++) {
          const dv = delta[i * L + y]!;
          if (Math.abs(dv) < 1e-6) continue;
          for (let j = 0; j < width; j++) {
            const f = fs[i * width + j]!;
            if (f < 0) continue;
            const k = f * L + y;
            g[k]! += dv * dv;
            w[k]! -= (rate * dv) / Math.sqrt(g[k]!);
          }
        }
      }
      for (let k = 0; k < L * L; k++) {
        const dv = tdelta[k]!;
        if (dv === 0) continue;
        tg[k]! += dv * dv;
        tw[k]! -= (rate * dv) / Math.sqrt(tg[k]!);
      }
    }
    log(`epoch ${epoch + 1}: ${(loss / examples.length).toFixed(3)}`);
  }
  steps++;
  for (let f = 0; f < features; f++) shrink(f);
  return { weights: w, transitions: tw };
}

/** Mulberry32. */
export function generator(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

function shuffle(order: number[], random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
}
