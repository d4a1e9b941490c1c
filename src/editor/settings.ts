import * as vscode from 'vscode';

/** The settings under `heshu.`, as they hold for a folder or file. Values of the wrong kind count as not set. */
export interface Settings {
  readonly include: string;
  readonly exclude: readonly string[];
  readonly maxBytes: number;
  readonly checkOnOpen: boolean;
  readonly highlights: boolean;
}

export function settingsFor(scope?: vscode.ConfigurationScope): Settings {
  const settings = vscode.workspace.getConfiguration('heshu', scope);
  const include = settings.get<unknown>('files.include');
  const exclude = settings.get<unknown>('files.exclude');
  const megabytes = settings.get<unknown>('files.maxSize');
  return {
    include: typeof include === 'string' && include !== '' ? include : '**/*.{md,markdown,txt}',
    exclude: Array.isArray(exclude) ? exclude.filter((glob) => typeof glob === 'string') : [],
    maxBytes: (typeof megabytes === 'number' && megabytes > 0 ? megabytes : 10) * 1_000_000,
    checkOnOpen: settings.get<unknown>('check.onOpen') !== false,
    highlights: settings.get<unknown>('highlights.enabled') !== false,
  };
}
