import { createRequire } from 'node:module';
import { parentPort } from 'node:worker_threads';
import type { Question, Reply } from './protocol.ts';

/** The engine is one bundle for every host, made for web workers; a thread of Node gives it the little of one that it uses. */
interface WebWorkerScope {
  readonly postMessage: (reply: Reply) => void;
  onmessage: ((event: { readonly data: Question }) => void) | null;
}

const scope: WebWorkerScope = {
  postMessage: (reply) => parentPort?.postMessage(reply),
  onmessage: null,
};
Object.defineProperty(globalThis, 'self', { value: scope, configurable: true, writable: true });
// Beside this file once both are built.
createRequire(__filename)('./web/worker.js');
parentPort?.on('message', (data: Question) => {
  scope.onmessage?.({ data });
});
