/**
 * Where the characters of a pattern stand in a text that is much like it: `[i]` is how much of the text the cheapest
 * alignment (edit distance) has taken before the pattern's i-th unit; one more entry closes the text. Both are short.
 */
export function align(pattern: string, text: string): Uint32Array {
  const width = text.length + 1;
  const costs = new Uint16Array((pattern.length + 1) * width);
  for (let j = 0; j < width; j++) costs[j] = j;
  for (let i = 1; i <= pattern.length; i++) {
    costs[i * width] = i;
    const unit = pattern.charCodeAt(i - 1);
    for (let j = 1; j < width; j++) {
      const over = cost(costs, (i - 1) * width + j - 1) + (text.charCodeAt(j - 1) === unit ? 0 : 1);
      const left = cost(costs, i * width + j - 1) + 1;
      const up = cost(costs, (i - 1) * width + j) + 1;
      costs[i * width + j] = Math.min(over, left, up);
    }
  }
  const taken = new Uint32Array(pattern.length + 1);
  let j = text.length;
  for (let i = pattern.length; i > 0; i--) {
    taken[i] = j;
    // What was put in between two units stands before the second one.
    while (j > 0 && cost(costs, i * width + j) === cost(costs, i * width + j - 1) + 1) j--;
    const isSame = j > 0 && text.charCodeAt(j - 1) === pattern.charCodeAt(i - 1);
    const over = cost(costs, (i - 1) * width + j - 1) + (isSame ? 0 : 1);
    if (j > 0 && cost(costs, i * width + j) === over) j--;
  }
  taken[0] = 0;
  return taken;
}

/** How many edits make `part` of the beginning of `text`, however much of it is taken. */
export function editsToStart(part: string, text: string): number {
  return lastRow(part, text).reduce((least, edits) => Math.min(least, edits), part.length);
}

/** How many edits make one text of the other. */
export function editsBetween(a: string, b: string): number {
  return cost(lastRow(a, b), b.length);
}

/** The costs of making `part` of the first 0, 1, 2 … units of `text`. */
function lastRow(part: string, text: string): Uint16Array {
  const row = Uint16Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= part.length; i++) {
    let diagonal = cost(row, 0);
    row[0] = i;
    for (let j = 1; j <= text.length; j++) {
      const above = cost(row, j);
      const over = diagonal + (text.charCodeAt(j - 1) === part.charCodeAt(i - 1) ? 0 : 1);
      row[j] = Math.min(over, above + 1, cost(row, j - 1) + 1);
      diagonal = above;
    }
  }
  return row;
}

function cost(costs: Uint16Array, at: number): number {
  return costs[at] ?? 0;
}
