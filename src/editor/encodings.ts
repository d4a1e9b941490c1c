import * as vscode from 'vscode';
import type { Encoding } from '../core/model.ts';
import type { Desk } from './desk.ts';
import { readSource } from './sources.ts';

/** VS Code's names of the encodings. Its big5hkscs is what the web platform, and so the engine, calls Big5. */
const NAMES: Readonly<Record<Encoding, string>> = {
  'utf-8': 'utf8',
  'utf-16le': 'utf16le',
  'utf-16be': 'utf16be',
  gb18030: 'gb18030',
  big5: 'big5hkscs',
};

/** Documents that were read again with another encoding: each once, so that a person's own choice stands. */
const retried = new WeakSet<vscode.TextDocument>();

/** Whether VS Code has read an unchanged file with the wrong encoding: its text is damage, and not the author's. */
export function misread(document: vscode.TextDocument): boolean {
  if (document.isDirty || document.isUntitled || retried.has(document)) return false;
  return document.getText().includes('\uFFFD');
}

/** Opens a document in the encoding that its bytes tell, where that is another than VS Code took. */
export async function reopenAs(desk: Desk, document: vscode.TextDocument): Promise<void> {
  const path = document.uri.toString();
  retried.add(document);
  await desk.update([await readSource(document.uri)]);
  const view = await desk.document(path);
  if (view && NAMES[view.encoding] !== document.encoding) await openDocument(desk, document.uri);
}

/** Opens a document as the engine has read it. */
export async function openDocument(desk: Desk, uri: vscode.Uri): Promise<vscode.TextDocument> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  const view = await desk.document(uri.toString());
  if (!view || view.encoding === 'utf-8' || open?.isDirty) return vscode.workspace.openTextDocument(uri);
  const encoding = NAMES[view.encoding];
  if (open?.encoding === encoding) return open;
  return vscode.workspace.openTextDocument(uri, { encoding });
}
