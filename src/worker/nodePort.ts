import { Worker } from 'node:worker_threads';
import type { Port, Reply } from './protocol.ts';

/** Starts the engine in a thread of Node. `file` is the bundle of `node.ts`. */
export function nodePort(file: string): Port {
  const worker = new Worker(file, { name: 'heshu' });
  // The thread alone must not keep a process alive.
  worker.unref();
  let closed = false;
  return {
    send: (question) => {
      worker.postMessage(question);
    },
    onReply: (listener) => {
      worker.on('message', (reply: Reply) => {
        listener(reply);
      });
    },
    onDeath: (listener) => {
      let reason: string | undefined;
      worker.on('error', (error) => {
        reason = error.stack ?? error.message;
      });
      worker.on('exit', (code) => {
        if (!closed) listener(reason ?? `exit code ${code}`);
      });
    },
    close: () => {
      closed = true;
      void worker.terminate();
    },
  };
}
