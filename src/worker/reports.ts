import { version } from '../../package.json';
import type { Annotation } from '../core/annotations/model.ts';
import type { Corpus } from '../core/corpus.ts';
import { say } from '../core/messages.ts';
import type { Note } from '../core/model.ts';
import type { RuleLevels } from '../core/rules/levels.ts';
import { formatted } from '../report/formats.ts';
import type { Plot } from '../report/html.ts';
import { judge } from '../report/judged.ts';
import { reviewOf } from '../report/review.ts';
import type { AnnotationShelf } from './annotationShelf.ts';
import { insideOf } from './kept.ts';
import type { FolderName, Request } from './protocol.ts';

/** What a report is made of beside the documents. */
export interface ReportParts {
  readonly annotations: AnnotationShelf;
  readonly levels: (path: string) => RuleLevels;
  readonly notes: readonly Note[];
  readonly plot: Plot | undefined;
}

/** The text of a report on all documents, each called by its path in its folder. */
export function reportText(
  corpus: Corpus,
  { format, locale, folders, skipped }: Extract<Request, { kind: 'report' }>,
  { annotations, levels, notes, plot }: ReportParts,
): string {
  const nameOf = namer(folders);
  const findings = judge(corpus.findings(), {
    levels,
    decisionOf: (finding) => annotations.decisionOn(finding),
    baseline: null,
  });
  const review = reviewOf(corpus, {
    locale,
    all: false,
    findings,
    annotations: annotations.folders.flatMap(({ uri, annotations: own }) =>
      own.map((one) => renamed(one, uri, nameOf)),
    ),
    notes: [...skipped, ...notes.map(({ path, message }) => ({ path, message: say(locale, message) }))],
    nameOf,
  });
  return [...formatted(format, review, { version, plot })].join('');
}

/** A document's path in its folder, behind the folder's name where there are several; of no folder, its URI. */
function namer(folders: readonly FolderName[]): (path: string) => string {
  return (path) => {
    for (const { uri, name } of folders) {
      const inside = insideOf(uri, path);
      if (inside !== null) return folders.length > 1 ? `${name}/${inside}` : inside;
    }
    return path;
  };
}

/** An annotation with the paths of the report. */
function renamed(annotation: Annotation, uri: string, nameOf: (path: string) => string): Annotation {
  const named = (path: string): string => nameOf(uri + path.split('/').map(encodeURIComponent).join('/'));
  switch (annotation.kind) {
    case 'decision':
      return annotation.reach === 'rule'
        ? annotation
        : { ...annotation, anchor: { ...annotation.anchor, path: named(annotation.anchor.path) } };
    case 'note':
      return { ...annotation, anchor: { ...annotation.anchor, path: named(annotation.anchor.path) } };
    case 'link':
      return {
        ...annotation,
        from: { ...annotation.from, path: named(annotation.from.path) },
        to: { ...annotation.to, path: named(annotation.to.path) },
      };
    case 'reply':
      return annotation;
  }
}
