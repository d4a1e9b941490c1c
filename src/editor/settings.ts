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
  /** Where a person set nothing, and the team's file something. */
  const byTeam = (name: string, said: unknown): boolean => said !== undefined && !isSet(settings.inspect(name));
  // Each is looked up when somebody asks for it: most ask for one, and VS Code takes about a millisecond for a first look.
  return {
    get include() {
      const ofTeam = byTeam('files.include', team.include);
      const globs = ofTeam ? globOf(team.include) : settings.get<unknown>('files.include');
      return typeof globs === 'string' && globs !== '' ? globs : '**/*.{md,markdown,txt}';
    },
    get exclude() {
      const globs = settings.get<unknown>('files.exclude');
      const teamGlobs = byTeam('files.exclude', team.exclude) ? (team.exclude ?? []) : [];
      return [...(Array.isArray(globs) ? globs.filter((glob) => typeof glob === 'string') : []), ...teamGlobs];
    },
    get maxBytes() {
      const ofTeam = byTeam('files.maxSize', team.maxSize);
      const megabytes = ofTeam ? team.maxSize : settings.get<unknown>('files.maxSize');
      return (typeof megabytes === 'number' && megabytes > 0 ? megabytes : 10) * 1_000_000;
    },
    get checkOnOpen() {
      return settings.get<unknown>('check.onOpen') !== false;
    },
    get highlights() {
      return settings.get<unknown>('highlights.enabled') !== false;
    },
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

function isSet(where: ReturnType<vscode.WorkspaceConfiguration['inspect']>): boolean {
  return [where?.globalValue, where?.workspaceValue, where?.workspaceFolderValue].some((value) => value !== undefined);
}

function globOf(globs: readonly string[] | undefined): string | undefined {
  return globs === undefined || globs.length < 2 ? globs?.[0] : `{${globs.join(',')}}`;
}
