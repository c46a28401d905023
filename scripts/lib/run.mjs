import { nodeVersionProblem } from "./node-version.mjs";

/**
 * Runs a command's work once Node is known to be new enough. The work is named by its module, relative to this folder,
 * and loaded only then: an old Node could not even read it. What stops the work is told in one sentence, exit code 3.
 */
export function run(module) {
  const problem = nodeVersionProblem(process.version);
  if (problem !== null) return fail(problem);
  return import(module).then((loaded) => loaded.default()).catch((error) => fail(sentenceOf(error)));
}

function sentenceOf(error) {
  return error.constructor.name === "SetUpError" ? error.message : error.stack;
}

function fail(sentence) {
  console.error(sentence);
  process.exitCode = 3;
}
