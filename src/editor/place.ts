/** Places as arguments of commands: links in hovers and problems can carry only JSON. */
import * as vscode from 'vscode';
import type { Spot, Stretch } from '../worker/views.ts';

export interface Target extends Stretch {
  readonly path: string;
}

/** The command that opens a place; also for tree items, which take the command as an object. */
export const OPEN_PLACE = 'heshu.openPlace';

export function openPlaceCommand(target: Target): vscode.Command {
  return { command: OPEN_PLACE, title: vscode.l10n.t('Open'), arguments: [targetOf(target)] };
}

/** A link for a trusted MarkdownString. */
export function openPlaceLink(target: Target): string {
  return `command:${OPEN_PLACE}?${encodeURIComponent(JSON.stringify([targetOf(target)]))}`;
}

/** What a command was given, or undefined where it is no place. */
export function asTarget(given: unknown): Target | undefined {
  if (typeof given !== 'object' || given === null) return undefined;
  const { path, line, character, endLine, endCharacter }: Partial<Record<keyof Target, unknown>> = given;
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0;
  if (typeof path !== 'string') return undefined;
  if (!isCount(line) || !isCount(character) || !isCount(endLine) || !isCount(endCharacter)) return undefined;
  return { path, line, character, endLine, endCharacter };
}

/** A document's name for a person: relative to its folder, with the folder's name where there are several. */
export function nameOf(path: string): string {
  return vscode.workspace.asRelativePath(vscode.Uri.parse(path, true));
}

/** The folder of what the engine says by the folder's URI with `/` at its end. */
export function folderOf({ folder }: { readonly folder: string }): vscode.Uri {
  return vscode.Uri.parse(folder.replace(/\/$/, ''), true);
}

/** `文件.md:12`. */
export function placeText(spot: Spot): string {
  return `${nameOf(spot.path)}:${spot.line + 1}`;
}

function targetOf({ path, line, character, endLine, endCharacter }: Target): Target {
  return { path, line, character, endLine, endCharacter };
}
