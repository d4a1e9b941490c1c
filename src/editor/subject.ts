/** What a decision is on: a finding or a claim, given by a tree, a link or a quick fix, or standing under the cursor. */
import * as vscode from 'vscode';
import type { ClaimView, DecisionView, FindingView, Spot } from '../worker/views.ts';
import { localeOf, say } from '../core/messages.ts';
import type { Desk } from './desk.ts';
import { touches } from './range.ts';
import { isProse } from './sources.ts';

export type Subject =
  { readonly kind: 'finding'; readonly finding: FindingView } | { readonly kind: 'claim'; readonly claim: ClaimView };

/** Where a subject stands. */
export function spotOf(subject: Subject): Spot {
  return subject.kind === 'finding' ? subject.finding.spots[0] : subject.claim.spot;
}

/** What was decided of a subject. */
export function decisionOf(subject: Subject): DecisionView | undefined {
  return subject.kind === 'finding' ? subject.finding.decision : subject.claim.decision;
}

/** What a command was given (a tree's node, or `{path, fingerprint}` and `{path, id}` of a link), as it stands now. */
export async function subjectOf(desk: Desk, given: unknown): Promise<Subject | undefined> {
  if (given === undefined) return underCursor(desk);
  const finding = member(given, 'finding');
  const claim = member(given, 'claim');
  const path =
    member(given, 'path') ??
    member(member(member(finding, 'spots'), '0'), 'path') ??
    member(member(claim, 'spot'), 'path');
  const fingerprint = member(given, 'fingerprint') ?? member(finding, 'fingerprint');
  const id = member(given, 'id') ?? member(claim, 'id');
  if (typeof path !== 'string') return undefined;
  if (typeof fingerprint === 'string') return findingWith(desk, path, fingerprint);
  return typeof id === 'string' ? claimWith(desk, path, id) : undefined;
}

function member(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}

/** The finding under the cursor, by a person's choice where there are several, or else the claim. */
async function underCursor(desk: Desk): Promise<Subject | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isProse(editor.document)) return undefined;
  const path = editor.document.uri.toString();
  const position = editor.selection.active;
  const here = findingsOf(desk, path).filter(({ spots }) =>
    spots.some((spot) => spot.path === path && touches(spot, position)),
  );
  const [first, ...more] = here;
  if (first !== undefined) {
    const finding = more.length === 0 ? first : await chosen(here);
    return finding && { kind: 'finding', finding };
  }
  const claims = (await desk.document(path))?.claims ?? [];
  const claim = claims.find(({ spot }) => touches(spot, position));
  return claim && { kind: 'claim', claim };
}

async function chosen(findings: readonly FindingView[]): Promise<FindingView | undefined> {
  const locale = localeOf(vscode.env.language);
  const items = findings.map((finding) => ({
    label: say(locale, finding.message),
    description: finding.rule,
    finding,
  }));
  const placeHolder = vscode.l10n.t('Several discrepancies stand here. Which one?');
  return (await vscode.window.showQuickPick(items, { placeHolder }))?.finding;
}

function findingWith(desk: Desk, path: string, fingerprint: string): Subject | undefined {
  const finding = findingsOf(desk, path).find((other) => other.fingerprint === fingerprint);
  return finding && { kind: 'finding', finding };
}

async function claimWith(desk: Desk, path: string, id: string): Promise<Subject | undefined> {
  const claim = (await desk.document(path))?.claims.find((other) => other.id === id);
  return claim && { kind: 'claim', claim };
}

/** All findings of a document, settled or not, the less sure ones too. */
export function findingsOf(desk: Desk, path: string): readonly FindingView[] {
  const lessSure = desk.lessSure.filter(({ spots: [first] }) => first.path === path);
  return [...(desk.findings.get(path) ?? []), ...lessSure, ...(desk.settled.get(path) ?? [])];
}
