import { describe, expect, test } from "vitest";
import { closingLine, countResults, type Report, type TestFile } from "../../scripts/lib/test-results.mjs";
import { testEnvironment } from "../../scripts/lib/run-tests.mjs";

const file = (status: string, ...states: string[]): TestFile => ({
  status,
  assertionResults: states.map((state) => ({ status: state })),
});
const report = (...files: TestFile[]): Report => ({ testResults: files });

describe("countResults", () => {
  // What vitest reports, its exit code, and what the closing line says of it.
  test.each<[string, Report | null, number, string]>([
    ["all passed", report(file("passed", "passed", "passed")), 0, "2 passed, 0 failed"],
    ["one failed", report(file("failed", "passed", "failed")), 1, "1 passed, 1 failed"],
    [
      "some skipped",
      report(file("passed", "passed", "pending", "skipped", "todo")),
      0,
      "1 passed, 0 failed, 3 skipped",
    ],
    ["a file that could not be read", report(file("failed"), file("passed", "passed")), 1, "1 passed, 1 failed"],
    ["a set-up that failed", report(file("failed", "skipped", "skipped")), 1, "0 passed, 1 failed, 2 skipped"],
    ["an error outside any test", report(file("passed", "passed")), 1, "1 passed, 1 failed"],
    ["no report at all", null, 1, "0 passed, 1 failed"],
    ["no test ran", report(), 1, "0 passed, 1 failed"],
  ])("%s", (_what, results, exitCode, line) => {
    expect(closingLine(countResults(results, exitCode))).toBe(line);
  });
});

describe("testEnvironment", () => {
  test("keeps the user's own store out of the tests' reach", () => {
    const env = testEnvironment({ HEARSAY_DB: "/home/me/hearsay.sqlite", PATH: "/bin", NODE_ENV: "production" });
    expect(env).toEqual({ PATH: "/bin", NODE_ENV: "test" });
  });
});
