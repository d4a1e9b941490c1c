/** A fact in words and points, for the page of the timeline. */
import * as vscode from 'vscode';
import { sourceStyles } from '../plot/layout.ts';
import { isHollow, isOpen, timelinePoint, type TimelinePoint } from '../plot/point.ts';
import type { FactClaim, FactView } from '../worker/views.ts';
import type { Chart, KeyEntry, Row, TimelinePage } from '../webview/timeline/page.ts';
import { asOfText, moodText, relationText, scopeText, valueText } from './claimText.ts';
import { nameOf, placeText } from './place.ts';

/** The page of a fact. */
export function pageOf(fact: FactView): TimelinePage {
  const points = fact.claims.flatMap((each) => pointOf(each, fact.unit) ?? []);
  const rows = rowsOf(fact, points);
  const moods = hasMoods(fact);
  const title = fact.measure === '' ? vscode.l10n.t('not said') : fact.measure;
  return {
    title,
    summary: [scopeText(fact.scope), sourcesText(fact), valueText(fact.spread, fact.unit)].join(' · '),
    notes: notesOf(fact, points),
    chart: points.length === 0 ? null : chartOf(fact, points, title),
    table: {
      caption: vscode.l10n.t('What the documents say, by time'),
      headings: [
        vscode.l10n.t('Figure'),
        vscode.l10n.t('Value'),
        vscode.l10n.t('As of'),
        ...(moods ? [vscode.l10n.t('Mood')] : []),
        vscode.l10n.t('Relation'),
      ],
      rows,
    },
    check: null,
  };
}

/** The page where there is no fact: words, and a button where a check would help. */
export function emptyPage(title: string, note: string, check: string | null): TimelinePage {
  return { title, summary: '', notes: [note], chart: null, table: null, check };
}

/** `3 sources`, or `2 sources, 5 places` where a source says it more than once. */
export function sourcesText({ sources, size }: Pick<FactView, 'sources' | 'size'>): string {
  if (sources === size) return vscode.l10n.t('{0} sources', sources);
  return sources === 1
    ? vscode.l10n.t('1 source, {0} places', size)
    : vscode.l10n.t('{0} sources, {1} places', sources, size);
}

function pointOf({ claim, value }: FactClaim, unit: string): TimelinePoint | null {
  const { id, asOf, mood, spot } = claim;
  const label = [spot.text, valueText(value, unit), asOfText(asOf), placeText(spot)].join('\n');
  return timelinePoint({ id, value, asOf, mood }, spot.path, label);
}

function rowsOf(fact: FactView, points: readonly TimelinePoint[]): readonly Row[] {
  const { claims, unit } = fact;
  const moods = hasMoods(fact);
  const styles = sourceStyles(points);
  const drawn = new Map(points.map((point) => [point.id, point]));
  return claims.map(({ claim, value, relation }) => {
    const { id, spot, asOf, mood } = claim;
    const point = drawn.get(id);
    return {
      id,
      style: point === undefined ? null : (styles.get(spot.path) ?? null),
      hollow: point !== undefined && isHollow(point),
      relation,
      text: spot.text,
      place: placeText(spot),
      label: vscode.l10n.t('Open {0} in {1}', spot.text, placeText(spot)),
      cells: [valueText(value, unit), asOfText(asOf), ...(moods ? [moodText(mood)] : []), relationText(relation)],
    };
  });
}

/** Whether a column of moods says anything: most facts are told as they are. */
function hasMoods({ claims }: FactView): boolean {
  return claims.some(({ claim }) => claim.mood !== 'actual');
}

function notesOf({ claims, unit }: FactView, points: readonly TimelinePoint[]): readonly string[] {
  const undated = claims.length - points.length;
  const notes: string[] = [];
  if (points.length === 0)
    notes.push(vscode.l10n.t('No document says as of when the figure holds, so there is nothing to draw over time.'));
  else if (undated === 1)
    notes.push(vscode.l10n.t('One place does not say as of when it holds. It stands in the table alone.'));
  else if (undated > 1)
    notes.push(vscode.l10n.t('{0} places do not say as of when they hold. They stand in the table alone.', undated));
  if (unit === '') notes.push(vscode.l10n.t('The documents name no unit: the numbers are drawn as they are written.'));
  return notes;
}

function chartOf({ claims, conflicts, unit }: FactView, points: readonly TimelinePoint[], title: string): Chart {
  const documents = new Set(claims.map(({ claim }) => nameOf(claim.spot.path))).size;
  return {
    points,
    conflicts,
    unit,
    locale: vscode.env.language,
    description: vscode.l10n.t(
      '{0}: {1} values from {2} documents over time. The table below the chart holds the same data.',
      title,
      points.length,
      documents,
    ),
    key: keyOf(points, conflicts.length > 0),
  };
}

function keyOf(points: readonly TimelinePoint[], conflict: boolean): readonly KeyEntry[] {
  const entries: KeyEntry[] = [
    { kind: 'conflict', text: vscode.l10n.t('conflict') },
    { kind: 'period', text: vscode.l10n.t('period') },
    { kind: 'interval', text: vscode.l10n.t('interval of an inexact figure') },
    { kind: 'open', text: vscode.l10n.t('one end is open') },
    { kind: 'hollow', text: vscode.l10n.t('no actual value: target, plan, forecast or limit') },
  ];
  const has: Readonly<Record<KeyEntry['kind'], boolean>> = {
    conflict,
    period: points.some(({ start, end }) => start < end),
    interval: points.some(({ min, max }) => min !== null && max !== null && min < max),
    open: points.some(isOpen),
    hollow: points.some(isHollow),
  };
  return entries.filter(({ kind }) => has[kind]);
}
