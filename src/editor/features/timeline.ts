import * as vscode from 'vscode';
import type { Ask, Show, TimelinePage } from '../../webview/timeline/page.ts';
import type { ClaimAnchor, ClaimView, FactSummary, FactView, FindingView } from '../../worker/views.ts';
import type { Desk } from '../desk.ts';
import { touches } from '../range.ts';
import { emptyPage, pageOf } from '../timelinePage.ts';
import type { Bench, Feature } from './feature.ts';
import { showPlace } from './places.ts';

const VIEW_TYPE = 'heshu.timeline';

/** What the command may be given: a row of a tree. Anything else means the figure under the cursor. */
type Node =
  | { readonly kind: 'fact'; readonly fact: FactSummary }
  | { readonly kind: 'claim'; readonly claim: ClaimView }
  | { readonly kind: 'finding'; readonly finding: FindingView };

/** The timeline of a fact: its values over time as a picture, and the same as a table. One panel, which each further fact reuses. */
export const timeline: Feature = (bench) => {
  const { desk } = bench;
  let open: Timeline | undefined;
  const adopt = (panel: vscode.WebviewPanel, anchors: readonly ClaimAnchor[]): void => {
    open?.dispose();
    const adopted = new Timeline(bench, panel, anchors);
    open = adopted;
    panel.onDidDispose(() => {
      adopted.dispose();
      if (open === adopted) open = undefined;
    });
  };
  return vscode.Disposable.from(
    vscode.commands.registerCommand('heshu.showTimeline', async (given: unknown) => {
      const anchors = isNode(given) ? anchorsOf(given) : await anchorsAtCursor(desk);
      if (!anchors) return;
      const fact = await desk.fact(anchors);
      if (!fact) {
        void vscode.window.showInformationMessage(
          vscode.l10n.t('No other place in these documents states this figure.'),
        );
        return;
      }
      if (open) {
        open.show(fact);
        return;
      }
      const panel = vscode.window.createWebviewPanel(
        VIEW_TYPE,
        vscode.l10n.t('Timeline'),
        { viewColumn: vscode.ViewColumn.Beside, preserveFocus: false },
        optionsFor(bench),
      );
      adopt(panel, fact.anchors);
    }),
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      deserializeWebviewPanel: (panel, state: unknown) => {
        panel.webview.options = optionsFor(bench);
        adopt(panel, anchorsIn(state));
        return Promise.resolve();
      },
    }),
    new vscode.Disposable(() => open?.dispose()),
  );
};

/** One panel and the fact that it shows, followed through edits and reloads. */
class Timeline {
  readonly #bench: Bench;
  readonly #panel: vscode.WebviewPanel;
  readonly #ends: vscode.Disposable;
  #anchors: readonly ClaimAnchor[];
  #fact: FactView | undefined;
  #stale = false;

