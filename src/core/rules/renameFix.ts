import type { Analysis } from '../analysis.ts';
import { fold, toRaw } from '../folding/fold.ts';
import { message } from '../messages.ts';
import type { Fix, FoldedSpan } from '../model.ts';
import { fixOf } from './finding.ts';

/**
 * Writes the right name over each span, in the script of the document: characters that the wrong spelling has as well
 * are taken from there. No fix where a gloss stands in the name, or where a needed character's traditional form is not
 * at hand.
 */
export function renameFix(analysis: Analysis, spans: readonly FoldedSpan[], name: string): Fix | undefined {
  const edits: { start: number; end: number; text: string }[] = [];
  for (const span of spans) {
    const raw = toRaw(analysis.folded, span);
    const written = analysis.document.text.slice(raw.start, raw.end);
    const text = inScriptOf(written, analysis.folded.text.slice(span.start, span.end), name, analysis.document.script);
    if (text === undefined) return undefined;
    edits.push({ ...raw, text });
  }
  return edits.length === 0 ? undefined : fixOf(analysis, message('hs105.fix', name), edits);
}

function inScriptOf(raw: string, folded: string, name: string, script: string): string | undefined {
  if (raw === folded && script === 'simplified') return name;
  if (raw.length !== folded.length) return script === 'simplified' ? name : undefined;
  let text = '';
  for (const character of name) {
    const at = folded.indexOf(character);
    if (at >= 0) text += raw.charAt(at);
    else if (script === 'simplified' || script === 'none' || SAME.includes(character)) text += character;
    else return undefined;
  }
  return fold(text).text === name ? text : undefined;
}

/** Characters of the known confusions that both scripts write alike. */
const SAME = '中心健康源盟央和';
