// Written for old versions of Node too: they must get far enough to say that they are too old.

/** The oldest Node that Hearsay runs on; `engines` of package.json says the same (a test compares). */
export const OLDEST_NODE = "20.19.0";

/** A sentence for the user when `version` ("v18.20.1") is older than `oldest`; null when it will do. */
export function nodeVersionProblem(version, oldest = OLDEST_NODE) {
  const have = numbers(version);
  const need = numbers(oldest);
  for (let i = 0; i < need.length; i += 1) {
    if (have[i] > need[i]) return null;
    if (!(have[i] >= need[i])) {
      return `Hearsay needs Node ${need[0]}.${need[1]} or later, and this is ${version}: install a newer one from https://nodejs.org, then try again.`;
    }
  }
  return null;
}

function numbers(version) {
  return version.replace(/^v/, "").split("-")[0].split(".").map(Number);
}
