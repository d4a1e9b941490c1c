import { eastAsianWidth } from 'get-east-asian-width';

/** Characters that take no cell of their own: combining marks, joiners, variation selectors, other controls. */
const zeroWidth = /^[\p{Mn}\p{Me}\p{Cf}\p{Cc}]$/u;

/** How many terminal cells a text takes; Han characters and full-width signs take two. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

/** The cells of one character (a whole code point). */
export function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= 0x20 && code < 0x7f) return 1;
  return zeroWidth.test(character) ? 0 : eastAsianWidth(code);
}
