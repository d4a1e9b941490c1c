/** What people said of a text, in words for a person. */
import * as vscode from 'vscode';
import type { DecisionState, LinkRelation } from '../core/annotations/model.ts';

/** A relation as it is told at its source, or at the place that it points to. */
export function linkText(relation: LinkRelation, isSource: boolean): string {
  switch (relation) {
    case 'supports':
      return isSource ? vscode.l10n.t('supports') : vscode.l10n.t('is supported by');
    case 'contradicts':
      return isSource ? vscode.l10n.t('contradicts') : vscode.l10n.t('is contradicted by');
    case 'supersedes':
      return isSource ? vscode.l10n.t('supersedes') : vscode.l10n.t('is superseded by');
    case 'derivesFrom':
      return isSource ? vscode.l10n.t('derives from') : vscode.l10n.t('is the source of');
  }
}

/** A codicon for a decision. */
export function decisionIcon(state: DecisionState): string {
  switch (state) {
    case 'verified':
      return 'verified';
    case 'ignored':
      return 'eye-closed';
    case 'disputed':
      return 'question';
    case 'corrected':
      return 'pass';
  }
}

/** The state of a decision as one word. */
export function decisionText(state: DecisionState): string {
  switch (state) {
    case 'verified':
      return vscode.l10n.t('verified');
    case 'ignored':
      return vscode.l10n.t('ignored');
    case 'disputed':
      return vscode.l10n.t('disputed');
    case 'corrected':
      return vscode.l10n.t('corrected');
  }
}
