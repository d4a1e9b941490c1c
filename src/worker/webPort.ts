import type { Port, Question, Reply } from './protocol.ts';

/** The little of a web worker that is used here; the project has no DOM types. */
interface WebWorker {
  postMessage(question: Question): void;
  onmessage: ((event: { readonly data: Reply }) => void) | null;
  onerror: ((event: { readonly message?: string }) => void) | null;
  terminate(): void;
}
declare const Worker: new (url: string, options: { readonly name: string }) => WebWorker;

/** Starts the engine in a web worker. `source` is the bundle of `web.ts`: a worker cannot be loaded from a foreign origin. */
export function webPort(source: Uint8Array<ArrayBuffer>): Port {
  const url = URL.createObjectURL(new Blob([source], { type: 'text/javascript' }));
  const worker = new Worker(url, { name: 'heshu' });
  return {
    send: (question) => {
      worker.postMessage(question);
    },
    onReply: (listener) => {
      worker.onmessage = ({ data }) => {
        listener(data);
      };
    },
    onDeath: (listener) => {
      worker.onerror = ({ message }) => {
        worker.onerror = null;
        worker.terminate();
        listener(message ?? 'the worker could not be started');
      };
    },
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
