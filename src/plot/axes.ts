/** What the axes of a timeline say. */

/** `2023`, `2023-04` or `2023-04-13`: as short as the day allows. */
export function dayTick(date: Date): string {
  const day = date.toISOString().slice(0, 10);
  return day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day;
}

/** Numbers as short as they stay apart from one tick to the next: 1.2亿, 1.2M, 66.9. An unknown locale gives English. */
export function valueTicks(locale: string, [low, high]: readonly [number, number]): (value: number) => string {
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const step = (high - low) / 8;
  const digits = step > 0 && largest > 0 ? Math.ceil(Math.log10(largest / step)) + 1 : 3;
  const format = new Intl.NumberFormat(known(locale), {
    notation: largest >= 10_000 ? 'compact' : 'standard',
    maximumSignificantDigits: Math.min(15, Math.max(2, digits)),
  });
  return (value) => format.format(value);
}

/** About how many pixels a text takes at 12 px: a Han character is as wide as it is high. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += character > '\u2e7f' ? 12 : 7;
  return width;
}

function known(locale: string): string {
  try {
    return Intl.NumberFormat.supportedLocalesOf(locale)[0] ?? 'en';
  } catch {
    return 'en';
  }
}
