import type { Candidate } from './correct.ts';

const INTRODUCES = /^[（(](?:以下简称|简称|以下统称|下称|以下称)[为:：]?[“"「]?([\p{Script=Han}]{2,10})[”"」]?[）)]/u;

/** Short forms that the text introduces behind a full name: 河南省肿瘤医院(以下简称“省肿瘤医院”) → 省肿瘤医院 ⇒ 河南省肿瘤医院. */
export function introducedForms(text: string, names: readonly Candidate[]): Map<string, string> {
  const forms = new Map<string, string>();
  for (const { start, end, type } of names) {
    if (type === 'person' || (text[end] !== '（' && text[end] !== '(')) continue;
    const short = INTRODUCES.exec(text.slice(end, end + 24))?.[1];
    if (short !== undefined) forms.set(short, text.slice(start, end));
  }
  return forms;
}
