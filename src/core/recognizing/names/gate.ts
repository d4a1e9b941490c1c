/** Sentences without a Han character hold no name that the tagger knows of; neither do those of one or two characters. */
export function mayHoldName(text: string, start: number, end: number): boolean {
  if (end - start < 2) return false;
  for (let i = start; i < end; i++) {
    const unit = text.charCodeAt(i);
    if (unit >= 0x4e00 && unit <= 0x9fff) return true;
  }
  return false;
}
