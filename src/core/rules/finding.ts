import type { Analysis } from '../analysis.ts';
import type { Message } from '../messages.ts';
import { toFolded } from '../folding/fold.ts';
import type { Finding, Fix, Place, Related, Severity, Span } from '../model.ts';

/** What a rule knows of a finding; the rest follows from the analysis. All spans are raw; `toRaw` leads there. */
export interface FindingParts {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: Message;
  /** At least one; the first is where the finding is shown. */
  readonly spans: readonly Span[];
  readonly related?: readonly Related[];
  readonly fix?: Fix | undefined;
  /** 0 to 1; 1 where nothing is said. */
  readonly confidence?: number;
  /** Tells findings apart whose texts and surroundings are the same: the n-th of its kind in the document. */
  readonly ordinal?: number;
}

/** How many folded units before and behind a span take part in its fingerprint. */
const NEIGHBOURS = 12;

/** A finding of one document with its places and its fingerprint. */
export function makeFinding(analysis: Analysis, parts: FindingParts): Finding {
  const { rule, severity, message, spans, related = [], fix, confidence = 1 } = parts;
  return {
    rule,
    severity,
    message,
    spans: spans.map((span) => placeOf(analysis, span)),
    related,
    ...(fix === undefined ? {} : { fix }),
    fingerprint: fingerprintOf(analysis, rule, spans, parts.ordinal ?? 0),
    confidence,
  };
}

/** A raw span as a place of this document; offsets outside the text are cut to it. */
export function placeOf({ document: { path, text } }: Analysis, { start, end }: Span): Place {
  return { path, start, end, text: text.slice(start, end) };
}

/** A raw span of a document with what it has to do with the finding. */
export function relatedOf(analysis: Analysis, span: Span, message: Message): Related {
  return { ...placeOf(analysis, span), message };
}

/** A fix that replaces raw spans of one document; edits are put into order. */
export function fixOf(analysis: Analysis, title: Message, edits: readonly (Span & { readonly text: string })[]): Fix {
  const { path } = analysis.document;
  return {
    title,
    edits: edits.map(({ start, end, text }) => ({ path, start, end, text })).sort((a, b) => a.start - b.start),
  };
}

/**
 * Hash of the rule, the folded text of the spans and the few units around them, without white space and without offsets:
 * it survives edits elsewhere, a change of script and of width.
 */
export function fingerprintOf({ folded }: Analysis, rule: string, spans: readonly Span[], ordinal: number): string {
  const keys = spans.slice(0, 4).map((span) => {
    const start = toFolded(folded, span.start);
    const end = Math.max(start, toFolded(folded, span.end));
    const before = squeeze(folded.text.slice(Math.max(0, start - 2 * NEIGHBOURS), start)).slice(-NEIGHBOURS);
    const behind = squeeze(folded.text.slice(end, end + 2 * NEIGHBOURS)).slice(0, NEIGHBOURS);
    return `${before}\u0001${squeeze(folded.text.slice(start, end))}\u0001${behind}`;
  });
  return hash64([rule, ...keys, String(ordinal)].join('\u0002'));
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

/** Two 32-bit FNV-1a hashes with different offsets, as 16 hexadecimal digits. */
export function hash64(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9747b28c;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ ((unit << 7) | (unit >>> 9)), 0x01000193);
  }
  return (a >>> 0).toString(16).padStart(8, '0') + (b >>> 0).toString(16).padStart(8, '0');
}
