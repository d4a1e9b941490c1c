import { parentPort } from 'node:worker_threads';
import { answering } from './answering.ts';
import type { Question } from './protocol.ts';

const answer = answering((reply) => parentPort?.postMessage(reply));
parentPort?.on('message', (question: Question) => {
  answer(question);
});
