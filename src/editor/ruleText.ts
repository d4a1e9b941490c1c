import * as vscode from 'vscode';

/**
 * What a rule checks, in a sentence and the language of VS Code: that of its setting, so that it is written in one place.
 * Empty for a code that no rule has.
 */
export function ruleText(code: string): string {
  const manifest: unknown = vscode.extensions.getExtension('heshu.heshu')?.packageJSON;
  const rules = ['contributes', 'configuration', 'properties', 'heshu.rules', 'properties', code];
  const setting = [...rules, 'markdownDescription'].reduce(member, manifest);
  // **HS101 figure-conflict**: One fact is stated …
  return typeof setting === 'string' ? setting.replace(/^\*\*[^*]*\*\*[:：]\s*/, '') : '';
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
