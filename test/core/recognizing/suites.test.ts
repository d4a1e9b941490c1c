import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answer } from '../../../src/cli/recognize.ts';

const SUITES = join(import.meta.dirname, '../../../../shared/suites');

/** What the recognizer must reach on the peers' cases: value accuracy by group, and rows of codes without a figure. */
const LEAST: Readonly<Record<string, number>> = {
  numbers: 0.97,
  percent: 0.98,
  ranges: 0.87,
  money_units: 0.92,
  dates: 0.9,
  duration: 0.92,
  ordinal: 1,
};

interface Score {
  readonly total: { readonly neg_clean: number };
  readonly groups: Readonly<Record<string, { readonly acc: number | null }>>;
}

function isScore(value: unknown): value is Score {
  return typeof value === 'object' && value !== null && 'total' in value && 'groups' in value;
}

describe("the peers' suites", () => {
  it('are read as well as before', function () {
    if (!existsSync(join(SUITES, 'score.mjs'))) {
      console.log('      left out: ../shared/suites is not here');
      this.skip();
    }
    this.timeout(60_000);
    const folder = mkdtempSync(join(tmpdir(), 'heshu-suites-'));
    try {
      const lines = readdirSync(join(SUITES, 'numeric'))
        .filter((name) => name.endsWith('.jsonl'))
        .flatMap((name) => readFileSync(join(SUITES, 'numeric', name), 'utf8').split('\n'))
        .filter((line) => line.trim() !== '');
      const predictions = join(folder, 'predictions.ndjson');
      writeFileSync(predictions, lines.map(answer).join('\n'));
      const score: unknown = JSON.parse(
        execFileSync(process.execPath, [join(SUITES, 'score.mjs'), predictions, '--json'], { encoding: 'utf8' }),
      );
      assert.ok(isScore(score));
      for (const [group, least] of Object.entries(LEAST)) {
        const reached = score.groups[group]?.acc ?? 0;
        assert.ok(reached >= least, `${group}: ${reached} is below ${least}`);
      }
      assert.ok(score.total.neg_clean >= 0.98, `negatives: ${score.total.neg_clean}`);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
