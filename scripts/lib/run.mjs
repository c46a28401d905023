import { nodeVersionProblem } from "./node-version.mjs";

/**
 * Runs a command's work once Node is known to be new enough. The work is named by its module, relative to this folder,
 * and loaded only then: an old Node could not even read it. What stops the work is told in one sentence, exit code 3.
 * @param {string} module whose default export does the work
 */
export function run(module) {
  const problem = nodeVersionProblem(process.version);
  if (problem !== null) return fail(problem);
  return import(module).then((loaded) => loaded.default()).catch((error) => fail(sentenceOf(error)));
}

/** @param {unknown} error */
function sentenceOf(error) {
  if (!(error instanceof Error)) return String(error);
  return error.name === "SetUpError" ? error.message : String(error.stack);
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 3;
}
