/** Collects keys and hands them over together once none has come for a while; a busy stream waits ten such whiles at most. */
export class Batch<K> {
  readonly #quiet: number;
  readonly #take: (keys: readonly K[]) => void;
  readonly #keys = new Set<K>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #since = 0;

  constructor(quietMs: number, take: (keys: readonly K[]) => void) {
    this.#quiet = quietMs;
    this.#take = take;
  }

  add(key: K): void {
    const now = Date.now();
    if (this.#keys.size === 0) this.#since = now;
    this.#keys.add(key);
    clearTimeout(this.#timer);
    const left = Math.max(0, this.#since + 10 * this.#quiet - now);
    this.#timer = setTimeout(
      () => {
        this.#flush();
      },
      Math.min(this.#quiet, left),
    );
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#keys.clear();
  }

  #flush(): void {
    const keys = [...this.#keys];
    this.#keys.clear();
    this.#take(keys);
  }
}
