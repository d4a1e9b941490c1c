import assert from 'node:assert/strict';
import { departmentRows, sources } from '../../../src/core/recognizing/names/departments.ts';

describe('departments', () => {
  const rows = departmentRows();

  it('has a public source for every row', () => {
    for (const { name, sources: keys } of rows) {
      assert.ok(keys.length > 0, name);
      for (const key of keys) assert.ok(sources[key], `${name}: ${key}`);
    }
  });

  it('writes months as YYYY-MM, and names a successor that it holds', () => {
    const names = new Set(rows.map(({ name }) => name));
    for (const { name, since, until, successor } of rows) {
      for (const month of [since, until]) assert.match(month, /^(\d{4}-(0[1-9]|1[0-2]))?$/, name);
      if (successor !== '') assert.ok(names.has(successor), `${name} → ${successor}`);
      if (until !== '') assert.notEqual(successor, '', name);
    }
  });

  it('gives no short form to two bodies', () => {
    const forms = rows.flatMap(({ name, shorts }) => [name, ...shorts]);
    assert.deepEqual(
      forms.filter((form, i) => forms.indexOf(form) !== i),
      [],
    );
  });
});
