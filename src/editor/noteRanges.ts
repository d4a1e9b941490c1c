import * as vscode from 'vscode';
import type { Annotations } from './annotations.ts';
import type { Desk } from './desk.ts';
import { wholeRange } from './range.ts';
import { isProse } from './sources.ts';

/** VS Code takes notes in an editor this long after it was shown, or after it was told where notes can be begun. */
const DRAWN_MS = 500;
const ASKED_MS = 1500;

export interface NoteRanges {
  /** Settles once VS Code takes a note anywhere in the document. */
  readonly open: (document: vscode.TextDocument) => Promise<void>;
  readonly ends: vscode.Disposable;
}

/**
 * Where VS Code offers to begin a note. It draws a bar beside all such lines, which is out of place beside a text that Heshu
 * has nothing to say of: only documents that state figures have it, and those in which somebody has asked for a note.
 */
export function noteRanges(controller: vscode.CommentController, desk: Desk, annotations: Annotations): NoteRanges {
  const wanted = new Set<string>();
  /** What was answered for each document. */
  const answered = new Map<string, boolean>();
  const waiting = new Map<string, () => void>();
  let changed = 0;
  const provider: vscode.CommentingRangeProvider = {
    async provideCommentingRanges(document) {
      const path = document.uri.toString();
      const isOpen = isProse(document) && (await takes(path));
      if (answered.get(path) !== isOpen) changed = Date.now();
      answered.set(path, isOpen);
      waiting.get(path)?.();
      waiting.delete(path);
      return isOpen ? [wholeRange(document)] : [];
    },
  };
  const takes = async (path: string): Promise<boolean> => {
    if (!annotations.homeOf(path)) return false;
    return wanted.has(path) || desk.findings.has(path) || ((await desk.document(path))?.claims ?? []).length > 0;
  };
  /** VS Code asks anew for every document that is open. */
  const askAgain = (): void => {
    controller.commentingRangeProvider = provider;
  };
  askAgain();

  const ends = vscode.Disposable.from(
    desk.onDidChange(async (paths) => {
      for (const path of paths) {
        if (answered.has(path) && answered.get(path) !== (await takes(path))) {
          askAgain();
          return;
        }
      }
    }),
    vscode.window.onDidChangeActiveTextEditor(() => {
      changed = Date.now();
    }),
    vscode.workspace.onDidCloseTextDocument(({ uri }) => {
      answered.delete(uri.toString());
    }),
  );
  return {
    async open({ uri }) {
      const path = uri.toString();
      if (answered.get(path) !== true) {
        wanted.add(path);
        const asked = new Promise<void>((done) => {
          waiting.set(path, done);
        });
        askAgain();
        await Promise.race([asked, pause(ASKED_MS)]);
      }
      // A person who has the document before them waits for nothing.
      await pause(changed + DRAWN_MS - Date.now());
    },
    ends,
  };
}

function pause(ms: number): Promise<void> {
  return new Promise((done) => {
    setTimeout(done, ms);
  });
}
