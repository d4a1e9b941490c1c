import type { Input } from '../worker/protocol.ts';
import type { EngineDied } from './engine.ts';

/** An engine that dies more often than this is not started again unasked. */
const DEATHS_A_MINUTE = 4;

/** What the engine has died of, so that the document that ends it is found and left out. */
export class DeathRecord {
  /** Documents that were being read when the engine died. */
  readonly #suspects = new Set<string>();
  /** The length of each document that ended the engine by itself: it stays out until it has changed. */
  readonly #deadly = new Map<string, number>();
  #last: EngineDied | undefined;
  /** When the engine died, in ms; only those of the last minute. */
  #times: readonly number[] = [];

  /** Every question that was open then fails with the same error. */
  knows(death: EngineDied): boolean {
    return this.#last === death;
  }

  /** Takes a death in. Gives the document that alone is to blame, and whether the engine is to be filled again. */
  take(death: EngineDied): { readonly deadly: string | undefined; readonly again: boolean } {
    this.#last = death;
    const [first, ...more] = death.suspects;
    const deadly = more.length === 0 ? first : undefined;
    if (deadly) this.#deadly.set(deadly.path, deadly.content.length);
    for (const { path } of death.suspects) this.#suspects.add(path);
    const now = Date.now();
    this.#times = [...this.#times.filter((time) => now - time < 60_000), now];
    return { deadly: deadly?.path, again: this.#times.length <= DEATHS_A_MINUTE };
  }

  isDeadly({ path, content }: Input): boolean {
    return this.#deadly.get(path) === content.length;
  }

  /** Documents that were being read when the engine died go in one at a time, so that the deadly one is found. */
  inBatches(put: readonly Input[]): readonly (readonly Input[])[] {
    const alone = put.filter(({ path }) => this.#suspects.has(path));
    const together = put.filter(({ path }) => !this.#suspects.has(path));
    return [together, ...alone.map((input) => [input])];
  }
}
