import type { Locale } from '../core/messages.ts';
import { isHollow, timelinePoint } from '../plot/point.ts';
import { sourceMarkSvg, timelineSvg } from '../plot/svgText.ts';
import { sourceStyles } from '../plot/layout.ts';
import { edtf } from './contract.ts';
import type { Plot } from './html.ts';

/** Wide enough for a page, and readable where it shrinks. */
const WIDTH = 860;
const HEIGHT = 220;

/** Timelines for the HTML report, drawn by a library that only those load who want it. */
export function plotsFor(locale: Locale): Plot {
  return {
    draw: (fact, description) => {
      const points = fact.statements.flatMap(({ id, value, asOf, mood, place, copy }) => {
        if (copy) return [];
        const label = `${place.text} · ${edtf(asOf) ?? ''} · ${place.path}:${place.line}`;
        const point = timelinePoint({ id, value, asOf, mood }, place.path, label);
        return point === null ? [] : [point];
      });
      // One spot is no picture: the table says as much.
      if (new Set(points.map(({ start, end, at }) => `${start}|${end}|${at}`)).size < 2)
        return { svg: '', marks: new Map() };
      const { unit, conflicts } = fact;
      const styles = sourceStyles(points);
      return {
        svg: timelineSvg(points, { width: WIDTH, height: HEIGHT, locale, unit, description, conflicts }),
        marks: new Map(
          points.map((point) => [point.id, sourceMarkSvg(styles.get(point.source) ?? 0, isHollow(point))]),
        ),
      };
    },
  };
}
