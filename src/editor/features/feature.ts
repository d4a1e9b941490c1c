import type * as vscode from 'vscode';
import type { Annotations } from '../annotations.ts';
import type { WorkspaceCheck } from '../check.ts';
import type { Desk } from '../desk.ts';
import type { Log } from '../log.ts';
import type { ReviewQueue } from '../reviewQueue.ts';

/** What every feature may use. */
export interface Bench {
  readonly desk: Desk;
  readonly annotations: Annotations;
  readonly check: WorkspaceCheck;
  readonly queue: ReviewQueue;
  readonly log: Log;
  readonly extensionUri: vscode.Uri;
}

/** A feature registers what it offers and gives back what ends it. */
export type Feature = (bench: Bench) => vscode.Disposable;
