import * as vscode from 'vscode';
import type { Feature } from './feature.ts';

/** The command that opens the page of the rule it is given. */
export const OPEN_RULE = 'heshu.openRule';

/** The link behind a rule's code: it opens the rule's page as a person reads it, not its source. */
export function rulePage(code: string): vscode.Uri {
  return vscode.Uri.parse(`command:${OPEN_RULE}?${encodeURIComponent(JSON.stringify([code]))}`, true);
}

/** Opens the packaged page of a rule; `vscode://heshu.heshu/rules/HS101`, to which SARIF reports lead, does so as well. */
export const rulePages: Feature = ({ extensionUri }) => {
  const command = vscode.commands.registerCommand(OPEN_RULE, async (code: unknown) => {
    // The code becomes part of a path.
    if (typeof code !== 'string' || !/^HS\d{3}$/.test(code)) return;
    const page = vscode.Uri.joinPath(extensionUri, 'docs', 'rules', `${code}.md`);
    try {
      await vscode.commands.executeCommand('markdown.showPreview', page);
    } catch {
      // VS Code's own Markdown extension can be switched off.
      await vscode.window.showTextDocument(page, { preview: true });
    }
  });
  const links = vscode.window.registerUriHandler({
    handleUri: async ({ path }) => {
      const code = /^\/rules\/(HS\d{3})$/.exec(path)?.[1];
      if (code !== undefined) await vscode.commands.executeCommand(OPEN_RULE, code);
    },
  });
  return vscode.Disposable.from(command, links);
};
