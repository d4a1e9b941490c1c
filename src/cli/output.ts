import { once } from 'node:events';

/** Whether the reader of standard output has gone away (`heshu … | head`): then there is nobody to write for. */
let closed = false;

/** Makes a closed pipe a quiet end instead of an error. Call it once, first. */
export function watchOutput(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
      closed = true;
    });
  }
}

export function outputClosed(): boolean {
  return closed;
}

/** Writes pieces to standard output in larger chunks, waiting where the reader is slow. */
export async function print(pieces: Iterable<string>): Promise<void> {
  let chunk = '';
  for (const piece of pieces) {
    if (closed) return;
    chunk += piece;
    if (chunk.length > 65536) {
      await write(chunk);
      chunk = '';
    }
  }
  if (chunk !== '') await write(chunk);
}

/** One note for the person at the terminal. */
export function complain(line: string): void {
  if (!closed) process.stderr.write(`${line}\n`);
}

async function write(chunk: string): Promise<void> {
  if (closed || process.stdout.write(chunk)) return;
  // Whichever does not come must not go on listening: a slow reader makes this wait thousands of times.
  const done = new AbortController();
  const { signal } = done;
  const events = ['drain', 'close'].map((event) => once(process.stdout, event, { signal }).catch(() => undefined));
  await Promise.race(events);
  done.abort();
}
