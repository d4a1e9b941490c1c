// Mocha's own report for people, and the counts as JSON where HESHU_TEST_REPORT says.
const { writeFileSync } = require('node:fs');
const { reporters, Runner } = require('mocha');

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    runner.once(Runner.constants.EVENT_RUN_END, () => {
      const { passes, failures, pending } = this.stats;
      const report = process.env.HESHU_TEST_REPORT;
      if (report) writeFileSync(report, JSON.stringify({ passed: passes, failed: failures, skipped: pending }));
    });
  }
};
