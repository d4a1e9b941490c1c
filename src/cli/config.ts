import type { Locale } from '../core/messages.ts';
import { say } from '../core/messages.ts';
import { CONFIG_PATH, NO_CONFIG, readConfigFile } from '../core/reading/configFile.ts';
import type { FolderConfig } from '../core/reading/configFile.ts';
import type { SaidNote } from '../report/json.ts';
import { readWorkspaceFile } from './workspaceFile.ts';

/** What a team wants in a folder, and what of its file could not be used. */
export interface Config {
  readonly config: FolderConfig;
  readonly notes: readonly SaidNote[];
}

/** Reads `.heshu/config.yaml` of the working folder. No such file is no trouble; a broken one is a note. Never throws. */
export function readConfig(cwd: string, locale: Locale): Config {
  const file = readWorkspaceFile(cwd, CONFIG_PATH, locale);
  if (file.kind === 'absent') return { config: NO_CONFIG, notes: [] };
  if (file.kind === 'trouble') return { config: NO_CONFIG, notes: [{ path: CONFIG_PATH, message: file.message }] };
  const { config, problems } = readConfigFile(file.text);
  return { config, notes: problems.map((problem) => ({ path: CONFIG_PATH, message: say(locale, problem) })) };
}
