import { availableParallelism } from 'node:os';
import { parentPort, Worker } from 'node:worker_threads';
import { analyse } from '../core/analyse.ts';
import type { Analysis, ReadOptions } from '../core/analysis.ts';
import { ownFindings } from '../core/corpus.ts';
import type { Finding } from '../core/model.ts';

/** A file's bytes under the path by which the corpus will know it. */
export interface RawDocument {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly options: ReadOptions;
}

/** What became of one document: its analysis with what the text says against itself, or why core failed on it (which core should never do). */
export type Outcome =
  | { readonly kind: 'analysis'; readonly analysis: Analysis; readonly own: readonly Finding[] }
  | { readonly kind: 'failure'; readonly path: string; readonly reason: string };

/** Threads that analyse documents. `analyse` may be called any number of times at once; each call goes to one thread. */
export interface Pool {
  readonly threads: number;
  readonly analyse: (documents: readonly RawDocument[]) => Promise<readonly Outcome[]>;
  readonly close: () => Promise<void>;
}

/** One thread for each core but this one's, which links meanwhile; each runs this same program file, which serves as `serveDocuments` there. */
export function openPool(program: string): Pool {
  const threads = Array.from({ length: Math.max(1, availableParallelism() - 1) }, () => openThread(program));
  return {
    threads: threads.length,
    analyse: (documents) => {
      const idlest = threads.reduce((best, thread) => (thread.pending() < best.pending() ? thread : best));
      return idlest.analyse(documents);
    },
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** The other end: answers every list of documents with a list of outcomes. Does nothing in the main thread. */
export function serveDocuments(): void {
  const port = parentPort;
  port?.on('message', (documents: readonly RawDocument[]) => {
    const outcomes = documents.map(outcomeOf);
    const buffers = outcomes.flatMap((outcome) =>
      outcome.kind === 'analysis' ? [outcome.analysis.folded.starts.buffer, outcome.analysis.folded.ends.buffer] : [],
    );
    port.postMessage(
      outcomes,
      [...new Set(buffers)].filter((buffer) => buffer instanceof ArrayBuffer),
    );
  });
}

/** Core never throws; should it do so all the same, the other documents are still checked. */
export function outcomeOf({ path, bytes, options }: RawDocument): Outcome {
  try {
    const analysis = analyse(path, bytes, options);
    return { kind: 'analysis', analysis, own: ownFindings(analysis) };
  } catch (error) {
    return { kind: 'failure', path, reason: error instanceof Error ? error.message : String(error) };
  }
}

interface Thread {
  readonly pending: () => number;
  readonly analyse: Pool['analyse'];
  readonly close: () => Promise<unknown>;
}

/** A thread that dies gives its documents back to be analysed here. */
function openThread(program: string): Thread {
  const waiting: {
    readonly documents: readonly RawDocument[];
    readonly done: (outcomes: readonly Outcome[]) => void;
  }[] = [];
  let dead = false;
  const worker = new Worker(program);
  worker.on('message', (outcomes: readonly Outcome[]) => waiting.shift()?.done(outcomes));
  worker.on('error', () => {
    dead = true;
    for (const { documents, done } of waiting.splice(0)) done(documents.map(outcomeOf));
  });
  return {
    pending: () => (dead ? Infinity : waiting.length),
    analyse: (documents) => {
      if (dead) return Promise.resolve(documents.map(outcomeOf));
      return new Promise((done) => {
        waiting.push({ documents, done });
        worker.postMessage(documents);
      });
    },
    close: () => worker.terminate(),
  };
}
