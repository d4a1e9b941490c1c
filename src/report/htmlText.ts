const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as the content of an element or a quoted attribute. What HTML does not allow (controls, half pairs) becomes U+FFFD. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (character) => entities[character] ?? character)
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufdd0-\ufdef\ufffe\uffff\p{Cs}]/gu,
      '\ufffd',
    );
}

export const attribute = escaped;

/** An element that holds text alone, on a line of its own. */
export function element(name: string, text: string, className?: string): string {
  return `<${name}${className === undefined ? '' : ` class="${className}"`}>${escaped(text)}</${name}>\n`;
}
