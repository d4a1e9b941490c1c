/** The five parts of a claim, and relations, in words for a person. */
import * as vscode from 'vscode';
import { numberText } from './numberText.ts';
import type { AsOf, DayInterval, Mood, Relation, Stage, Value } from '../core/model.ts';
import type { ClaimView } from '../worker/views.ts';

/** `1,400 – 1,500 项, approximate`; an open end as ≥ or ≤. Behind 万 its unit stands close, as in Chinese text. */
export function valueText({ min, max, approximate }: Value, unit: string): string {
  const of = (bound: number): string => numberText(bound, vscode.env.language);
  const figure =
    min !== null && max !== null
      ? min === max
        ? of(min)
        : `${of(min)} – ${of(max)}`
      : min !== null
        ? `≥ ${of(min)}`
        : max !== null
          ? `≤ ${of(max)}`
          : '–';
  const isClose = unit === '' || unit === '%' || /[^\d–]$/.test(figure);
  const whole = isClose ? `${figure}${unit}` : `${figure} ${unit}`;
  return approximate ? vscode.l10n.t('{0}, approximate', whole) : whole;
}

/** Days as short as they can be said: `2023`, `2021 – 2025`, `2023-04`, `2023-04-13`, `2019-10 – 2024`. Null where nothing is known. */
export function daysText({ start, end }: DayInterval): string | null {
  if (start === null && end === null) return null;
  if (start !== null && end !== null) {
    const whole = wholePeriod(start, end);
    return whole ?? `${start} – ${end}`;
  }
  return start === null ? vscode.l10n.t('until {0}', end ?? '') : vscode.l10n.t('since {0}', start);
}

/** As-of with where it comes from, since a date out of the sentence weighs more than one out of the dateline. */
export function asOfText(asOf: AsOf): string {
  const whole = daysText(asOf);
  if (whole === null) return vscode.l10n.t('not said');
  // What every year has is not what they add up to.
  const days = asOf.each === true ? vscode.l10n.t('each year of {0}', whole) : whole;
  switch (asOf.from) {
    case 'sentence':
      return days;
    case 'paragraph':
      return vscode.l10n.t('{0}, from the paragraph', days);
    case 'document':
      return vscode.l10n.t('{0}, from the document', days);
    case 'dateline':
      return vscode.l10n.t('{0}, from the dateline', days);
    case 'inferred':
      return vscode.l10n.t('{0}, inferred', days);
    case 'none':
      return vscode.l10n.t('not said');
  }
}

export function moodText(mood: Mood): string {
  switch (mood) {
    case 'actual':
      return vscode.l10n.t('actual');
    case 'target':
      return vscode.l10n.t('target');
    case 'cap':
      return vscode.l10n.t('upper limit');
    case 'planned':
      return vscode.l10n.t('planned');
    case 'forecast':
      return vscode.l10n.t('forecast');
  }
}

/** Mood, how far a statistic is settled, and who says it, as far as the text tells. */
export function voiceText({ mood, stage, saidBy }: Pick<ClaimView, 'mood' | 'stage' | 'saidBy'>): string {
  return [
    moodText(mood),
    ...(stage === undefined ? [] : [stageText(stage)]),
    ...(saidBy === undefined ? [] : [vscode.l10n.t('said by {0}', saidBy)]),
  ].join(' · ');
}

function stageText(stage: Stage): string {
  return stage === 'preliminary' ? vscode.l10n.t('preliminary') : vscode.l10n.t('final');
}

export function scopeText(scope: readonly string[]): string {
  return scope.length > 0 ? scope.join(' · ') : vscode.l10n.t('not said');
}

export function relationText(relation: Relation | null): string {
  switch (relation) {
    case 'same':
      return vscode.l10n.t('same');
    case 'consistent':
      return vscode.l10n.t('consistent');
    case 'changed':
      return vscode.l10n.t('changed');
    case 'conflict':
      return vscode.l10n.t('conflict');
    case null:
      return vscode.l10n.t('same fact');
  }
}

/** A codicon for a relation. */
export function relationIcon(relation: Relation | null): string {
  switch (relation) {
    case 'same':
      return 'check';
    case 'consistent':
      return 'check-all';
    case 'changed':
      return 'history';
    case 'conflict':
      return 'warning';
    case null:
      return 'link';
  }
}

function wholePeriod(start: string, end: string): string | null {
  if (start === end) return start;
  const [year, month] = start.split('-');
  if (start.endsWith('-01-01') && end.endsWith('-12-31')) {
    const last = end.slice(0, 4);
    return year === last ? last : `${String(year)} – ${last}`;
  }
  if (start.endsWith('-01') && end.startsWith(`${year}-${month}-`) && isMonthEnd(end)) return `${year}-${month}`;
  return null;
}

function isMonthEnd(day: string): boolean {
  return new Date(Date.parse(day) + 86_400_000).getUTCDate() === 1;
}
