import * as vscode from 'vscode';
import type { FolderRules } from '../worker/protocol.ts';
import { folderFilesOf } from './folderFiles.ts';

/**
 * The settings under `heshu.`, as they hold for a folder or file. Values of the wrong kind count as not set; where a person
 * set nothing, the `.heshu/config.yaml` of the folder counts.
 */
export interface Settings {
  readonly include: string;
  readonly exclude: readonly string[];
  readonly maxBytes: number;
  readonly checkOnOpen: boolean;
  readonly highlights: boolean;
}

export function settingsFor(scope?: vscode.Uri | vscode.TextDocument): Settings {
  const settings = vscode.workspace.getConfiguration('heshu', scope);
  const uri = scope && 'uri' in scope ? scope.uri : scope;
  const team = uri === undefined ? {} : folderFilesOf(uri.toString());
  const include = chosen(
    settings.get<unknown>('files.include'),
    settings.inspect('files.include'),
    globOf(team.include),
  );
  const exclude = settings.get<unknown>('files.exclude');
  const teamExclude = isSet(settings.inspect('files.exclude')) ? [] : (team.exclude ?? []);
  const megabytes = chosen(settings.get<unknown>('files.maxSize'), settings.inspect('files.maxSize'), team.maxSize);
  return {
    include: typeof include === 'string' && include !== '' ? include : '**/*.{md,markdown,txt}',
    exclude: [...(Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : []), ...teamExclude],
    maxBytes: (typeof megabytes === 'number' && megabytes > 0 ? megabytes : 10) * 1_000_000,
    checkOnOpen: settings.get<unknown>('check.onOpen') !== false,
    highlights: settings.get<unknown>('highlights.enabled') !== false,
  };
}

/** What is set for the rules in each folder, for the engine. */
export function ruleSettings(): readonly FolderRules[] {
  return (vscode.workspace.workspaceFolders ?? []).flatMap(({ uri }) => {
    const settings = vscode.workspace.getConfiguration('heshu', uri);
    const rules = settings.get<unknown>('rules');
    const isObject = typeof rules === 'object' && rules !== null && Object.keys(rules).length > 0;
    return isObject ? [{ uri: `${uri.toString()}/`, rules: { ...rules } }] : [];
  });
}

/** What a person set, else what the team's file says, else the default. */
function chosen(value: unknown, where: Inspected, team: unknown): unknown {
  return isSet(where) || team === undefined ? value : team;
}

type Inspected = ReturnType<vscode.WorkspaceConfiguration['inspect']>;

function isSet(where: Inspected): boolean {
  return [where?.globalValue, where?.workspaceValue, where?.workspaceFolderValue].some((value) => value !== undefined);
}

function globOf(globs: readonly string[] | undefined): string | undefined {
  return globs === undefined || globs.length < 2 ? globs?.[0] : `{${globs.join(',')}}`;
}
