import type { ReadOptions } from '../core/analysis.ts';
import type { Corpus } from '../core/corpus.ts';
import { openPool, outcomeOf } from './pool.ts';
import type { Outcome, Pool, RawDocument } from './pool.ts';
import { load } from './read.ts';
import type { Trouble } from './trouble.ts';

/** Bytes that are analysed here before threads are worth their start. */
const alone = 1_500_000;
/** Bytes that go to a thread at a time. */
const batchBytes = 200_000;
/** Files that are open or waiting in memory at one time. */
const ahead = 16;

/** Where files stand, what is known of them beforehand, and who is told of each. */
export interface Gathering {
  readonly cwd: string;
  /** The file that threads run. */
  readonly program: string;
  readonly options: (file: string) => ReadOptions;
  /** Larger files are left out and told. */
  readonly maxBytes: number;
  readonly step: () => void;
}

/**
 * Reads the files and puts them into the corpus, on all cores where there is much to do. `step` is called for each file.
 * Gives what could not be read.
 */
export async function analyseFiles(
  files: readonly string[],
  corpus: Corpus,
  { cwd, program, options, maxBytes, step }: Gathering,
): Promise<readonly Trouble[]> {
  const troubles: Trouble[] = [];
  const take = (outcome: Outcome): void => {
    step();
    if (outcome.kind === 'analysis') corpus.insert(outcome.analysis, outcome.own);
    else troubles.push({ path: outcome.path, word: 'failedOn', args: [outcome.reason], fatal: true });
  };
  let bytes = 0;
  let pool: Pool | undefined;
  let batch: RawDocument[] = [];
  let size = 0;
  const running = new Set<Promise<void>>();
  const send = async (to: Pool): Promise<void> => {
    const work = to.analyse(batch).then((outcomes) => {
      for (const outcome of outcomes) take(outcome);
      running.delete(work);
    });
    running.add(work);
    batch = [];
    size = 0;
    while (running.size > 2 * to.threads) await Promise.race(running);
  };
  for await (const loaded of load(files, { cwd, ahead, maxBytes })) {
    if (loaded.kind === 'trouble') {
      step();
      troubles.push(loaded.trouble);
      continue;
    }
    const document: RawDocument = { ...loaded, options: options(loaded.path) };
    bytes += loaded.bytes.length;
    if (bytes <= alone) {
      take(outcomeOf(document));
      continue;
    }
    pool ??= openPool(program);
    batch.push(document);
    size += loaded.bytes.length;
    if (size >= batchBytes) await send(pool);
  }
  if (pool) {
    await send(pool);
    await Promise.all(running);
    await pool.close();
  }
  return troubles;
}
