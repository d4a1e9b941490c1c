import type { Locale } from '../core/messages.ts';
import { isHollow, timelinePoint } from '../plot/point.ts';
import { sourceMarkSvg, timelineSvg } from '../plot/svgText.ts';
import { sourceStyles } from '../plot/layout.ts';
import { edtf } from '../core/edtf.ts';
import type { Plot } from './html.ts';

/** Wide enough for a page, and readable where it shrinks. */
const WIDTH = 860;
const HEIGHT = 220;

/** Timelines for the HTML report, drawn by a library that only those load who want it. */
export function plotsFor(locale: Locale): Plot {
  return {
    draw: ({ statements, unit, conflicts }, description) => {
      // A statement's own id holds the document's path as the corpus knows it, which is nobody else's business.
      const numbers = new Map(statements.map(({ id }, index) => [id, String(index + 1)]));
      const points = statements.flatMap(({ id, value, asOf, mood, place, copy }) => {
        if (copy) return [];
        const label = `${place.text} · ${edtf(asOf) ?? ''} · ${place.path}:${place.line}`;
        const point = timelinePoint({ id: numbers.get(id) ?? '', value, asOf, mood }, place.path, label);
        return point === null ? [] : [{ id, point }];
      });
      const drawn = points.map(({ point }) => point);
      // One spot is no picture: the table says as much.
      if (new Set(drawn.map(({ start, end, at }) => `${start}|${end}|${at}`)).size < 2) {
        return { svg: '', marks: new Map() };
      }
      const pairs = conflicts.map(([a, b]) => [numbers.get(a) ?? '', numbers.get(b) ?? ''] as const);
      const styles = sourceStyles(drawn);
      return {
        svg: timelineSvg(drawn, { width: WIDTH, height: HEIGHT, locale, unit, description, conflicts: pairs }),
        marks: new Map(
          points.map(({ id, point }) => [id, sourceMarkSvg(styles.get(point.source) ?? 0, isHollow(point))]),
        ),
      };
    },
  };
}
