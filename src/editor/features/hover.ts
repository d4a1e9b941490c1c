import * as vscode from 'vscode';
import type { ClaimSources, SourceView } from '../../worker/views.ts';
import { asOfText, daysText, relationIcon, relationText, scopeText, valueText, voiceText } from '../claimText.ts';
import { OPEN_PLACE, openPlaceLink, placeText } from '../place.ts';
import { rangeOf, touches } from '../range.ts';
import type { Feature } from './feature.ts';

/** More sources than this are counted, not listed: a hover is for a glance. */
const LISTED = 12;

/** A claim under the mouse: its five parts, and every other source of the same fact with a link. */
export const hover: Feature = ({ desk }) =>
  vscode.languages.registerHoverProvider([{ language: 'markdown' }, { language: 'plaintext' }], {
    async provideHover(document, position) {
      const path = document.uri.toString();
      const view = await desk.document(path);
      const claim = view?.claims.find(({ spot }) => touches(spot, position));
      if (!claim) return undefined;
      const known = await desk.claim(path, claim.id);
      return known && new vscode.Hover(claimMarkdown(known), rangeOf(known.claim.spot));
    },
  });

function claimMarkdown({ claim, sources }: ClaimSources): vscode.MarkdownString {
  const text = new vscode.MarkdownString('', true);
  text.isTrusted = { enabledCommands: [OPEN_PLACE] };
  // One row, so that the sources below are in sight too.
  const parts: readonly (readonly [string, string])[] = [
    [vscode.l10n.t('Value'), valueText(claim.value, claim.unit)],
    [vscode.l10n.t('Measure'), claim.measure],
    [vscode.l10n.t('Scope'), scopeText(claim.scope)],
    [vscode.l10n.t('As of'), asOfText(claim.asOf)],
    [vscode.l10n.t('Mood'), voiceText(claim)],
  ];
  const row = (cells: readonly string[]): string => `|${cells.map(cell).join('|')}|\n`;
  text.appendMarkdown(row(parts.map(([name]) => name)));
  text.appendMarkdown(`${'|:--'.repeat(parts.length)}|\n`);
  text.appendMarkdown(row(parts.map(([, part]) => part)));
  if (claim.copy)
    text.appendMarkdown(`\n$(copy) ${escaped(vscode.l10n.t('Repeats an earlier passage of this document'))}\n`);
  if (sources.length > 0) {
    text.appendMarkdown(`\n**${escaped(vscode.l10n.t('Other sources'))}**\n\n`);
    for (const source of sources.slice(0, LISTED)) text.appendMarkdown(`${sourceLine(source)}\n`);
    if (sources.length > LISTED) {
      text.appendMarkdown(`\n${escaped(vscode.l10n.t('and {0} more', sources.length - LISTED))}\n`);
    }
  }
  return text;
}

function sourceLine({ claim, relation, published }: SourceView): string {
  const date = daysText(claim.asOf) ?? (published && daysText(published));
  const parts = [relationText(relation), ...(date ? [date] : []), placeText(claim.spot)];
  return `- $(${relationIcon(relation)}) [${escaped(claim.spot.text)}](${openPlaceLink(claim.spot)}) ${parts.map(escaped).join(' · ')}`;
}

/** Text of a document is data: none of it may become a link, an image, an icon or HTML. */
function escaped(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]()#+\-.!|~<>&$:@]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** With air behind it: VS Code sets the cells of a hover close together. */
function cell(text: string): string {
  return `${escaped(text === '' ? '–' : text)}&ensp;`;
}
