/** What the axes of a timeline say. */

/** `2023`, `2023-04` or `2023-04-13`: as short as the day allows. */
export function dayTick(date: Date): string {
  const day = date.toISOString().slice(0, 10);
  return day.endsWith('-01-01') ? day.slice(0, 4) : day.endsWith('-01') ? day.slice(0, 7) : day;
}

/** Steps from one tick to the next, in months, and below a month in days. */
const monthSteps = [1, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 6000];
const daySteps = [1, 2, 7, 14];
const DAY = 86_400_000;

/** First days of months or years, or single days, as close as their labels allow in `width` pixels. */
export function dayTicks([low, high]: readonly [Date, Date], width: number): Date[] {
  const days = (high.getTime() - low.getTime()) / DAY;
  const most = (label: number): number => Math.max(2, Math.floor(width / label));
  const step = days > 60 ? undefined : daySteps.find((each) => days / each <= most(86));
  if (step !== undefined) {
    const first = Math.ceil(low.getTime() / DAY);
    return Array.from({ length: Math.floor(days / step) + 1 }, (_, i) => new Date((first + i * step) * DAY));
  }
  const months = monthSteps.find((each) => days / 30.4375 / each <= most(each < 12 ? 70 : 48)) ?? 12_000;
  const start = low.getUTCFullYear() * 12 + low.getUTCMonth();
  const ticks: Date[] = [];
  for (let at = Math.ceil(start / months) * months; ; at += months) {
    const tick = new Date(0);
    tick.setUTCFullYear(Math.floor(at / 12), at % 12, 1);
    if (tick > high) return ticks;
    if (tick >= low) ticks.push(tick);
  }
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
