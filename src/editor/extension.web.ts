import * as vscode from 'vscode';
import { webPort } from '../worker/webPort.ts';
import { start } from './start.ts';

/** VS Code calls this where its extension host is a web worker. */
export function activate(context: vscode.ExtensionContext): void {
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'worker.js');
  start(context, async () => webPort(new Uint8Array(await vscode.workspace.fs.readFile(bundle))));
}
