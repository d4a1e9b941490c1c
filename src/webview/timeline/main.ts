/** The page of the timeline: shows what it is sent, and tells when somebody opens a place. */
import { drawSourceMark, drawTimeline } from '../../plot/timeline.ts';
import type { Ask, Chart, Row, Show, Table, TimelinePage } from './page.ts';

declare function acquireVsCodeApi(): { postMessage(ask: Ask): void; setState(state: unknown): void };

const HEIGHT = 300;
const api = acquireVsCodeApi();
const main = document.querySelector('main');
let shown: TimelinePage | undefined;
let width = 0;

window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
  if (!isShow(data)) return;
  api.setState(data.state);
  shown = data.page;
  show(data.page);
});
new ResizeObserver(() => {
  const figure = document.querySelector('figure');
  if (figure && shown?.chart && Math.abs(figure.clientWidth - width) > 8) fill(figure, shown.chart);
}).observe(document.body);
api.postMessage({ type: 'ready' });

/** Draws the page anew; who stood on a row stays there. */
function show(page: TimelinePage): void {
  if (!main) return;
  const focused = document.activeElement?.getAttribute('data-open');
  const figure = page.chart ? element('figure', {}) : null;
  main.replaceChildren(
    element('h1', {}, page.title),
    ...(page.summary === '' ? [] : [element('p', { class: 'summary' }, page.summary)]),
    ...page.notes.map((note) => element('p', { class: 'note' }, note)),
    ...(page.check === null ? [] : [checkButton(page.check)]),
    ...(figure ? [figure] : []),
    ...(page.chart && page.chart.key.length > 0 ? [keyOf(page.chart)] : []),
    ...(page.table ? [tableOf(page.table)] : []),
  );
  if (figure && page.chart) fill(figure, page.chart);
  if (focused) main.querySelector<HTMLElement>(`[data-open="${CSS.escape(focused)}"]`)?.focus();
}

function fill(figure: HTMLElement, chart: Chart): void {
  width = figure.clientWidth;
  const drawing = drawTimeline(chart.points, { ...chart, document, width: Math.max(280, width), height: HEIGHT });
  figure.replaceChildren(...(drawing ? [drawing] : []));
  for (const mark of figure.querySelectorAll('[data-id]')) {
    const id = mark.getAttribute('data-id') ?? '';
    mark.addEventListener('click', () => {
      api.postMessage({ type: 'open', id });
    });
    mark.addEventListener('mouseenter', () => {
      near(id, true);
    });
    mark.addEventListener('mouseleave', () => {
      near(id, false);
    });
  }
}

/** Shows which mark and which row belong together. */
function near(id: string, on: boolean): void {
  const name = CSS.escape(id);
  for (const each of document.querySelectorAll(`[data-id="${name}"], [data-row="${name}"]`))
    each.classList.toggle('near', on);
}

function keyOf({ key }: Chart): HTMLElement {
  const entries = key.map(({ kind, text }) =>
    element('li', {}, element('span', { class: `sign ${kind}`, 'aria-hidden': 'true' }), text),
  );
  return element('ul', { class: 'key' }, ...entries);
}

function tableOf({ caption, headings, rows }: Table): HTMLElement {
  const head = headings.map((heading) => element('th', { scope: 'col' }, heading));
  const table = element(
    'table',
    {},
    element('caption', {}, caption),
    element('thead', {}, element('tr', {}, ...head)),
    element('tbody', {}, ...rows.map(rowOf)),
  );
  return element('div', { class: 'rows' }, table);
}

function rowOf({ id, style, hollow, relation, text, place, label, cells }: Row): HTMLElement {
  const button = element('button', { type: 'button', 'data-open': id, 'aria-label': label, title: label }, text);
  button.addEventListener('click', () => {
    api.postMessage({ type: 'open', id });
  });
  const mark = element('span', { class: 'mark' });
  if (style !== null) mark.append(drawSourceMark(document, style, hollow));
  // Who says it stands with what is said, in sight in a narrow column too.
  const said = element('div', {}, button, element('div', { class: 'place' }, place));
  const row = element(
    'tr',
    { 'data-row': id, ...(relation === null ? {} : { class: relation }) },
    element('th', { scope: 'row' }, element('div', { class: 'statement' }, mark, said)),
    ...cells.map((cell) => element('td', {}, cell)),
  );
  for (const [event, on] of [
    ['mouseenter', true],
    ['mouseleave', false],
    ['focusin', true],
    ['focusout', false],
  ] as const) {
    row.addEventListener(event, () => {
      near(id, on);
    });
  }
  return row;
}

function checkButton(text: string): HTMLElement {
  const button = element('button', { type: 'button', class: 'check' }, text);
  button.addEventListener('click', () => {
    api.postMessage({ type: 'check' });
  });
  return button;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** Only the extension can send messages to this frame; what is checked is that it is of this version. */
function isShow(data: unknown): data is Show {
  return typeof data === 'object' && data !== null && 'type' in data && data.type === 'show' && 'page' in data;
}
