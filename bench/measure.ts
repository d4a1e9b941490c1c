/** Milliseconds of processor time that the process has used, its collector's and compiler's threads included: what others do on the machine is not in it. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of processor time of the fastest of several runs: noise only ever adds. */
export function fastest(runs: number, work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < runs; i++) {
    const start = processorTime();
    work();
    best = Math.min(best, processorTime() - start);
  }
  return best;
}

/** The middle of several runs, each of another piece of work. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? NaN;
}

/** Megabytes (10^6 bytes) a second. */
export function megabytesPerSecond(bytes: number, milliseconds: number): number {
  return bytes / 1e6 / (milliseconds / 1000);
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
