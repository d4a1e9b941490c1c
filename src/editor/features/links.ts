import * as vscode from 'vscode';
import type { LinkAnnotation, LinkRelation } from '../../core/annotations/model.ts';
import type { AnnotatedPlace, AnnotationView } from '../../worker/views.ts';
import { linkText } from '../annotationText.ts';
import { markedHere, NoPlace, telling, type Marked } from '../annotating.ts';
import { nameOf, OPEN_PLACE, openPlaceLink, placeText } from '../place.ts';
import { rangeOf, touches } from '../range.ts';
import { isProse } from '../sources.ts';
import type { Feature } from './feature.ts';

const RELATIONS: readonly LinkRelation[] = ['supports', 'contradicts', 'supersedes', 'derivesFrom'];

/** Links between two places: a person marks one, goes to the other, and says what the first has to do with it. */
export const links: Feature = ({ desk, annotations, log }) => {
  const style = vscode.window.createTextEditorDecorationType({
    textDecoration: 'underline dashed',
    overviewRulerColor: new vscode.ThemeColor('textLink.foreground'),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  let source: Marked | undefined;

  const draw = async (editor: vscode.TextEditor): Promise<void> => {
    if (!isProse(editor.document)) return;
    const found = await linksIn(editor.document);
    editor.setDecorations(
      style,
      found.map(({ here }) => rangeOf(here)),
    );
  };
  const drawAll = (): void => {
    for (const editor of vscode.window.visibleTextEditors) {
      draw(editor).catch((error: unknown) => {
        log.error(error);
      });
    }
  };
  const keep = (marked: Marked | undefined): void => {
    source = marked;
    void vscode.commands.executeCommand('setContext', 'heshu.hasLinkSource', marked !== undefined);
  };

  return vscode.Disposable.from(
    style,
    annotations.onDidChange(drawAll),
    desk.onDidChange(drawAll),
    vscode.window.onDidChangeVisibleTextEditors(drawAll),
    vscode.languages.registerHoverProvider([{ language: 'markdown' }, { language: 'plaintext' }], { provideHover }),
    vscode.commands.registerCommand('heshu.markLinkSource', () =>
      telling(async () => {
        keep(await markedHere(desk, annotations));
        const said = vscode.l10n.t('Marked. Go to the other place and run "Heshu: Link to the Marked Place…".');
        vscode.window.setStatusBarMessage(`$(link) ${said}`, 8000);
      }),
    ),
    vscode.commands.registerCommand('heshu.linkHere', () =>
      telling(async () => {
        if (!source) throw new NoPlace(vscode.l10n.t('Mark the first place with "Heshu: Mark as Link Source".'));
        const target = await markedHere(desk, annotations);
        const draft = between(source, target);
        const relation = await pickRelation(source, target);
        if (!relation) return;
        await annotations.add(target.home.folder, [{ ...draft, relation }]);
        keep(undefined);
      }),
    ),
  );

  async function linksIn(document: vscode.TextDocument): Promise<readonly LinkEnd[]> {
    const path = document.uri.toString();
    return (await desk.annotations([path])).flatMap((view) => endsIn(view, path));
  }

  async function provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<vscode.Hover | undefined> {
    const under = (await linksIn(document)).filter(({ here }) => touches(here, position));
    const [first] = under;
    return first && new vscode.Hover(under.map(hoverLine), rangeOf(first.here));
  }
};

/** One end of a link, as it stands in a document. */
interface LinkEnd {
  readonly link: LinkAnnotation;
  readonly here: NonNullable<AnnotatedPlace['spot']>;
  readonly there: AnnotatedPlace;
  readonly isSource: boolean;
}

function endsIn({ annotation, places }: AnnotationView, path: string): readonly LinkEnd[] {
  const [from, to] = places;
  if (annotation.kind !== 'link' || !from || !to) return [];
  const ends: LinkEnd[] = [];
  if (from.spot?.path === path) ends.push({ link: annotation, here: from.spot, there: to, isSource: true });
  if (to.spot?.path === path) ends.push({ link: annotation, here: to.spot, there: from, isSource: false });
  return ends;
}

function hoverLine({ link, there, isSource }: LinkEnd): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [OPEN_PLACE] };
  text.appendMarkdown('$(link) ').appendText(`${linkText(link.relation, isSource)}: `);
  text.appendText(`“${there.anchor.exact.replace(/\s+/g, ' ')}” `);
  if (there.spot) {
    text.appendMarkdown(`[$(go-to-file)](${openPlaceLink(there.spot)}) `).appendText(placeText(there.spot));
  } else text.appendText(`${there.anchor.path} (${vscode.l10n.t('the words are gone')})`);
  if (link.note !== '') text.appendMarkdown('\n\n').appendText(link.note);
  return text;
}

/** Throws `NoPlace` where the two cannot be linked. */
function between(source: Marked, target: Marked): Omit<LinkAnnotation, 'id' | 'created' | 'creator' | 'relation'> {
  if (source.home.folder.toString() !== target.home.folder.toString()) {
    throw new NoPlace(
      vscode.l10n.t('The two documents are kept in different folders. A link joins places of one folder.'),
    );
  }
  if (source.path === target.path && source.range.intersection(target.range)) {
    throw new NoPlace(vscode.l10n.t('This is the marked place itself. Go to the other place first.'));
  }
  return { kind: 'link', from: source.view.anchor, to: target.view.anchor, note: '' };
}

async function pickRelation(source: Marked, target: Marked): Promise<LinkRelation | undefined> {
  const quote = ({ view }: Marked): string => `“${view.anchor.exact.replace(/\s+/g, ' ').slice(0, 40)}”`;
  const items = RELATIONS.map((relation) => ({ relation, label: linkText(relation, true), detail: quote(target) }));
  const placeHolder = vscode.l10n.t('What does {0} of {1} do with it?', quote(source), nameOf(source.path));
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.relation;
}
