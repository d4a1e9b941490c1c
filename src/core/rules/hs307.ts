import type { Analysis } from '../analysis.ts';
import { inferredDay } from '../claiming/inferDay.ts';
import { toFolded, toRaw } from '../folding/fold.ts';
import { message } from '../messages.ts';
import type { Finding, FoldedSpan, Related } from '../model.ts';
import { makeFinding, relatedOf } from './finding.ts';
import { dateFix, proposeDate } from './hs307-date.ts';
import type { SharingRule } from './rule.ts';

/** What pages write for a source when they name none. Folded. */
const UNTRACEABLE = /^(?:互联网|网络|网上|网友|综合|网络综合|综合网络|转载|本站|本网|未知|不详|佚名|整理|其他)$/;
/** Words that only a date gives a meaning to, and a damaged date; the recognizer's own relative times count besides. */
const RELATIVE =
  /截至(?:目前|现在|当前)|目前|本年|今年|去年|上年|近日|日前|昨日|今日|本月|上月|(?<![\d?!])[?!]{0,3}月\d{1,2}日/;

/** HS307: a document has no date though it speaks of 目前, 本年 or 11月份, or names a source that cannot be traced. */
export const undatedSource: SharingRule = {
  code: 'HS307',
  name: 'undated-source',
  severity: 'information',
  *check(analysis, neighbours) {
    const { document, folded } = analysis;
    if (document.published === null) {
      const finding = undated(analysis, neighbours.sharing(document.path));
      if (finding !== null) yield finding;
      return;
    }
    const { source } = document;
    if (
      source === null ||
      !UNTRACEABLE.test(folded.text.slice(toFolded(folded, source.start), toFolded(folded, source.end)))
    )
      return;
    yield makeFinding(analysis, {
      rule: 'HS307',
      severity: 'information',
      message: message('hs307.source', source.text),
      spans: [source],
    });
  },
};

function undated(analysis: Analysis, sharing: readonly Analysis[]): Finding | null {
  const needy = firstRelative(analysis);
  if (needy === null) return null;
  const span = toRaw(analysis.folded, needy);
  const text = analysis.document.text.slice(span.start, span.end);
  const inferred = inferredDay(analysis);
  const earliest = inferred?.start ?? null;
  const proposal = proposeDate(analysis, sharing, inferred);
  const finding = makeFinding(analysis, {
    rule: 'HS307',
    severity: 'information',
    message: earliest === null ? message('hs307.undated', text) : message('hs307.inferred', text, earliest),
    spans: [span],
    related: datesOf(sharing),
    fix: proposal === null ? undefined : dateFix(analysis, proposal),
  });
  if (proposal === null) return finding;
  return { ...finding, record: { ...proposal, path: analysis.document.path } };
}

/** The first expression of the body that cannot be placed without the document's date. */
function firstRelative({ folded, sentences, times }: Analysis): FoldedSpan | null {
  const time = times.find(({ anchor, type }) => anchor !== 'absolute' && type !== 'time');
  for (const { start, end } of sentences) {
    if (time !== undefined && time.start < start) break;
    const match = RELATIVE.exec(folded.text.slice(start, end));
    if (match === null) continue;
    const found = start + match.index;
    return time !== undefined && time.start < found ? time : { start: found, end: found + match[0].length };
  }
  return time ?? null;
}

function datesOf(others: readonly Analysis[]): Related[] {
  return others.flatMap((other) => {
    const { published } = other.document;
    return published === null
      ? []
      : [relatedOf(other, published, message('hs307.shares', published.day.start ?? published.day.end ?? ''))];
  });
}
