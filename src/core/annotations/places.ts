import type { Corpus } from '../corpus.ts';
import type { Anchor } from './model.ts';
import { reattach, type Attachment } from './reattach.ts';

interface Found {
  readonly text: string;
  readonly attachments: WeakMap<Anchor, Attachment | null>;
}

/** Where anchors stand in the documents of a corpus. Each is looked for once in each version of a text. */
export class Places {
  readonly #corpus: Corpus;
  readonly #found = new Map<string, Found>();

  constructor(corpus: Corpus) {
    this.#corpus = corpus;
  }

  /** `path` is the name under which the corpus knows the anchor's document; null where it or the place is gone. */
  find(path: string, anchor: Anchor): Attachment | null {
    const text = this.#corpus.analysis(path)?.document.text;
    if (text === undefined) {
      this.#found.delete(path);
      return null;
    }
    let found = this.#found.get(path);
    if (found?.text !== text) {
      found = { text, attachments: new WeakMap() };
      this.#found.set(path, found);
    }
    let attachment = found.attachments.get(anchor);
    if (attachment === undefined) {
      attachment = reattach(text, anchor);
      found.attachments.set(anchor, attachment);
    }
    return attachment;
  }
}
