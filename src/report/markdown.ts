import { decisionRows } from './decisionRows.ts';
import { REPORT_MARK } from '../core/reading/ownReport.ts';
import { asOfText } from './asOfText.ts';
import type { ReviewFact } from './factTable.ts';
import { hrefOf } from './href.ts';
import { clipped } from './quote.ts';
import { isOpen } from './judged.ts';
import { saidOf } from './review.ts';
import type { Review, ReviewFinding, ReviewPlace } from './review.ts';
import { ruleTexts } from './ruleTexts.ts';
import { headings, leftOut, summaryOfReview } from './summary.ts';
import { severities } from './text.ts';
import { word } from './words.ts';

/** Facts and places beyond these make a page that nobody reads; they are counted, and JSON holds them. */
const MOST_FACTS = 200;
const MOST_STATEMENTS = 40;
const MOST_PLACES = 12;

const documentHeads = ['document', 'title', 'published', 'source', 'errors', 'warnings', 'informations'] as const;
const decisionHeads = ['decision', 'place', 'text', 'finding', 'note', 'by', 'when'] as const;
const factHeads = ['facts', 'value', 'asOfHead', 'source', 'text'] as const;

/**
 * A review as Markdown (CommonMark with GitHub's tables), piece by piece. Links lead to the documents as they are named:
 * relative to the folder that was checked. Text of documents cannot become markup.
 */
export function* markdownOf(review: Review): Generator<string> {
  const { locale, findings, documents, notes } = review;
  yield `${REPORT_MARK}\n\n# ${word(locale, 'reportTitle')}\n\n${escaped(summaryOfReview(review))}\n`;
  yield* list(leftOut(review));
  yield* section(
    word(locale, 'documents'),
    table(
      documentHeads.map((id) => word(locale, id)),
      documents.map(({ path, title, published, source }) => [
        `[${escaped(path)}](${hrefOf(path)})`,
        escaped(clipped(title ?? '', 80)),
        published ?? word(locale, 'undated'),
        escaped(clipped(source ?? '', 40)),
        ...(['error', 'warning', 'information'] as const).map((severity) =>
          String(findings.filter((one) => isOpen(one) && one.severity === severity && one.place.path === path).length),
        ),
      ]),
    ),
  );
  if (notes.length > 0) {
    yield* section(
      word(locale, 'notes'),
      notes.map(({ path, message }) => `- ${escaped(path)}: ${escaped(message)}\n`),
    );
  }
  for (const severity of severities) {
    const some = findings.filter((one) => one.severity === severity && isOpen(one));
    if (some.length === 0) continue;
    yield* section(`${word(locale, headings[severity])} (${some.length})`, findingItems(some, review));
  }
  const rows = decisionRows(review);
  if (rows.length > 0) {
    const heads = decisionHeads.map((id) => word(locale, id));
    const cells = rows.map(({ state, where, path, text, finding, note, creator, at }) => [
      word(locale, state),
      path === null ? escaped(where) : `[${escaped(where)}](${path})`,
      code(text),
      escaped(finding),
      escaped(note),
      escaped(creator),
      at,
    ]);
    yield* section(word(locale, 'decisions'), table(heads, cells));
  }
  yield* factSection(review);
}

function* findingItems(findings: readonly ReviewFinding[], { locale }: Review): Generator<string> {
  for (const [index, finding] of findings.entries()) {
    const { rule, message, place, also, related, fix, decision, isNew } = finding;
    const marks = [
      ...(isNew === true ? [word(locale, 'isNew')] : []),
      ...(decision === undefined ? [] : [word(locale, decision.state)]),
    ].map((mark) => ` · ${mark}`);
    yield `${index + 1}. **${rule}** ${escaped(message)} (${ruleTexts[rule]?.name ?? rule}${marks.join('')})\n`;
    const places: readonly (ReviewPlace & { readonly message?: string })[] = [place, ...also, ...related];
    for (const one of places.slice(0, MOST_PLACES)) {
      const more = saidOf(one);
      yield `    - ${link(one)} ${quoted(one)}${more === '' ? '' : ` — ${escaped(more)}`}\n`;
    }
    if (places.length > MOST_PLACES) yield `    - ${word(locale, 'more', places.length - MOST_PLACES)}\n`;
    if (fix !== undefined) {
      const title = escaped(fix.title);
      const { length } = fix.edits;
      yield `    - ${length > 1 ? word(locale, 'fixEach', title, length) : word(locale, 'fix', title)}\n`;
    }
  }
}

