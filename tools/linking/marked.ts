/** One pair of a file as test/fixtures/facts holds them: a verdict and two lines of `day | text`, with the line that it begins at. */
export interface Block {
  readonly line: number;
  readonly verdict: string;
  readonly a: string;
  readonly b: string;
}

/** A document with the span of what was marked in it. Offsets: UTF-16 in `text`. */
export interface Marked {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The blocks of three lines of a file; blank lines and those that begin with `#` are left out, and lines at the end that make no block. */
export function blocksIn(file: string): readonly Block[] {
  const kept = file
    .split('\n')
    .map((text, index) => ({ text: text.trim(), line: index + 1 }))
    .filter(({ text }) => text !== '' && !text.startsWith('#'));
  const blocks: Block[] = [];
  for (let at = 0; at + 2 < kept.length; at += 3) {
    const [verdict, a, b] = kept.slice(at, at + 3);
    if (verdict !== undefined && a !== undefined && b !== undefined)
      blocks.push({ line: verdict.line, verdict: verdict.text, a: a.text, b: b.text });
  }
  return blocks;
}

/** `day | text` as a document, the figure in question between 【 】; a day of `-` is a document without a date. */
export function markedDocument(line: string): Marked {
  const [day = '', ...rest] = line.split('|');
  const text = rest.join('|').trim();
  const head = day.trim() === '-' ? '' : `---\ndate: ${day.trim()}\n---\n\n`;
  const start = head.length + text.indexOf('【');
  const end = start + text.indexOf('】') - text.indexOf('【') - 1;
  return { text: `${head}${text.replace('【', '').replace('】', '')}\n`, start, end };
}
