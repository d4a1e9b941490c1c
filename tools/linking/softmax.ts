import { type Weights, likelihood } from '../../src/core/linking/learned/likelihood.ts';

export interface Example {
  readonly features: Float64Array;
  readonly label: number;
  readonly weight: number;
}

/**
 * Multinomial logistic regression with an L2 penalty, by Adam over the whole set (Kingma and Ba 2015). Features are scaled
 * to unit variance for the fit, so that the penalty is fair to all; the weights that come out are for features as they are.
 */
export function fit(examples: readonly Example[], classes: number, l2: number, steps = 400): Weights {
  const size = examples[0]?.features.length ?? 0;
  const { mean, deviation } = spread(examples, size);
  const rows = examples.map(({ features }) =>
    Float64Array.from(features, (value, at) => (value - (mean[at] ?? 0)) / (deviation[at] ?? 1)),
  );
  const total = examples.reduce((sum, { weight }) => sum + weight, 0);
  const made = (): Float64Array[] => Array.from({ length: classes - 1 }, () => new Float64Array(size + 1));
  const [weights, first, second] = [made(), made(), made()];
  for (let step = 1; step <= steps; step++) {
    const gradient = made();
    for (const [index, { label, weight }] of examples.entries()) {
      const row = rows[index] ?? new Float64Array();
      const likely = likelihood(weights, row);
      for (const [at, slope] of gradient.entries()) {
        const error = ((likely[at + 1] ?? 0) - Number(label === at + 1)) * (weight / total);
        for (let i = 0; i < size; i++) slope[i] = (slope[i] ?? 0) + error * (row[i] ?? 0);
        slope[size] = (slope[size] ?? 0) + error;
      }
    }
    for (const [at, own] of weights.entries()) {
      const [slope, m, v] = [gradient[at], first[at], second[at]];
      if (slope === undefined || m === undefined || v === undefined) continue;
      for (let i = 0; i <= size; i++) {
        const g = (slope[i] ?? 0) + (i < size ? l2 * (own[i] ?? 0) : 0);
        m[i] = 0.9 * (m[i] ?? 0) + 0.1 * g;
        v[i] = 0.99 * (v[i] ?? 0) + 0.01 * g * g;
        const rate = 0.05 / (1 - 0.9 ** step) / (Math.sqrt((v[i] ?? 0) / (1 - 0.99 ** step)) + 1e-8);
        own[i] = (own[i] ?? 0) - rate * (m[i] ?? 0);
      }
    }
  }
  return weights.map((own) => {
    const plain = own.map((weight, at) => (at < size ? weight / (deviation[at] ?? 1) : weight));
    for (let at = 0; at < size; at++) plain[size] = (plain[size] ?? 0) - (plain[at] ?? 0) * (mean[at] ?? 0);
    return plain;
  });
}

function spread(
  examples: readonly Example[],
  size: number,
): { readonly mean: Float64Array; readonly deviation: Float64Array } {
  const mean = new Float64Array(size);
  const deviation = new Float64Array(size);
  for (const { features } of examples)
    for (let at = 0; at < size; at++) mean[at] = (mean[at] ?? 0) + (features[at] ?? 0) / examples.length;
  for (const { features } of examples)
    for (let at = 0; at < size; at++)
      deviation[at] = (deviation[at] ?? 0) + ((features[at] ?? 0) - (mean[at] ?? 0)) ** 2 / examples.length;
  // A feature that never varies keeps a weight of nothing.
  return { mean, deviation: deviation.map((variance) => (variance < 1e-9 ? 1 : Math.sqrt(variance))) };
}
