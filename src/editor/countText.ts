/** Counts in words; English tells one from many. */
import * as vscode from 'vscode';

export function discrepanciesText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 discrepancy') : vscode.l10n.t('{0} discrepancies', count);
}

export function discrepanciesHereText(count: number): string {
  if (count === 0) return vscode.l10n.t('No discrepancies in this document');
  return count === 1
    ? vscode.l10n.t('1 discrepancy in this document')
    : vscode.l10n.t('{0} discrepancies in this document', count);
}

export function claimsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 claim checked') : vscode.l10n.t('{0} claims checked', count);
}

export function documentsText(count: number): string {
  return count === 1 ? vscode.l10n.t('1 document') : vscode.l10n.t('{0} documents', count);
}
