/** One row of weights a class, the intercept last; the first class has none: it is what the others are measured by. */
export type Weights = readonly (readonly number[] | Float64Array)[];

/** The probability of each class by multinomial logistic regression, the class without weights first; together they are 1. */
export function likelihood(weights: Weights, features: Float64Array): readonly number[] {
  const scores = weights.map((own) => {
    let sum = own[features.length] ?? 0;
    for (let at = 0; at < features.length; at++) sum += (own[at] ?? 0) * (features[at] ?? 0);
    return sum;
  });
  const top = Math.max(0, ...scores);
  const powers = [Math.exp(-top), ...scores.map((score) => Math.exp(score - top))];
  const total = powers.reduce((sum, power) => sum + power, 0);
  return powers.map((power) => power / total);
}
