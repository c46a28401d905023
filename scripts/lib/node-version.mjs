// Written for old versions of Node too: they must get far enough to say that they are too old.

/** The oldest Node that Hearsay runs on; `engines` of package.json says the same (a test compares). */
export const OLDEST_NODE = "20.19.0";

/**
 * A sentence for the user when `version` is older than `oldest`; null when it will do.
 * @param {string} version "v18.20.1"
 * @returns {string | null}
 */
export function nodeVersionProblem(version, oldest = OLDEST_NODE) {
  if (rank(version) >= rank(oldest)) return null;
  const [major, minor] = oldest.split(".");
  return (
    `Hearsay needs Node ${major}.${minor} or later, and this is ${version}: ` +
    "install a newer one from https://nodejs.org, then try again."
  );
}

/**
 * One number that orders versions: "v20.19.1" is 20_019_001.
 * @param {string} version
 */
function rank(version) {
  const [major = 0, minor = 0, patch = 0] = version
    .replace(/^v|-.*$/g, "")
    .split(".")
    .map(Number);
  return (major * 1000 + minor) * 1000 + patch;
}
