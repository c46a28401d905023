// `npm test`: sets up, runs every test, and ends with one plain line of counts. Arguments go to vitest:
// `npm test -- test/core`.
import { run } from "./lib/run.mjs";

run("./run-tests.mjs");
