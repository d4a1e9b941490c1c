import type { Analysis, ReadOptions } from './analysis.ts';
import type { Claim, Fact, Finding, Link, Note } from './model.ts';

/** What an edit touched: the paths whose findings, claims or facts may differ now (the edited one included). */
export interface Change {
  readonly paths: readonly string[];
}

/**
 * The documents of one workspace, and what they say of each other. The only thing in core that remembers.
 * The result depends on the set of documents alone, never on the order in which they came.
 */
export class Corpus {
  /** Reads a document anew; bytes are decoded, a string is taken as it is. Never throws; bad input gives a note. */
  put(path: string, input: Uint8Array | string, options?: ReadOptions): Change {
    void input;
    void options;
    return { paths: [path] };
  }

  /** Forgets a document; an unknown path changes nothing. */
  delete(path: string): Change {
    return { paths: [path] };
  }

  /** All paths, sorted. */
  paths(): readonly string[] {
    return [];
  }

  analysis(path: string): Analysis | undefined {
    void path;
    return undefined;
  }

  claim(id: string): Claim | undefined {
    void id;
    return undefined;
  }

  /** Findings whose first span stands in this document, or of all documents; sorted by path, start and rule. */
  findings(path?: string): readonly Finding[] {
    void path;
    return [];
  }

  /** Facts with two or more claims, or all of one document's facts; sorted by id. */
  facts(path?: string): readonly Fact[] {
    void path;
    return [];
  }

  /** The fact that a claim belongs to; a claim that stands alone has none. */
  factOf(claimId: string): Fact | undefined {
    void claimId;
    return undefined;
  }

  /** Links of one document's claims, or all; sorted by (a, b). */
  links(path?: string): readonly Link[] {
    void path;
    return [];
  }

  notes(): readonly Note[] {
    return [];
  }
}
