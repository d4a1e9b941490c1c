import { asOfText } from './asOfText.ts';
import { decisionRows } from './decisionRows.ts';
import type { ReviewFact } from './factTable.ts';
import { attribute, element, escaped } from './htmlText.ts';
import { styleSheet } from './htmlStyle.ts';
import { clipped } from './quote.ts';
import { isOpen } from './judged.ts';
import { saidOf } from './review.ts';
import type { Review, ReviewFinding, ReviewPlace } from './review.ts';
import { ruleTexts } from './ruleTexts.ts';
import { headings, leftOut, summaryOfReview } from './summary.ts';
import { severities } from './text.ts';
import { word } from './words.ts';

/** What a fact's values look like over time. Where nothing draws, tables alone say it. */
export interface Plot {
  /** The drawing as SVG text, empty where there is nothing to draw; and the mark of each statement's source by its id. */
  readonly draw: (
    fact: ReviewFact,
    description: string,
  ) => { readonly svg: string; readonly marks: ReadonlyMap<string, string> };
}

const MOST_FACTS = 200;
/** A drawing is some 10 kB; these are the facts that contradict and change most. */
const MOST_PLOTS = 80;
const MOST_STATEMENTS = 40;
const MOST_PLACES = 20;

/**
 * A review as one HTML page that stands alone, piece by piece: no script, nothing from elsewhere, light and dark, for screen,
 * paper and screen readers. Everything that comes out of a document is escaped.
 */
