import { csvOf } from './csv.ts';
import { htmlOf } from './html.ts';
import type { Plot } from './html.ts';
import { markdownOf } from './markdown.ts';
import type { Review } from './review.ts';
import { sarifOf } from './sarif.ts';
import { webAnnotationOf } from './webAnnotation.ts';

/** The forms that a review takes; text and JSON are made of the corpus itself. */
export const reviewFormats = ['markdown', 'html', 'csv', 'sarif', 'jsonld'] as const;

export type ReviewFormat = (typeof reviewFormats)[number];

/** What a file of each form is called. */
export const extensions: Readonly<Record<ReviewFormat, string>> = {
  markdown: 'md',
  html: 'html',
  csv: 'csv',
  sarif: 'sarif',
  jsonld: 'jsonld',
};

/** The review in one form, piece by piece; the same bytes for the same review. `version` is Heshu's own. */
export function formatted(
  format: ReviewFormat,
  review: Review,
  { version, plot }: { readonly version: string; readonly plot?: Plot | undefined },
): Iterable<string> {
  switch (format) {
    case 'markdown':
      return markdownOf(review);
    case 'html':
      return htmlOf(review, plot);
    case 'csv':
      return csvOf(review);
    case 'sarif':
      return sarifOf(review, version);
    case 'jsonld':
      return webAnnotationOf(review);
  }
}

export function isReviewFormat(format: string): format is ReviewFormat {
  return reviewFormats.some((one) => one === format);
}
