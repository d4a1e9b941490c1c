/**
 * A document's path as a relative URI (RFC 3986): every character that is not allowed there is escaped, half of a surrogate
 * pair as U+FFFD. A path that is a URI already (`untitled:1`) stays as it is.
 */
export function hrefOf(path: string): string {
  if (/^[a-z][a-z0-9+.-]+:[^\s]*$/i.test(path) && !/[^\u0021-\u007e]/.test(path)) return path;
  const escaped = path
    .replace(/\p{Cs}/gu, '\ufffd')
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, hex))
    .join('/');
  return escaped;
}

/** Characters that encodeURIComponent leaves alone and that end a link in some markup. */
function hex(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
