import * as vscode from 'vscode';
import type { Annotation, Reply, TextNote } from '../../core/annotations/model.ts';
import type { AnnotationView } from '../../worker/views.ts';
import { mark, markedHere, NoPlace, telling } from '../annotating.ts';
import type { Annotations } from '../annotations.ts';
import type { Desk } from '../desk.ts';
import { folderOf } from '../place.ts';
import { noteRanges, type NoteRanges } from '../noteRanges.ts';
import { rangeOf } from '../range.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';

type Said = TextNote | Reply;

/** A remark as VS Code shows it, with what it is kept as. */
interface Remark extends vscode.Comment {
  readonly said: Said;
  readonly folder: vscode.Uri;
  readonly thread: vscode.CommentThread;
}

/** Notes on any words of a document, with replies: VS Code's own comments, kept with the folder's annotations. */
export const notes: Feature = ({ desk, annotations, log }) => {
  const controller = vscode.comments.createCommentController('heshu.notes', 'Heshu 核数');
  controller.options = {
    prompt: vscode.l10n.t('Reply'),
    placeHolder: vscode.l10n.t('What is to be said of these words?'),
  };
  const ranges = noteRanges(controller, desk, annotations);
  /** The threads of the notes that are shown, by folder and id. */
  const threads = new Map<string, vscode.CommentThread>();
  const shelf: Shelf = { fresh: undefined, controller, threads, annotations };
  let renewing = Promise.resolve();
  const renew = (): void => {
    renewing = renewing
      .then(() => show(desk, shelf))
      .catch((error: unknown) => {
        log.error(error);
      });
  };

  return vscode.Disposable.from(
    controller,
    ranges.ends,
    annotations.onDidChange(renew),
    desk.onDidChange(renew),
    vscode.window.onDidChangeVisibleTextEditors(renew),
    vscode.commands.registerCommand('heshu.addNote', () => telling(() => begin(desk, annotations, ranges))),
    vscode.commands.registerCommand('heshu.saveNote', (reply: unknown) =>
      telling(async () => {
        if (isReply(reply)) await save(desk, shelf, reply);
      }),
    ),
    vscode.commands.registerCommand('heshu.editNote', (remark: unknown) => {
      if (isRemark(remark)) turn(remark, vscode.CommentMode.Editing);
    }),
    vscode.commands.registerCommand('heshu.cancelNote', (remark: unknown) => {
      if (isRemark(remark)) turn(remark, vscode.CommentMode.Preview);
    }),
    vscode.commands.registerCommand('heshu.changeNote', (remark: unknown) =>
      telling(async () => {
        if (!isRemark(remark)) return;
        const text = typeof remark.body === 'string' ? remark.body : remark.said.text;
        await annotations.change(remark.folder, { ...remark.said, text });
      }),
    ),
    vscode.commands.registerCommand('heshu.deleteNote', (remark: unknown) =>
      telling(async () => {
        if (!isRemark(remark)) return;
        const answers = remark.said.kind === 'note' ? repliesTo(annotations.of(remark.folder), remark.said.id) : [];
        await annotations.remove(remark.folder, [remark.said.id, ...answers.map(({ id }) => id)]);
      }),
    ),
  );
};

interface Shelf {
  /** The thread of a note that is being kept: it stays the note's thread, so that nothing jumps. */
  fresh: vscode.CommentThread | undefined;
  readonly controller: vscode.CommentController;
  readonly threads: Map<string, vscode.CommentThread>;
  readonly annotations: Annotations;
}

/** Opens an empty note on the words at the cursor, by VS Code's own command for it. */
async function begin(desk: Desk, annotations: Annotations, ranges: NoteRanges): Promise<void> {
  const { range } = await markedHere(desk, annotations);
  const editor = vscode.window.activeTextEditor;
  if (!editor) return;
  editor.selection = new vscode.Selection(range.start, range.end);
  await ranges.open(editor.document);
  await vscode.commands.executeCommand('workbench.action.addComment');
}

