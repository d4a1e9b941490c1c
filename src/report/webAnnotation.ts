import { toW3c } from '../core/annotations/w3c.ts';
import { iriOf } from '../core/annotations/paths.ts';
import { hash64 } from '../core/rules/finding.ts';
import type { Review, ReviewFinding, ReviewPlace } from './review.ts';
import { ruleTexts } from './ruleTexts.ts';
import { word } from './words.ts';

type Json = Readonly<Record<string, unknown>>;

/**
 * The findings and all that people annotated as one W3C AnnotationCollection with one page (https://www.w3.org/TR/annotation-model/),
 * an annotation a line. Sources are relative to the folder that was checked. Positions count Unicode characters, as the model does.
 */
export function* webAnnotationOf(review: Review): Generator<string> {
  const { locale, findings, annotations } = review;
  const total = findings.length + annotations.length;
  const label = word(locale, 'reportTitle');
  const head = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:x-heshu:report',
    type: 'AnnotationCollection',
  };
  yield `${JSON.stringify({ ...head, label, total }).slice(0, -1)},"first":{"id":"urn:x-heshu:report:1","type":"AnnotationPage","startIndex":0,"items":[`;
  let first = true;
  for (const item of items(review)) {
    yield `${first ? '\n' : ',\n'}${JSON.stringify(item)}`;
    first = false;
  }
  yield `${first ? '' : '\n'}]}}\n`;
}

function* items({ findings, annotations, locale }: Review): Generator<Json> {
  const met = new Map<string, number>();
  for (const finding of findings) {
    const key = `${finding.rule}\u0001${finding.place.path}\u0001${finding.fingerprint}`;
    const count = met.get(key) ?? 0;
    met.set(key, count + 1);
    yield annotationOf(finding, uuidOf(`${key}\u0001${count}`), locale);
  }
  for (const annotation of annotations) {
    // The collection's context holds for what is in it.
    yield Object.fromEntries(Object.entries(toW3c(annotation)).filter(([key]) => key !== '@context'));
  }
}

function annotationOf(finding: ReviewFinding, id: string, locale: string): Json {
  const { rule, severity, message, fingerprint, place, also, related, fix, decision } = finding;
  const body = (purpose: string, value: string, language?: string): Json => ({
    type: 'TextualBody',
    purpose,
    value,
    ...(language === undefined ? {} : { language }),
  });
  return {
    id,
    type: 'Annotation',
    motivation: 'assessing',
    generator: { type: 'Software', name: 'Heshu' },
    body: [
      body('commenting', message, locale),
      body('classifying', `${rule} ${ruleTexts[rule]?.name ?? ''}`.trimEnd()),
      body('tagging', severity),
      body('identifying', fingerprint),
      ...(fix === undefined ? [] : [body('editing', fix.title, locale)]),
      ...(decision === undefined ? [] : [body('assessing', decision.state)]),
      ...related.map((one) => ({ ...resourceOf(one), purpose: 'linking' })),
    ],
    target: [place, ...also].map(resourceOf),
  };
}

function resourceOf({ path, text, prefix, suffix, characters }: ReviewPlace): Json {
  return {
    type: 'SpecificResource',
    source: iriOf(path),
    selector: [
      { type: 'TextQuoteSelector', exact: text, prefix, suffix },
      { type: 'TextPositionSelector', ...characters },
    ],
  };
}

/** A UUID of version 8 (RFC 9562: made as one likes) that is the same for the same finding. */
function uuidOf(key: string): string {
  const hex = hash64(key) + hash64(`${key}\u0001`);
  const variant = ((parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20)}`;
}