export function* htmlOf(review: Review, plot?: Plot): Generator<string> {
  const { locale } = review;
  const title = word(locale, 'reportTitle');
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  yield `<!doctype html>\n<html lang="${locale}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${policy}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n';
  yield '<meta name="color-scheme" content="light dark">\n<meta name="generator" content="Heshu">\n';
  yield `<title>${escaped(title)}</title>\n<style>\n${styleSheet}</style>\n</head>\n<body>\n`;
  yield `<header>\n<h1>${escaped(title)}</h1>\n<p class="summary">${escaped(summaryOfReview(review))}</p>\n`;
  const left = leftOut(review);
  if (left.length > 0) yield `<ul class="left">\n${left.map((one) => element('li', one)).join('')}</ul>\n`;
  yield `</header>\n${contents(review)}<main>\n`;
  yield* findingSections(review);
  yield* decisionSection(review);
  yield* factSection(review, plot);
  yield* documentSection(review);
  yield '</main>\n</body>\n</html>\n';
}

function contents(review: Review): string {
  const { locale, findings } = review;
  const some = severities.filter((severity) => findings.some((one) => one.severity === severity && isOpen(one)));
  const links = [
    ...some.map((severity) => ({ id: severity, text: word(locale, headings[severity]) })),
    ...(decisionRows(review).length > 0 ? [{ id: 'decisions', text: word(locale, 'decisions') }] : []),
    { id: 'facts', text: word(locale, 'facts') },
    { id: 'documents', text: word(locale, 'documents') },
  ];
  const items = links.map(({ id, text }) => `<li><a href="#${id}">${escaped(text)}</a></li>\n`).join('');
  return `<nav aria-label="${attribute(word(locale, 'contents'))}">\n<ul>\n${items}</ul>\n</nav>\n`;
}

function* findingSections({ locale, findings }: Review): Generator<string> {
  for (const severity of severities) {
    const some = findings.filter((one) => one.severity === severity && isOpen(one));
    if (some.length === 0) continue;
    const heading = `${word(locale, headings[severity])} (${some.length})`;
    yield `<section id="${severity}" class="${severity}" aria-labelledby="h-${severity}">\n`;
    yield `<h2 id="h-${severity}">${escaped(heading)}</h2>\n`;
    for (const finding of some) yield findingText(finding, locale);
    yield '</section>\n';
  }
  if (!findings.some(isOpen)) yield `<p class="clean">${escaped(word(locale, 'clean'))}</p>\n`;
}

function findingText(finding: ReviewFinding, locale: Review['locale']): string {
  const { rule, message, place, also, related, fix, decision, isNew } = finding;
  const marks = [
    ...(isNew === true ? [word(locale, 'isNew')] : []),
    ...(decision === undefined
      ? []
      : [[word(locale, decision.state), decision.note].filter((part) => part).join(': ')]),
  ];
  const places: readonly (ReviewPlace & { readonly message?: string })[] = [place, ...also, ...related];
  const items = places.slice(0, MOST_PLACES).map((one) => placeItem(one));
  if (places.length > MOST_PLACES) items.push(element('li', word(locale, 'more', places.length - MOST_PLACES)));
  const title = fix === undefined ? '' : fixWords(fix, locale);
  return [
    `<article>\n<h3>${escaped(message)}</h3>\n`,
    `<p class="meta"><span class="rule">${rule}</span> ${escaped(ruleTexts[rule]?.name ?? '')}`,
    `${marks.map((mark) => ` <span class="mark">${escaped(mark)}</span>`).join('')}</p>\n`,
    `<ul class="places">\n${items.join('')}</ul>\n`,
    title === '' ? '' : element('p', title, 'fix'),
    '</article>\n',
  ].join('');
}

function fixWords({ title, edits }: NonNullable<ReviewFinding['fix']>, locale: Review['locale']): string {
  return edits.length > 1 ? word(locale, 'fixEach', title, edits.length) : word(locale, 'fix', title);
}

function placeItem(place: ReviewPlace & { readonly message?: string }): string {
  const more = saidOf(place);
  const said = more === '' ? '' : `\n<p class="said">${escaped(more)}</p>`;
  return `<li><cite>${escaped(where(place))}</cite>\n<blockquote lang="zh">${quoted(place)}</blockquote>${said}</li>\n`;
}

function* decisionSection(review: Review): Generator<string> {
  const rows = decisionRows(review);
  if (rows.length === 0) return;
  const { locale } = review;
  const heads = (['decision', 'place', 'text', 'finding', 'note', 'by', 'when'] as const).map((id) => word(locale, id));
  yield sectionHead('decisions', word(locale, 'decisions'));
  yield* table(
    word(locale, 'decisions'),
    heads,
    rows.map(({ state, where: at, text, finding, note, creator, at: day }) =>
      [word(locale, state), at, text, finding, note, creator, day].map(escaped),
    ),
  );
  yield '</section>\n';
}

function* factSection({ locale, facts }: Review, plot: Plot | undefined): Generator<string> {
  yield sectionHead('facts', word(locale, 'facts'));
  yield element('p', word(locale, facts.length === 0 ? 'noFacts' : 'factsAbout'));
  const heads = (['value', 'asOfHead', 'source', 'text'] as const).map((id) => word(locale, id));
  for (const [index, fact] of facts.slice(0, MOST_FACTS).entries()) {
    const name = clipped([...fact.scope, fact.measure].join(' '), 80);
    const relation =
      fact.relation === null
        ? ''
        : ` <span class="mark ${fact.relation}">${escaped(word(locale, fact.relation))}</span>`;
    const drawing = index < MOST_PLOTS ? plot?.draw(fact, word(locale, 'timeline', name)) : undefined;
    yield `<article class="fact">\n<h3><span lang="zh">${escaped(name)}</span>${relation}</h3>\n`;
    if (drawing !== undefined && drawing.svg !== '') yield `<figure>${drawing.svg}</figure>\n`;
    const rows = fact.statements
      .slice(0, MOST_STATEMENTS)
      .map((statement) => [
        `${drawing?.marks.get(statement.id) ?? ''}<span lang="zh">${escaped(clipped(statement.place.text, 60))}</span>`,
        escaped(asOfText(statement, locale)),
        `<cite>${escaped(where(statement.place))}</cite>`,
        `<span lang="zh">${quoted(statement.place)}</span>`,
      ]);
    const left = fact.statements.length - rows.length;
    if (left > 0) rows.push([escaped(word(locale, 'more', left)), '', '', '']);
    yield* table(name, heads, rows, true);
    yield '</article>\n';
  }
  if (facts.length > MOST_FACTS) yield element('p', word(locale, 'moreFacts', facts.length - MOST_FACTS));
  yield '</section>\n';
}

function* documentSection({ locale, documents, findings, notes }: Review): Generator<string> {
  const ids = ['document', 'title', 'published', 'source', 'encoding', 'errors', 'warnings', 'informations'] as const;
  yield sectionHead('documents', word(locale, 'documents'));
  yield* table(
    word(locale, 'documents'),
    ids.map((id) => word(locale, id)),
    documents.map(({ path, title, published, source, encoding }) => [
      `<cite>${escaped(path)}</cite>`,
      `<span lang="zh">${escaped(clipped(title ?? '', 80))}</span>`,
      escaped(published ?? word(locale, 'undated')),
      `<span lang="zh">${escaped(clipped(source ?? '', 40))}</span>`,
      escaped(encoding),
      ...(['error', 'warning', 'information'] as const).map((severity) =>
        String(findings.filter((one) => isOpen(one) && one.severity === severity && one.place.path === path).length),
      ),
    ]),
  );
  if (notes.length > 0) {
    yield `<h3>${escaped(word(locale, 'notes'))}</h3>\n<ul>\n`;
    for (const { path, message } of notes) yield element('li', `${path}: ${message}`);
    yield '</ul>\n';
  }
  yield '</section>\n';
}

function sectionHead(id: string, heading: string): string {
  return `<section id="${id}" aria-labelledby="h-${id}">\n<h2 id="h-${id}">${escaped(heading)}</h2>\n`;
}

/** Cells are HTML already. A caption that repeats the heading above is for screen readers alone. */
function* table(
  caption: string,
  heads: readonly string[],
  rows: Iterable<readonly string[]>,
  hidden = true,
): Generator<string> {
  yield `<div class="table"><table>\n<caption${hidden ? ' class="hidden"' : ''}>${escaped(caption)}</caption>\n`;
  yield `<thead><tr>${heads.map((head) => `<th scope="col">${escaped(head)}</th>`).join('')}</tr></thead>\n<tbody>\n`;
  for (const cells of rows) yield `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>\n`;
  yield '</tbody>\n</table></div>\n';
}

function where({ path, line, column }: ReviewPlace): string {
  return `${path}:${line}:${column}`;
}

function quoted({ quote: { before, marked, after } }: ReviewPlace): string {
  return `${escaped(before)}<mark>${escaped(marked)}</mark>${escaped(after)}`;
}
