import type { Quantity } from '../model.ts';

/** Currencies that papers name in a bracket behind an amount in 元 (2兆1617億元（新台幣，下同）), by their code. */
const stated: ReadonlyMap<string, readonly [dimension: string, unit: string]> = new Map([
  ['新台币', ['money:TWD', '新台币']],
  ['台币', ['money:TWD', '新台币']],
  ['港币', ['money:HKD', '港元']],
  ['港元', ['money:HKD', '港元']],
  ['澳门元', ['money:MOP', '澳门元']],
  ['美元', ['money:USD', '美元']],
]);

const bracket = /^[（(](新台币|台币|港币|港元|澳门元|美元|人民币)([，,、]?下同)?[）)]/;

/**
 * The amounts of a text in the currency that a bracket behind them states, and all later ones where it says 下同. `quantities` in
 * order, offsets of the folded `text`; the same list where no bracket states one.
 */
export function withCurrencies(text: string, quantities: readonly Quantity[]): readonly Quantity[] {
  let result: Quantity[] | undefined;
  let lasting: string | null = null;
  for (const [index, quantity] of quantities.entries()) {
    if (quantity.dimension !== 'money:CNY') continue;
    const found = '（('.includes(text.charAt(quantity.end))
      ? bracket.exec(text.slice(quantity.end, quantity.end + 12))
      : null;
    if (found?.[2] !== undefined) lasting = found[1] ?? null;
    const named = /人民币|¥/.test(text.slice(quantity.start, quantity.end));
    const currency = stated.get(found?.[1] ?? (named ? '' : (lasting ?? '')));
    if (currency === undefined) continue;
    result ??= [...quantities];
    result[index] = { ...quantity, dimension: currency[0], unit: currency[1] };
  }
  return result ?? quantities;
}
