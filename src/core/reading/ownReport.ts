/** The first line of a Markdown report: it quotes figures of all documents and is itself no source of any. */
export const REPORT_MARK = '<!-- heshu-report -->';

/** Whether a text is a report that Heshu wrote into the folder that it checks. */
export function isOwnReport(text: string): boolean {
  return text.startsWith(REPORT_MARK);
}
