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

/** The ticks of a value axis, from the lowest up, and what each is called. */
export interface ValueAxis {
  readonly ticks: readonly number[];
  readonly format: (value: number) => string;
}

/** About as many ticks stand on a value axis. */
const MOST_TICKS = 7;

/**
 * Round steps of 1, 2 or 5 times a power of ten, named as short as they stay apart: 1.2亿, 1.2M, 66.9. `whole` values,
 * such as counts, have no steps between them. An unknown locale gives English.
 */
export function valueAxis(locale: string, [low, high]: readonly [number, number], whole: boolean): ValueAxis {
  const { step, power } = roundStep((high - low) / MOST_TICKS, whole);
  // Multiples of a whole number: tenths that are added up drift.
  const first = Math.ceil(low / step);
  const count = Math.max(0, Math.floor(high / step) - first + 1);
  const ticks = Array.from({ length: count }, (_, at) => round((first + at) * step, power));
  const largest = Math.max(Math.abs(low), Math.abs(high));
  const digits = Math.floor(Math.log10(largest) + 1e-9) - power + 1;
  const format = new Intl.NumberFormat(known(locale), {
    notation: largest >= 10_000 ? 'compact' : 'standard',
    maximumSignificantDigits: Math.min(15, Math.max(2, digits)),
  });
  return { ticks, format: (value) => format.format(value) };
}

/** The least round step that is no smaller, and its power of ten. */
function roundStep(least: number, whole: boolean): { readonly step: number; readonly power: number } {
  if (whole && least <= 1) return { step: 1, power: 0 };
  const power = Math.floor(Math.log10(least));
  const times = [1, 2, 5].find((each) => each * 10 ** power >= least);
  return times === undefined ? { step: 10 ** (power + 1), power: power + 1 } : { step: times * 10 ** power, power };
}

/** Without what binary fractions leave behind the last digit of the step. */
function round(value: number, power: number): number {
  return power < 0 ? Number(value.toFixed(Math.min(100, -power))) : value;
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
