/** The one place where the engine's offsets and lines meet those of VS Code. */
import * as vscode from 'vscode';
import type { Stretch } from '../worker/views.ts';

/** The range of a stretch that the engine has located. */
export function rangeOf({ line, character, endLine, endCharacter }: Stretch): vscode.Range {
  return new vscode.Range(line, character, endLine, endCharacter);
}

/** A line from its start to its end. */
export function lineRange(line: number): vscode.Range {
  return new vscode.Range(line, 0, line, Number.MAX_SAFE_INTEGER);
}

/** All of a document. */
export function wholeRange(document: vscode.TextDocument): vscode.Range {
  return document.validateRange(new vscode.Range(0, 0, document.lineCount, 0));
}

/** A range as UTF-16 offsets of the text. */
export function offsetsIn(document: vscode.TextDocument, { start, end }: vscode.Range): { start: number; end: number } {
  return { start: document.offsetAt(start), end: document.offsetAt(end) };
}

/** Whether a position lies in a stretch or at its end, where a person's cursor stands after a click behind the last character. */
export function touches(stretch: Stretch, position: vscode.Position): boolean {
  return rangeOf(stretch).contains(position);
}

/** Where in a document a stretch begins, relative to a position: negative before it, zero at it, positive behind it. */
export function compareTo(stretch: Stretch, position: vscode.Position): number {
  return rangeOf(stretch).start.compareTo(position);
}

/** `12:5`, as people count: from one. */
export function lineAndColumn({ line, character }: Stretch): string {
  return `${line + 1}:${character + 1}`;
}
