/** The shape and colour of each source. Both differ from one to the next, so that colour is never all. */

const shapes = ['circle', 'square', 'triangle', 'diamond', 'cross', 'wye', 'star'] as const;

/**
 * CSS custom properties with fallbacks that stand out from white and from near black alike (3:1 or more, WCAG 1.4.11).
 * None is red: red is for conflicts.
 */
const colours = [
  'var(--heshu-source-1, #3b82c4)',
  'var(--heshu-source-2, #b8730a)',
  'var(--heshu-source-3, #2e9464)',
  'var(--heshu-source-4, #9a6cc9)',
  'var(--heshu-source-5, #7c7c7c)',
] as const;

export const conflictColour = 'var(--heshu-conflict, #d13438)';
export const paper = 'var(--heshu-paper, Canvas)';

export interface SourceStyle {
  readonly shape: (typeof shapes)[number];
  readonly colour: string;
}

/** The style of the n-th source, from zero; 35 are unlike one another. */
export function styleOf(index: number): SourceStyle {
  return {
    shape: shapes[index % shapes.length] ?? 'circle',
    colour: colours[index % colours.length] ?? 'currentColor',
  };
}
