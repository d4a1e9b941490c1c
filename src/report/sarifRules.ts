import type { Locale } from '../core/messages.ts';
import { ruleTexts } from './ruleTexts.ts';
import { word } from './words.ts';

/** A SARIF reportingDescriptor; only what others read is typed. */
export interface SarifRule {
  readonly id: string;
}

/** VS Code opens the page of a rule from here, where Heshu is installed. */
const RULE_PAGE = 'vscode://heshu.heshu/rules/';

const precision = 'high';

/** Every rule with what it says, in one order. */
export function sarifRules(locale: Locale): readonly SarifRule[] {
  return Object.entries(ruleTexts).map(([id, { name, severity, about }]) => ({
    id,
    name,
    shortDescription: { text: about[locale] },
    fullDescription: { text: about[locale] },
    help: {
      text: `${about[locale]} ${word(locale, 'rulePage', id)}`,
      markdown: `**${id} ${name}**\n\n${about[locale]}\n\n[${word(locale, 'rulePage', id)}](${RULE_PAGE}${id})`,
    },
    helpUri: `${RULE_PAGE}${id}`,
    defaultConfiguration: { level: severity === 'error' || severity === 'warning' ? severity : 'note' },
    properties: {
      precision,
      'problem.severity': severity === 'error' || severity === 'warning' ? severity : 'recommendation',
      tags: ['figures'],
    },
  }));
}
