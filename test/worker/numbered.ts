import type { TextNote } from '../../src/core/annotations/model.ts';

/** The n-th note; long, so that a file of many takes a while to write. */
export function numbered(n: number, text = `第 ${n} 条。${'这句话写得很长。'.repeat(40)}`): TextNote {
  const anchor = { path: '草稿.md', exact: '36万元', prefix: '投入', suffix: '。', start: 2, end: 6 };
  const created = new Date(Date.UTC(2026, 10, 1) + n).toISOString();
  return { kind: 'note', id: `urn:uuid:${String(n).padStart(8, '0')}`, created, creator: '', anchor, text };
}
