import type { Entity } from '../../model.ts';

/** An office is told by at least so many characters between the body and the name (副会长), and by no more than the second. */
const shortest = 2;
const longest = 16;
/** Words that end an office which few people hold: not 教授, 记者, 代表, 委员. Own list, after the style of news. */
const offices = /(?:长|主任|书记|主席|总裁|总经理|发言人)$/;

/**
 * The office of a person by the words before the name: the body and what the person is there (某协会常务副会长兼秘书长); null where
 * the text tells none. `before` is the entity that stands before the person.
 */
export function officeOf(text: string, person: Entity, before: Entity | undefined): string | null {
  if (before?.type !== 'organization') return null;
  const words = text.slice(before.end, person.start).replace(/\s/g, '');
  if (words.length < shortest || words.length > longest) return null;
  return /^[\u4e00-\u9fff、]+$/.test(words) && offices.test(words) ? before.canonical + words : null;
}

/**
 * True for two names of one surname and length that differ in one character: of one office, one of them is wrong. Of two
 * characters they are two people often enough where a body has several deputies.
 */
export function isOneCharacterOff(a: string, b: string, office: string): boolean {
  if (a.length !== b.length || a.length < (office.includes('副') ? 3 : 2)) return false;
  let differing = 0;
  for (let at = 1; at < a.length; at++) if (a.charAt(at) !== b.charAt(at)) differing += 1;
  return differing === 1 && b.startsWith(a.charAt(0));
}
