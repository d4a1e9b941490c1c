/**
 * `npm run bench` measures Heshu on generated articles; `-- --json` prints one object instead of a table.
 * The gates are ratios inside one run, so that they hold on any machine: a build is linear in the number of documents
 * and in the length of one, an edit is flat, and linking reports that all state the same facts is linear and takes less time
 * than recognizing them.
 * Times are of the processor, not of the clock: on a busy machine an edit waits for others, and no gate may fail for that.
 * A gate that fails makes the exit code 1.
 */
import { foundOf } from './found.ts';
import { newsroom } from './generate.ts';
import { buildGrowth, editTimes, lengthGrowth } from './growth.ts';
import { rounded } from './measure.ts';
import { reportCost, timeToFindings, yearlyReports } from './reports.ts';
import { stepSpeeds } from './steps.ts';

/** Time ratio / size ratio of a build, of many documents or of one long one. */
const buildGate = 1.3;
/** Time of an edit among the most documents / among the fewest. */
const editGate = 2;

const seed = 20240506;
const sizes = [100, 1_000, 10_000] as const;

const all = newsroom(sizes[2], seed);
const thousand = newsroom(sizes[1], seed);
const bytes = thousand.articles.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);

const speeds = stepSpeeds(thousand.articles, 3);
const build = buildGrowth(all.articles.slice(0, 4_000), 2);
const length = lengthGrowth(all.articles.slice(0, 600), 2);
const edits = editTimes(all.articles, sizes, 40);
const growth = rounded((edits[2]?.milliseconds ?? NaN) / (edits[0]?.milliseconds ?? NaN), 2);
const reports = yearlyReports(1_000, 40, seed);
const costs = [reportCost(reports.slice(0, 250), 3), reportCost(reports, 2)] as const;
const pair = timeToFindings(yearlyReports(2, 3_000, seed), 2);
const linking = {
  growth: rounded(costs[1].linking / costs[0].linking / (costs[1].claims / costs[0].claims), 2),
  share: rounded(costs[1].linking / costs[1].recognizing, 2),
};
const found = foundOf(thousand);
const memory = process.memoryUsage();
const gates = {
  build: build.growth <= buildGate,
  length: length.growth <= buildGate,
  edit: growth <= editGate,
  linking: linking.growth <= buildGate && linking.share <= 1,
};

if (process.argv.includes('--json')) {
  const megabytes = { rss: rounded(memory.rss / 1e6, 0), heap: rounded(memory.heapUsed / 1e6, 0) };
  const edit = { times: edits, growth };
  console.log(
    JSON.stringify(
      {
        node: process.version,
        seed,
        speeds,
        build,
        length,
        edit,
        linking: { ...linking, costs, pair },
        found,
        memory: megabytes,
        gates,
      },
      null,
      2,
    ),
  );
} else {
  console.log(
    `${thousand.articles.length} articles, ${rounded(bytes / 1e6, 2)} MB, seed ${seed}, Node ${process.version}\n`,
  );
  for (const [step, speed] of Object.entries(speeds))
    console.log(`${step.padEnd(22)}${speed.toFixed(1).padStart(9)} MB/s`);
  for (const [what, { sizes: of, milliseconds, growth: ratio }, good] of [
    ['build', build, gates.build],
    ['one long document', length, gates.length],
  ] as const) {
    console.log(`\n${what}`);
    for (const [i, size] of of.entries()) {
      console.log(
        `${`  ${rounded(size / 1e6, 1)} MB`.padEnd(22)}${(milliseconds[i] ?? NaN).toFixed(0).padStart(9)} ms`,
      );
    }
    console.log(`  growth ${ratio} (at most ${buildGate}): ${good ? 'linear' : 'NOT LINEAR'}`);
  }
  console.log('\none edit with its findings');
  for (const { documents, milliseconds, heapMegabytes } of edits) {
    console.log(
      `${`  ${documents} documents`.padEnd(22)}${milliseconds.toFixed(2).padStart(9)} ms${String(heapMegabytes).padStart(8)} MB heap`,
    );
  }
  console.log(`  growth ${growth} (at most ${editGate}): ${gates.edit ? 'flat' : 'NOT FLAT'}`);
  console.log('\nreports of one country, all on the same measures');
  for (const { reports: count, megabytes, claims, recognizing, linking: link, corpus, corpusMegabytes } of costs) {
    console.log(
      `  ${count} reports, ${megabytes} MB, ${claims} claims: recognizing ${recognizing} ms, linking ${link} ms, corpus with findings ${corpus} ms and ${corpusMegabytes} MB heap`,
    );
  }
  console.log(
    `  growth of linking ${linking.growth} (at most ${buildGate}), linking / recognizing ${linking.share} (at most 1): ${gates.linking ? 'linear' : 'NOT LINEAR'}`,
  );
  console.log(`  two long reports, ${pair.megabytes} MB together, from text to findings: ${pair.milliseconds} ms`);
  console.log('\nplanted contradictions  found/planted  not planted');
  for (const { rule, planted, found: hits, unplanted, examples } of found) {
    console.log(`  ${rule}`.padEnd(24) + `${hits}/${planted}`.padEnd(15) + String(unplanted));
    for (const example of examples) console.log(`    ${example}`);
  }
  console.log(`\nmemory ${rounded(memory.rss / 1e6, 0)} MB resident`);
}
process.exitCode = Object.values(gates).every(Boolean) ? 0 : 1;
