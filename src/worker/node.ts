import { parentPort } from 'node:worker_threads';
import type { Question } from './protocol.ts';
import { serve } from './serve.ts';

const answer = serve();
parentPort?.on('message', (question: Question) => {
  parentPort?.postMessage(answer(question));
});