  constructor(bench: Bench, panel: vscode.WebviewPanel, anchors: readonly ClaimAnchor[]) {
    this.#bench = bench;
    this.#panel = panel;
    this.#anchors = anchors;
    const { desk } = bench;
    panel.iconPath = vscode.Uri.joinPath(bench.extensionUri, 'media', 'icon.png');
    this.#ends = vscode.Disposable.from(
      panel.webview.onDidReceiveMessage((ask: unknown) => void this.#answer(ask)),
      desk.onDidChange(() => void this.#renew()),
      desk.onDidProgress(() => void this.#renew()),
      panel.onDidChangeViewState(() => {
        if (this.#stale) void this.#renew();
      }),
    );
    panel.webview.html = htmlFor(bench.extensionUri, panel.webview);
  }

  /** Shows another fact. */
  show({ anchors }: FactView): void {
    this.#anchors = anchors;
    this.#panel.reveal(undefined, false);
    void this.#renew();
  }

  dispose(): void {
    this.#ends.dispose();
  }

  /** Only what is in sight is made anew; a page that was hidden asks again when it comes back. */
  async #renew(): Promise<void> {
    this.#stale = !this.#panel.visible;
    if (this.#stale) return;
    const asked = this.#anchors;
    const fact = await this.#bench.desk.fact(asked);
    if (asked !== this.#anchors) return;
    this.#fact = fact;
    if (fact) this.#anchors = fact.anchors;
    const page = this.#page(fact);
    this.#panel.title = fact ? vscode.l10n.t('Timeline: {0}', page.title) : vscode.l10n.t('Timeline');
    const message: Show = { type: 'show', page, state: { anchors: this.#anchors } };
    await this.#panel.webview.postMessage(message);
  }

  #page(fact: FactView | undefined): TimelinePage {
    if (fact) return pageOf(fact);
    const [first] = this.#anchors;
    if (first === undefined) {
      const how = vscode.l10n.t(
        'Choose a fact in the tree of facts, or put the cursor on a figure and show its timeline.',
      );
      return emptyPage(vscode.l10n.t('Timeline'), how, null);
    }
    const title = first.measure ?? first.text;
    const { progress } = this.#bench.desk;
    if (progress === 'checking') return emptyPage(title, vscode.l10n.t('The documents are being read.'), null);
    const read = progress === 'checked' || this.#bench.desk.paths.has(first.path);
    return read
      ? emptyPage(title, vscode.l10n.t('The documents no longer state this figure twice.'), null)
      : emptyPage(
          title,
          vscode.l10n.t('The documents of this folder have not been read yet.'),
          vscode.l10n.t('Check the Workspace'),
        );
  }

  async #answer(given: unknown): Promise<void> {
    const ask = asAsk(given);
    if (ask?.type === 'ready') await this.#renew();
    else if (ask?.type === 'check') await vscode.commands.executeCommand('heshu.checkWorkspace');
    else if (ask?.type === 'open') await this.#open(ask.id);
  }

  /** Opens a place of the fact that is shown, in a document that the desk knows; any other wish is none. */
  async #open(id: string): Promise<void> {
    const { desk, log } = this.#bench;
    const spot = this.#fact?.claims.find(({ claim }) => claim.id === id)?.claim.spot;
    if (!spot || !desk.paths.has(spot.path)) return;
    try {
      await showPlace(desk, spot, { preview: true, viewColumn: columnBeside(this.#panel.viewColumn) });
    } catch (error) {
      log.error(error);
      void vscode.window.showErrorMessage(
        vscode.l10n.t('The document cannot be opened. It may have been moved or deleted: check the workspace again.'),
      );
    }
  }
}

/** The column of a text in sight, so that the picture stays in view. */
function columnBeside(own: vscode.ViewColumn | undefined): vscode.ViewColumn {
  const text = vscode.window.visibleTextEditors.find(
    ({ viewColumn }) => viewColumn !== undefined && viewColumn !== own,
  );
  return text?.viewColumn ?? (own === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One);
}

function optionsFor({ extensionUri }: Bench): vscode.WebviewOptions & vscode.WebviewPanelOptions {
  return { enableScripts: true, localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist', 'webview')] };
}

function htmlFor(extensionUri: vscode.Uri, webview: vscode.Webview): string {
  const of = (name: string): string =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', 'webview', name)).toString();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
  const policy = `default-src 'none'; style-src 'nonce-${nonce}'; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Heshu</title>
<link rel="stylesheet" nonce="${nonce}" href="${of('timeline.css')}">
</head>
<body>
<main></main>
<script nonce="${nonce}" src="${of('timeline.js')}"></script>
</body>
</html>`;
}

function isNode(given: unknown): given is Node {
  return (
    typeof given === 'object' &&
    given !== null &&
    'kind' in given &&
    ['fact', 'claim', 'finding'].includes(String(given.kind))
  );
}

function anchorsOf(node: Node): readonly ClaimAnchor[] {
  switch (node.kind) {
    case 'fact':
      return node.fact.anchors;
    case 'claim':
      return [anchorOf(node.claim)];
    case 'finding':
      return [...node.finding.spots, ...node.finding.related].map(({ path, text, start, end }) => ({
        id: `${path}#${start}-${end}`,
        path,
        text,
        measure: null,
        start,
      }));
  }
}

function anchorOf({ id, measure, spot: { path, text, start } }: ClaimView): ClaimAnchor {
  return { id, path, text, measure, start };
}

async function anchorsAtCursor(desk: Desk): Promise<readonly ClaimAnchor[] | undefined> {
  const editor = vscode.window.activeTextEditor;
  const view = editor && (await desk.document(editor.document.uri.toString()));
  const claim = editor && view?.claims.find(({ spot }) => touches(spot, editor.selection.active));
  if (claim) return [anchorOf(claim)];
  void vscode.window.showInformationMessage(vscode.l10n.t('Put the cursor on a figure first.'));
  return undefined;
}

/** What the page remembered before the window was reloaded; what does not fit is left out. */
function anchorsIn(state: unknown): readonly ClaimAnchor[] {
  if (typeof state !== 'object' || state === null || !('anchors' in state) || !Array.isArray(state.anchors)) return [];
  const given: readonly unknown[] = state.anchors;
  return given.flatMap((each): ClaimAnchor[] => {
    if (typeof each !== 'object' || each === null) return [];
    const { id, path, text, measure, start }: Partial<Record<keyof ClaimAnchor, unknown>> = each;
    if (typeof id !== 'string' || typeof path !== 'string' || typeof text !== 'string') return [];
    return [{ id, path, text, measure: typeof measure === 'string' ? measure : null, start: Number(start) || 0 }];
  });
}

function asAsk(given: unknown): Ask | undefined {
  if (typeof given !== 'object' || given === null || !('type' in given)) return undefined;
  if (given.type === 'ready' || given.type === 'check') return { type: given.type };
  if (given.type === 'open' && 'id' in given && typeof given.id === 'string') return { type: 'open', id: given.id };
  return undefined;
}
