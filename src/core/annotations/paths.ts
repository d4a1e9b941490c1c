/**
 * A path relative to the workspace folder as an IRI reference, and back. Han characters stay readable (an IRI may hold
 * them); what an IRI may not hold, and what would be read as a query, a fragment or an escape, is escaped.
 */
export function iriOf(path: string): string {
  const escaped = path.replace(/[\s%#?"<>\\^`{|}\u0000-\u001f\u007f]/gu, (character) => encodeURIComponent(character));
  // A colon in the first part would be read as the end of a scheme.
  return /^[^/]*:/.test(escaped) ? `./${escaped}` : escaped;
}

/**
 * The path that an IRI reference names; null where it is absolute, has a scheme, cannot be read or leads out of the folder.
 * Composed (NFC). The folder itself (`./`) gives an empty path.
 */
export function pathOf(iri: string): string | null {
  if (/^(?:[a-z][a-z0-9+.-]*:|[/\\])/i.test(iri) || /[?#]/.test(iri)) return null;
  const path = decoded(iri.startsWith('./') ? iri.slice(2) : iri)?.normalize('NFC');
  if (path === undefined || /[\\\u0000-\u001f\u007f]/.test(path) || path.startsWith('/')) return null;
  // On Windows a drive is absolute wherever it stands first.
  if (/^[a-z]:/i.test(path)) return null;
  const isInside = path.split('/').every((part) => part !== '..' && part !== '.');
  return isInside ? path : null;
}

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
