import type { Analysis } from '../analysis.ts';
import { toFolded } from '../folding/fold.ts';
import type { Removal } from '../model.ts';

/** A stretch of injected text, and where in the folded text it is missing. */
export interface Injection {
  readonly removal: Removal;
  readonly offset: number;
  /** It stands between two digits. */
  readonly splits: boolean;
}

/** What reading left out of a document as injected, in order. */
export function injections({ folded }: Analysis): Injection[] {
  return folded.removals
    .filter(({ kind }) => kind === 'spam')
    .map((removal) => {
      const offset = toFolded(folded, removal.start);
      const splits = /\d/.test(folded.text.charAt(offset - 1)) && /\d/.test(folded.text.charAt(offset));
      return { removal, offset, splits };
    });
}
