import type * as vscode from 'vscode';
import type { Port } from '../worker/protocol.ts';
import { Annotations } from './annotations.ts';
import { WorkspaceCheck } from './check.ts';
import { Desk } from './desk.ts';
import { Engine } from './engine.ts';
import { follow } from './follow.ts';
import { accept } from './features/accept.ts';
import { annotationTree } from './features/annotationTree.ts';
import { checking } from './features/checking.ts';
import { claims } from './features/claims.ts';
import { cleaned } from './features/cleaned.ts';
import { compare } from './features/compare.ts';
import { deaths } from './features/deaths.ts';
import { decisions } from './features/decisions.ts';
import { diagnostics } from './features/diagnostics.ts';
import { discrepancies } from './features/discrepancies.ts';
import { exportReport } from './features/exportReport.ts';
import type { Feature } from './features/feature.ts';
import { exchange } from './features/exchange.ts';
import { facts } from './features/facts.ts';
import { highlights } from './features/highlights.ts';
import { hover } from './features/hover.ts';
import { links } from './features/links.ts';
import { names } from './features/names.ts';
import { notes } from './features/notes.ts';
import { places } from './features/places.ts';
import { queue } from './features/queue.ts';
import { quickFixes } from './features/quickFixes.ts';
import { record } from './features/record.ts';
import { rulePages } from './features/rulePages.ts';
import { samples } from './features/samples.ts';
import { statusBar } from './features/statusBar.ts';
import { steps } from './features/steps.ts';
import { timeline } from './features/timeline.ts';
import { Log } from './log.ts';
import { ReviewQueue } from './reviewQueue.ts';

const features: readonly Feature[] = [
  diagnostics,
  highlights,
  discrepancies,
  queue,
  claims,
  names,
  facts,
  timeline,
  cleaned,
  hover,
  notes,
  links,
  annotationTree,
  exchange,
  quickFixes,
  accept,
  decisions,
  record,
  places,
  rulePages,
  steps,
  statusBar,
  samples,
  checking,
  compare,
  exportReport,
  deaths,
];

/** Starts the extension in any host. The engine's thread, and all that is heavy, starts with the first document. */
export function start(context: vscode.ExtensionContext, openPort: () => Promise<Port>): void {
  const log = new Log();
  const desk = new Desk(new Engine(openPort), log);
  const annotations = new Annotations(log);
  const check = new WorkspaceCheck(desk, log);
  const queue = new ReviewQueue(desk, context.workspaceState);
  const bench = { desk, annotations, check, queue, log, extensionUri: context.extensionUri };
  context.subscriptions.push(
    log,
    desk,
    annotations,
    queue,
    ...features.map((feature) => feature(bench)),
    follow(desk, check),
    tell(annotations, desk),
  );
}

/** Keeps the engine in step with what people say of the documents. */
function tell(annotations: Annotations, desk: Desk): vscode.Disposable {
  return annotations.onDidChange(() => void desk.annotate(annotations.inputs()));
}
