/** Made on first use, and kept: a list of facts writes hundreds of numbers. */
const formats = new Map<string, Intl.NumberFormat>();

/**
 * A number as it is written in a language (BCP 47): `1,186,000`, and 118.6万 in Chinese, which counts in 万 and 亿. Large
 * numbers are never rounded, small ones to six decimals.
 */
export function numberText(value: number, locale: string): string {
  const inWan = locale.toLowerCase().startsWith('zh') && Math.abs(value) >= 10_000;
  const key = `${locale} ${inWan ? 'compact' : 'standard'}`;
  let format = formats.get(key);
  if (!format) {
    format = new Intl.NumberFormat(
      locale,
      inWan ? { notation: 'compact', maximumFractionDigits: 12 } : { maximumFractionDigits: 6 },
    );
    formats.set(key, format);
  }
  return format.format(value);
}
