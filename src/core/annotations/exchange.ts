/**
 * Annotations from and for other programs: as lines, as in the workspace's own file, or as one W3C Web Annotation page.
 * https://www.w3.org/TR/annotation-model/#collections
 */

/** One W3C annotation page with every line that is JSON, in order. Lines that are none stand in no page and are left out. */
export function pageOf(lines: string): string {
  const items = lines.split('\n').flatMap((line) => parsed(line) ?? []);
  const page = { '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationPage', items };
  return `${JSON.stringify(page, null, 2)}\n`;
}

/**
 * The annotations of a file, one a line: of a page, a collection with its first page in it, a list, a single annotation,
 * or lines already. Null where the text holds none. Never throws.
 */
export function linesOf(text: string): string | null {
  const whole = parsed(text);
  const items = whole === undefined ? text.split('\n').flatMap((line) => parsed(line) ?? []) : itemsOf(whole);
  const annotations = items.filter(isAnnotation);
  return annotations.length === 0 ? null : annotations.map((item) => `${JSON.stringify(item)}\n`).join('');
}

function itemsOf(json: unknown): readonly unknown[] {
  if (Array.isArray(json)) return json;
  if (!isRecord(json)) return [];
  const { items, first } = json;
  if (Array.isArray(items)) return items;
  if (isRecord(first) && Array.isArray(first['items'])) return first['items'];
  return [json];
}

/** Our own and those of other programs: the standard asks for this type. */
function isAnnotation(item: unknown): boolean {
  if (!isRecord(item)) return false;
  const { type } = item;
  return type === 'Annotation' || (Array.isArray(type) && type.includes('Annotation'));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
