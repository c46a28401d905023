/**
 * What is read of the report.
 * @typedef {{status: string, assertionResults: {status: string}[]}} TestFile
 * @typedef {{testResults: TestFile[]}} Report
 * @typedef {{passed: number, failed: number, skipped: number}} Counts
 */

/**
 * Counts tests from vitest's JSON report. A file that could not be read or set up counts as one failed test, and so
 * does a run that ended badly although no test failed: the counts never look better than the run.
 * @param {Report | null} report null when vitest wrote none
 * @param {number | null} exitCode of vitest
 */
export function countResults(report, exitCode) {
  const files = report?.testResults ?? [];
  const tests = files.flatMap((file) => file.assertionResults);
  /** @param {string[]} states */
  const having = (...states) => tests.filter((test) => states.includes(test.status)).length;
  const broken = files.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  const counts = {
    passed: having("passed"),
    failed: having("failed") + broken,
    skipped: having("skipped", "pending", "todo", "disabled"),
  };
  const unexplained = exitCode !== 0 && counts.failed === 0;
  return { ...counts, failed: counts.failed + (unexplained ? 1 : 0), unexplained };
}

/**
 * The last line of a run: "412 passed, 0 failed" with ", 3 skipped" where there are any.
 * @param {Counts} counts
 */
export function closingLine({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`;
}