/** Keeps what was written: a new note where the thread is new, else a reply. */
async function save(desk: Desk, shelf: Shelf, { thread, text }: vscode.CommentReply): Promise<void> {
  const { threads, annotations } = shelf;
  const known = [...threads].find(([, each]) => each === thread);
  const first = thread.comments[0];
  if (known && isRemark(first)) {
    await annotations.add(first.folder, [{ kind: 'reply', replyTo: first.said.id, text }]);
    return;
  }
  const document = await vscode.workspace.openTextDocument(thread.uri);
  if (!thread.range) throw new NoPlace(vscode.l10n.t('Select some words first.'));
  // The gutter's plus sign gives a whole line, or an empty range in it.
  const range = thread.range.isEmpty ? document.lineAt(thread.range.start.line).range : thread.range;
  const { home, view } = await mark(desk, annotations, document, range);
  shelf.fresh = thread;
  await annotations.add(home.folder, [{ kind: 'note', anchor: view.anchor, text }]);
  // The note is said: on with the text.
  await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
}

/** Brings the threads of all visible documents in step with what is kept. A thread in which somebody writes stays. */
async function show(desk: Desk, shelf: Shelf): Promise<void> {
  const { controller, threads, annotations } = shelf;
  const open = vscode.window.visibleTextEditors.map(({ document }) => document).filter(isProse);
  const views = await desk.annotations([...new Set(open.map(({ uri }) => uri.toString()))]);
  const left = new Set(threads.keys());
  for (const view of views) {
    const { annotation, folder, places } = view;
    const spot = places[0]?.spot;
    if (annotation.kind !== 'note' || !spot) continue;
    const key = `${folder} ${annotation.id}`;
    left.delete(key);
    const range = rangeOf(spot);
    const uri = vscode.Uri.parse(spot.path, true);
    let thread = threads.get(key);
    if (thread?.uri.toString() !== spot.path) {
      thread?.dispose();
      const fresh = takeFresh(shelf, spot.path, range);
      thread = fresh ?? controller.createCommentThread(uri, range, []);
      threads.set(key, thread);
    }
    if (!thread.range?.isEqual(range)) thread.range = range;
    thread.label = vscode.l10n.t('Note');
    if (!thread.comments.some(({ mode }) => mode === vscode.CommentMode.Editing)) {
      thread.comments = remarksOf(thread, view, annotation, annotations);
    }
  }
  for (const key of left) {
    threads.get(key)?.dispose();
    threads.delete(key);
  }
}

/** The thread of a note that is being kept, where this is its place. */
function takeFresh(shelf: Shelf, path: string, range: vscode.Range): vscode.CommentThread | undefined {
  const { fresh } = shelf;
  if (fresh?.uri.toString() !== path || !fresh.range?.intersection(range)) return undefined;
  shelf.fresh = undefined;
  return fresh;
}

function remarksOf(
  thread: vscode.CommentThread,
  view: AnnotationView,
  note: TextNote,
  annotations: Annotations,
): readonly Remark[] {
  const folder = folderOf(view);
  return [note, ...repliesTo(annotations.of(folder), note.id)].map((said) => ({
    said,
    folder,
    thread,
    body: plain(said.text),
    mode: vscode.CommentMode.Preview,
    author: { name: said.creator === '' ? vscode.l10n.t('No name given') : said.creator },
    timestamp: new Date(said.modified ?? said.created),
    contextValue: said.kind,
  }));
}

/** The replies to a note in the order in which they were written. */
function repliesTo(annotations: readonly Annotation[], id: string): readonly Reply[] {
  return annotations
    .filter((annotation) => annotation.kind === 'reply')
    .filter(({ replyTo }) => replyTo === id)
    .sort((a, b) => (a.created < b.created ? -1 : 1));
}

/** Shows a remark as it is, or its bare text to be edited. */
function turn({ thread, said }: Remark, mode: vscode.CommentMode): void {
  thread.comments = thread.comments.map((comment) =>
    isRemark(comment) && comment.said.id === said.id
      ? { ...comment, mode, body: mode === vscode.CommentMode.Editing ? said.text : plain(said.text) }
      : comment,
  );
}

/** What a person wrote is text: no part of it becomes a link, an image or a command. */
function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(text);
}

function isRemark(given: unknown): given is Remark {
  return typeof given === 'object' && given !== null && 'said' in given && 'folder' in given && 'thread' in given;
}

function isReply(given: unknown): given is vscode.CommentReply {
  return typeof given === 'object' && given !== null && 'thread' in given && 'text' in given;
}
