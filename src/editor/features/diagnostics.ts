import * as vscode from 'vscode';
import { localeOf, say } from '../../core/messages.ts';
import type { Severity } from '../../core/model.ts';
import type { FindingView } from '../../worker/views.ts';
import { rangeOf } from '../range.ts';
import type { Feature } from './feature.ts';
import { rulePage } from './rulePages.ts';

const SEVERITIES: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  information: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Discrepancies in the Problems panel. Set file by file: VS Code stops a bulk set after 1100 entries. */
export const diagnostics: Feature = ({ desk }) => {
  const collection = vscode.languages.createDiagnosticCollection('heshu');
  const locale = localeOf(vscode.env.language);
  const changed = desk.onDidChange((paths) => {
    for (const path of paths) {
      const uri = vscode.Uri.parse(path, true);
      const findings = desk.findings.get(path);
      if (findings) collection.set(uri, findings.map(diagnostic));
      else if (collection.has(uri)) collection.delete(uri);
    }
  });
  return vscode.Disposable.from(collection, changed);

  function diagnostic({ rule, severity, message, spots, related }: FindingView): vscode.Diagnostic {
    const [first, ...rest] = spots;
    const shown = new vscode.Diagnostic(rangeOf(first), say(locale, message), SEVERITIES[severity]);
    shown.source = 'Heshu';
    shown.code = { value: rule, target: rulePage(rule) };
    shown.relatedInformation = [
      ...rest.map((spot) => information(spot.path, rangeOf(spot), spot.text)),
      ...related.map((spot) => information(spot.path, rangeOf(spot), say(locale, spot.message))),
    ];
    return shown;
  }
};

function information(path: string, range: vscode.Range, text: string): vscode.DiagnosticRelatedInformation {
  return new vscode.DiagnosticRelatedInformation(new vscode.Location(vscode.Uri.parse(path, true), range), text);
}