function* factSection({ locale, facts }: Review): Generator<string> {
  const heads = factHeads.map((id) => word(locale, id));
  yield `\n## ${word(locale, 'facts')}\n\n${word(locale, facts.length === 0 ? 'noFacts' : 'factsAbout')}\n\n`;
  const shown = facts.slice(0, MOST_FACTS);
  if (shown.length > 0) yield* table(heads, rowsOf());
  if (facts.length > shown.length) yield `\n${word(locale, 'moreFacts', facts.length - shown.length)}\n`;

  function* rowsOf(): Generator<readonly string[]> {
    for (const fact of shown) {
      for (const [index, statement] of fact.statements.slice(0, MOST_STATEMENTS).entries()) {
        yield [
          index === 0 ? factName(fact) : '',
          escaped(clipped(statement.place.text, 60)),
          asOfText(statement, locale),
          link(statement.place),
          quoted(statement.place),
        ];
      }
      const left = fact.statements.length - MOST_STATEMENTS;
      if (left > 0) yield ['', word(locale, 'more', left), '', '', ''];
    }
  }

  function factName({ scope, measure, relation }: ReviewFact): string {
    const name = escaped(clipped([...scope, measure].join(' '), 60));
    return relation === null ? name : `${name} (${word(locale, relation)})`;
  }
}

function* section(heading: string, pieces: Iterable<string>): Generator<string> {
  yield `\n## ${heading}\n\n`;
  yield* pieces;
}

function* list(items: readonly string[]): Generator<string> {
  if (items.length > 0) yield '\n';
  for (const item of items) yield `- ${escaped(item)}\n`;
}

function* table(heads: readonly string[], rows: Iterable<readonly string[]>): Generator<string> {
  yield `| ${heads.join(' | ')} |\n|${heads.map(() => '---|').join('')}\n`;
  for (const cells of rows) yield `| ${cells.join(' | ')} |\n`;
}

function link({ path, line, column }: ReviewPlace): string {
  return `[${escaped(`${path}:${line}:${column}`)}](${hrefOf(path)}#L${line})`;
}

function quoted({ quote: { before, marked, after } }: ReviewPlace): string {
  return `${escaped(before)}${code(marked)}${escaped(after)}`;
}

/** Text as text: no character of it is markup, at the start of a line or elsewhere, nor ends a cell of a table. */
function escaped(text: string): string {
  return text
    .replace(/[\t\r\n\f\v ]+/g, ' ')
    .replace(/[\\`*[\]<|~$]|&(?=[#\w])|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2')
    .replace(/^(\s*)(>|[-+#](?=[-+#\s]|$)|=(?=[=\s]*$))/, '$1\\$2')
    .replace(/(https?|ftp):\/\/|(www)\./gi, (_, scheme?: string, www?: string) =>
      scheme === undefined ? `${www ?? ''}\\.` : `${scheme}\\://`,
    );
}

/** A code span: unlike ** it needs no space beside Han characters. Inside a table a bar still ends the cell. */
function code(quoted: string): string {
  const text = quoted.replace(/[\r\n]+/g, ' ');
  if (text.trim() === '') return '';
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest + 1);
  const pad = text.startsWith('`') || text.endsWith('`') || (text.startsWith(' ') && text.endsWith(' ')) ? ' ' : '';
  return `${fence}${pad}${text.replace(/\|/g, '\uff5c')}${pad}${fence}`;
}
