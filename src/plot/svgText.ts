import { DOMImplementation, Node as XmlNode, XMLSerializer } from '@xmldom/xmldom';
import type { TimelinePoint } from './point.ts';
import { drawSourceMark, drawTimeline, type TimelineOptions } from './timeline.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';

/** A timeline as SVG text, where there is no browser; the same bytes for the same points. Empty for no points. */
export function timelineSvg(points: readonly TimelinePoint[], options: Omit<TimelineOptions, 'document'>): string {
  return serialized(drawTimeline(points, { ...options, document: emptyDocument() }));
}

/** The mark of the n-th source alone as SVG text. */
export function sourceMarkSvg(index: number, hollow: boolean): string {
  return serialized(drawSourceMark(emptyDocument(), index, hollow));
}

function emptyDocument(): object {
  return new DOMImplementation().createDocument(NAMESPACE, 'svg', null);
}

function serialized(drawing: unknown): string {
  return drawing instanceof XmlNode ? new XMLSerializer().serializeToString(drawing) : '';
}
