import type { Entity } from '../../src/core/model.ts';

type Name = Pick<Entity, 'start' | 'end' | 'type'>;

/** One text with the names that stand in it and those that were found. */
export interface Scored {
  readonly text: string;
  readonly gold: readonly Name[];
  readonly found: readonly Name[];
}

/** Precision, recall and F1 by type and in all, exact span and type, as lines of text; with every error if wanted. */
export function scoreSpans(sets: readonly Scored[], errors: boolean): string {
  const counts = new Map<string, { right: number; gold: number; found: number }>();
  const wrong: string[] = [];
  const count = (type: string, what: 'right' | 'gold' | 'found') => {
    for (const key of [type, 'all']) {
      const row = counts.get(key) ?? { right: 0, gold: 0, found: 0 };
      row[what]++;
      counts.set(key, row);
    }
  };
  for (const { text, gold, found } of sets) {
    const expected = new Set(gold.map(keyOf));
    const got = new Set(found.map(keyOf));
    for (const name of gold) {
      count(name.type, 'gold');
      if (!got.has(keyOf(name))) wrong.push(`− ${name.type} ${around(text, name)}`);
    }
    for (const name of found) {
      count(name.type, 'found');
      if (expected.has(keyOf(name))) count(name.type, 'right');
      else wrong.push(`+ ${name.type} ${around(text, name)}`);
    }
  }
  const lines = ['type          precision  recall  F1     labelled  found'];
  for (const [type, { right, gold, found }] of [...counts].sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))) {
    const cells = [right / found, right / gold, (2 * right) / (gold + found)].map((x) =>
      Number.isNaN(x) ? '–' : x.toFixed(3),
    );
    lines.push(`${type.padEnd(13)} ${cells.join('      ')}  ${gold}  ${found}`);
  }
  return [...(errors ? wrong : []), ...lines].join('\n');
}

const order = ['person', 'organization', 'place', 'title', 'all'];

function keyOf({ start, end, type }: Name): string {
  return `${start}-${end} ${type}`;
}

function around(text: string, { start, end }: Name): string {
  return `${text.slice(Math.max(0, start - 8), start)}[${text.slice(start, end)}]${text.slice(end, end + 8)}`.replace(
    /\s+/g,
    ' ',
  );
}
