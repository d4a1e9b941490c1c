/** Which documents of the workspace are read, and how. */
import ignore, { type Ignore } from 'ignore';
import * as vscode from 'vscode';
import type { Input } from '../worker/protocol.ts';
import { settingsFor } from './settings.ts';

/** A document that is left out, and why, in a sentence for a person. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
  /** The file is there no more. */
  readonly gone?: true;
}

export type Source = Input | Skipped;

/** The pages of the rules, which *What HS101 checks* opens from the extension itself, are no documents. */
const OWN_PAGE = /\/docs\/rules\/HS\d{3}\.md$/;

const LANGUAGES = new Set(['markdown', 'plaintext']);

/** Whether an open document is one that Heshu reads: prose of the workspace or of an unsaved tab, not VS Code's own panes. */
export function isProse(document: vscode.TextDocument): boolean {
  const { scheme, path } = document.uri;
  if (OWN_PAGE.test(path) && !vscode.workspace.getWorkspaceFolder(document.uri)) return false;
  const folders = vscode.workspace.workspaceFolders ?? [];
  const known = scheme === 'file' || scheme === 'untitled' || folders.some(({ uri }) => uri.scheme === scheme);
  return known && LANGUAGES.has(document.languageId);
}

/** The documents of all folders that the settings include and neither `files.exclude` nor a `.gitignore` leaves out. */
export async function findDocuments(token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const found = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map(async (folder) => {
      const [uris, ignored] = await Promise.all([findIn(folder, token), ignoredIn(folder, token)]);
      return uris.filter((uri) => !ignored(uri));
    }),
  );
  return found.flat().sort((a, b) => (a.toString() < b.toString() ? -1 : 1));
}

/** The glob of a folder's documents, for a watcher. */
export function patternOf(folder: vscode.WorkspaceFolder): vscode.RelativePattern {
  return new vscode.RelativePattern(folder, settingsFor(folder.uri).include);
}

/** Reads a document from disk. What cannot or should not be read is said, never thrown. */
export async function readSource(uri: vscode.Uri): Promise<Source> {
  const path = uri.toString();
  const { maxBytes } = settingsFor(uri);
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > maxBytes) {
      const reason = vscode.l10n.t(
        'Not checked: {0} MB is more than the setting heshu.files.maxSize allows ({1} MB).',
        Math.ceil(size / 1_000_000),
        maxBytes / 1_000_000,
      );
      return { path, reason };
    }
    const bytes = await vscode.workspace.fs.readFile(uri);
    const encoding = chosenEncoding(uri);
    return { path, content: encoding ? await vscode.workspace.decode(bytes, { encoding }) : bytes };
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return { path, reason: vscode.l10n.t('Not checked: the file is gone.'), gone: true };
    }
    return { path, reason: vscode.l10n.t('Not checked: {0}', error instanceof Error ? error.message : String(error)) };
  }
}

/** The encoding that a person has set for a folder; without one the engine tells the encoding from the bytes. */
function chosenEncoding(uri: vscode.Uri): string | undefined {
  const encoding = vscode.workspace.getConfiguration('files', uri).get<string>('encoding');
  return encoding === 'utf8' ? undefined : encoding;
}

async function findIn(folder: vscode.WorkspaceFolder, token: vscode.CancellationToken): Promise<readonly vscode.Uri[]> {
  const { exclude } = settingsFor(folder.uri);
  const excluded = exclude.length > 0 ? `{${exclude.join(',')}}` : undefined;
  // files.exclude holds beside the pattern given here.
  return vscode.workspace.findFiles(patternOf(folder), excluded, undefined, token);
}

/** Tells what the `.gitignore` files of a folder leave out; VS Code's own search has no such answer for extensions. */
async function ignoredIn(
  folder: vscode.WorkspaceFolder,
  token: vscode.CancellationToken,
): Promise<(uri: vscode.Uri) => boolean> {
  const files = await vscode.workspace.findFiles(
    new vscode.RelativePattern(folder, '**/.gitignore'),
    '**/node_modules/**',
    1000,
    token,
  );
  const rules = await Promise.all(
    files.map(async (uri): Promise<{ base: string; rule: Ignore } | undefined> => {
      try {
        const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
        return { base: uri.path.slice(0, -'.gitignore'.length), rule: ignore().add(text) };
      } catch {
        // A .gitignore that cannot be read ignores nothing.
        return undefined;
      }
    }),
  );
  return ({ path }) =>
    rules.some((entry) => entry && path.startsWith(entry.base) && entry.rule.ignores(path.slice(entry.base.length)));
}
