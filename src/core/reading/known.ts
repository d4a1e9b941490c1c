import type { Known } from '../analysis.ts';
import type { DayInterval, Document } from '../model.ts';
import { readDate } from './day.ts';

/**
 * What somebody recorded of a document outranks what its text says of itself. It stands nowhere in the text, so its spans
 * are empty, at the beginning. A date that is none is left out.
 */
export function knownFront({ published, source }: Known): Partial<Pick<Document, 'published' | 'source'>> {
  const day = published === undefined ? null : knownDay(published);
  const name = source?.trim() ?? '';
  return {
    ...(day === null ? {} : { published: { start: 0, end: 0, day } }),
    ...(name === '' ? {} : { source: { start: 0, end: 0, text: name } }),
  };
}

/** A recorded date as days: `2023-04-13`, `2023-04`, `2023` or 2023年4月13日. Null for anything else. */
export function knownDay(text: string): DayInterval | null {
  return readDate(text.trim());
}
