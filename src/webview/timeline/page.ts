/** What the timeline's page is sent: everything in words and data, so that the page itself decides nothing. */
import type { Relation } from '../../core/model.ts';
import type { TimelinePoint } from '../../plot/point.ts';

export interface TimelinePage {
  readonly title: string;
  readonly summary: string;
  /** What a reader should know of what is missing. */
  readonly notes: readonly string[];
  /** Null where nothing can be drawn; then a note says why. */
  readonly chart: Chart | null;
  /** Null where there is no fact. */
  readonly table: Table | null;
  /** A button that starts the check, while no document has been read. */
  readonly check: string | null;
}

export interface Chart {
  readonly points: readonly TimelinePoint[];
  readonly conflicts: readonly (readonly [string, string])[];
  readonly unit: string;
  readonly locale: string;
  readonly description: string;
  /** What the kinds of marks mean, those that the chart has. */
  readonly key: readonly KeyEntry[];
}

export interface KeyEntry {
  readonly kind: 'conflict' | 'period' | 'interval' | 'open' | 'hollow';
  readonly text: string;
}

export interface Table {
  readonly caption: string;
  readonly headings: readonly string[];
  readonly rows: readonly Row[];
}

export interface Row {
  readonly id: string;
  /** The index of its source's style in the chart; null where the row is not drawn. */
  readonly style: number | null;
  readonly hollow: boolean;
  readonly relation: Relation | null;
  /** The figure as the document writes it; pressing it opens the place. */
  readonly text: string;
  /** The document and line that state it. */
  readonly place: string;
  readonly label: string;
  /** The further cells, one for each heading after the first. */
  readonly cells: readonly string[];
}

/** What the page is remembered by, and found again after a reload. */
export interface TimelineState {
  readonly anchors: readonly unknown[];
}

/** What the page is told. */
export interface Show {
  readonly type: 'show';
  readonly page: TimelinePage;
  readonly state: TimelineState;
}

/** What the page asks. */
export type Ask =
  { readonly type: 'ready' } | { readonly type: 'open'; readonly id: string } | { readonly type: 'check' };
