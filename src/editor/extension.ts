import * as vscode from 'vscode';
import { nodePort } from '../worker/nodePort.ts';
import { start } from './start.ts';

/** VS Code calls this where its extension host runs on Node. */
export function activate(context: vscode.ExtensionContext): void {
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath;
  start(context, () => Promise.resolve(nodePort(bundle)));
}
