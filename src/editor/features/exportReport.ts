import * as vscode from 'vscode';
import { localeOf } from '../../core/messages.ts';
import type { ReviewFormat } from '../../report/formats.ts';
import type { Desk } from '../desk.ts';
import { nameOf } from '../place.ts';
import type { Feature } from './feature.ts';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ReviewFormat;
  readonly extension: string;
}

/** Writes what was found as a file for people or for another program: asks for the form and the place, then offers to open it. */
export const exportReport: Feature = ({ desk, check, log }) =>
  vscode.commands.registerCommand('heshu.exportReport', async () => {
    if (desk.paths.size === 0) await check.asked();
    if (desk.paths.size === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t('There is nothing to report yet. Open the folder with your documents first.'),
      );
      return;
    }
    const placeHolder = vscode.l10n.t('What should the report be written as?');
    const picked = await vscode.window.showQuickPick(formats(), { placeHolder, matchOnDetail: true });
    if (!picked) return;
    const uri = await vscode.window.showSaveDialog({
      title: vscode.l10n.t('Export the Report'),
      saveLabel: vscode.l10n.t('Export'),
      filters: { [picked.label]: [picked.extension] },
      ...placeFor(picked.extension),
    });
    if (!uri) return;
    const text = await textOf(desk, picked.format);
    if (text === undefined) {
      void vscode.window.showErrorMessage(vscode.l10n.t('The report could not be made; the log says why.'));
      return;
    }
    try {
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    } catch (error) {
      log.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The report was not written: {0} Choose another place.', reason),
      );
      return;
    }
    await offerToOpen(uri, picked.format);
  });

function formats(): readonly FormatItem[] {
  return [
    {
      format: 'markdown',
      extension: 'md',
      label: 'Markdown',
      detail: vscode.l10n.t('To read, to print, to keep with the documents'),
    },
    {
      format: 'html',
      extension: 'html',
      label: 'HTML',
      detail: vscode.l10n.t('One page with timelines, for a browser or on paper'),
    },
    {
      format: 'csv',
      extension: 'csv',
      label: 'CSV',
      detail: vscode.l10n.t('The findings as a table, a row a place, for a spreadsheet'),
    },
    { format: 'sarif', extension: 'sarif', label: 'SARIF', detail: vscode.l10n.t('For code scanning and other tools') },
    {
      format: 'jsonld',
      extension: 'jsonld',
      label: 'Web Annotation',
      detail: vscode.l10n.t('Findings and annotations as W3C JSON-LD'),
    },
  ];
}

async function textOf(desk: Desk, format: ReviewFormat): Promise<string | undefined> {
  const folders = (vscode.workspace.workspaceFolders ?? []).map(({ uri, name }) => ({
    uri: `${uri.toString()}/`,
    name,
  }));
  const title = vscode.l10n.t('Heshu: writing the report');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Notification, title }, () =>
    desk.report(format, localeOf(vscode.env.language), folders),
  );
}

/** In the first folder: links of the report are relative to it. */
function placeFor(extension: string): { readonly defaultUri?: vscode.Uri } {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  return folder ? { defaultUri: vscode.Uri.joinPath(folder, `heshu-report.${extension}`) } : {};
}

async function offerToOpen(uri: vscode.Uri, format: ReviewFormat): Promise<void> {
  const open = vscode.l10n.t('Open');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('{0} was written.', nameOf(uri.toString())),
    open,
  );
  if (answer !== open) return;
  if (format === 'markdown') await vscode.commands.executeCommand('markdown.showPreview', uri);
  else if (format === 'html' && uri.scheme === 'file') await vscode.env.openExternal(uri);
  else await vscode.window.showTextDocument(uri, { preview: false });
}
