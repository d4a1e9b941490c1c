/** How a decision comes about: what a person is asked, and what is written. */
import * as vscode from 'vscode';
import type { Decision, DecisionState } from '../core/annotations/model.ts';
import type { Annotations, Draft, Home } from './annotations.ts';
import type { Desk } from './desk.ts';
import { decisionOf, spotOf, type Subject } from './subject.ts';
import type { Spot } from '../worker/views.ts';

type Reach = Decision['reach'];

/** Who knows the documents and keeps what is said of them. */
export interface Keepers {
  readonly desk: Desk;
  readonly annotations: Annotations;
}

/** What a command may be given instead of asking. */
export interface Answers {
  readonly reach?: Reach;
  readonly note?: string;
  readonly source?: string;
}

/** Asks what is not given; undefined where the person gave up. */
export async function ask(
  { desk, annotations }: Keepers,
  state: DecisionState,
  subject: Subject,
  given: Answers,
): Promise<Answers | undefined> {
  const before = decisionOf(subject);
  const spot = spotOf(subject);
  const inside = annotations.homeOf(spot.path)?.inside;
  const reach =
    given.reach ??
    (state === 'ignored' && subject.kind === 'finding'
      ? await askReach(subject.finding.rule, inside !== undefined && (await hasFact(desk, inside, spot)))
      : 'here');
  if (reach === undefined) return undefined;
  let source = given.source;
  if (state === 'verified' && source === undefined) {
    source = await vscode.window.showInputBox({
      title: vscode.l10n.t('Mark as Verified'),
      prompt: vscode.l10n.t('What was it checked against? A title or a link; may be left empty.'),
      value: before?.source ?? '',
    });
    if (source === undefined) return undefined;
  }
  const note = given.note ?? (await askNote(state, reach, before?.state === state ? before.note : ''));
  if (note === undefined) return undefined;
  return {
    reach,
    note: note.trim(),
    ...(source === undefined || source.trim() === '' ? {} : { source: source.trim() }),
  };
}

/** Keeps a decision; one that was made on the same thing before is replaced. Rejects with a sentence for a person. */
export async function decide(
  { desk, annotations }: Keepers,
  subject: Subject,
  state: DecisionState,
  answers: Answers,
): Promise<void> {
  const spot = spotOf(subject);
  const home = annotations.homeOf(spot.path);
  if (!home) throw new Error(vscode.l10n.t('Open the folder of this document first: decisions are kept beside it.'));
  const draft = await draftOf(desk, home, subject, state, answers);
  if (!draft) throw new Error(vscode.l10n.t('The document has changed since it was checked. Try again in a moment.'));
  const old = decisionOf(subject);
  const known = old && annotations.find(home.folder, old.id);
  // A decision with a wider reach stays for what else it holds for: the nearer one counts here.
  const isNear = known?.kind === 'decision' && known.reach === 'here';
  if (isNear && draft.reach === 'here') {
    const { id, created, creator } = known;
    await annotations.change(home.folder, { ...draft, id, created, creator });
    return;
  }
  await annotations.add(home.folder, [draft]);
  if (isNear) await annotations.remove(home.folder, [known.id]);
}

/** Takes a decision back, with all that it holds for. */
export async function reopen(annotations: Annotations, subject: Subject): Promise<boolean> {
  const decision = decisionOf(subject);
  const home = annotations.homeOf(spotOf(subject).path);
  if (!decision || !home) return false;
  await annotations.remove(home.folder, [decision.id]);
  return true;
}

async function draftOf(
  desk: Desk,
  home: Home,
  subject: Subject,
  state: DecisionState,
  { reach = 'here', note = '', source }: Answers,
): Promise<Draft<Decision> | undefined> {
  const spot = spotOf(subject);
  const parts = { kind: 'decision' as const, state, note, ...(source === undefined ? {} : { source }) };
  const rule = subject.kind === 'finding' ? { rule: subject.finding.rule } : {};
  if (reach === 'rule')
    return subject.kind === 'finding' ? { ...parts, reach, folder: '', rule: subject.finding.rule } : undefined;
  const view = await desk.anchor(spot.path, home.inside, spot);
  if (view?.anchor.exact !== spot.text) return undefined;
  const { anchor, fact } = view;
  if (reach === 'fact') return fact === null ? undefined : { ...parts, reach, anchor, fact, ...rule };
  const finding = subject.kind === 'finding' ? { finding: subject.finding.fingerprint } : {};
  return { ...parts, reach, anchor, ...rule, ...finding };
}

/** Whether a figure of a known fact stands at a place. */
export async function hasFact(desk: Desk, inside: string, spot: Spot): Promise<boolean> {
  const view = await desk.anchor(spot.path, inside, spot);
  return view !== undefined && view.fact !== null;
}

async function askReach(rule: string, isOnFact: boolean): Promise<Reach | undefined> {
  const items: readonly (vscode.QuickPickItem & { readonly reach: Reach })[] = [
    {
      reach: 'here',
      label: vscode.l10n.t('Here'),
      detail: vscode.l10n.t('Only this discrepancy, as long as its text stands'),
    },
    {
      reach: 'fact',
      label: vscode.l10n.t('This fact'),
      detail: vscode.l10n.t('{0} on this fact, wherever it is stated', rule),
    },
    {
      reach: 'rule',
      label: vscode.l10n.t('This rule in this folder'),
      detail: vscode.l10n.t('Everything that {0} finds in this folder', rule),
    },
  ];
  const title = vscode.l10n.t('Ignore');
  const offered = items.filter(({ reach }) => isOnFact || reach !== 'fact');
  return (await vscode.window.showQuickPick(offered, { title, placeHolder: vscode.l10n.t('How far does this reach?') }))
    ?.reach;
}

/** What is ignored beyond this place needs a reason: others meet it where they did not decide. */
function askNote(state: DecisionState, reach: Reach, value: string): Thenable<string | undefined> {
  const titles: Readonly<Record<DecisionState, string>> = {
    verified: vscode.l10n.t('Mark as Verified'),
    ignored: vscode.l10n.t('Ignore'),
    disputed: vscode.l10n.t('Mark as Disputed'),
    corrected: vscode.l10n.t('Mark as Corrected'),
  };
  const isAsked = state === 'ignored';
  const isNeeded = isAsked && reach !== 'here';
  return vscode.window.showInputBox({
    title: titles[state],
    prompt: isAsked
      ? isNeeded
        ? vscode.l10n.t('Why? The reason stays with the decision.')
        : vscode.l10n.t('Why? May be left empty.')
      : vscode.l10n.t('A note for those who come after you; may be left empty.'),
    value,
    validateInput: (text) => (isNeeded && text.trim() === '' ? vscode.l10n.t('Give a reason.') : undefined),
  });
}
