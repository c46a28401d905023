import { createHash } from "node:crypto";
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join, relative, sep } from "node:path";

/** Written after a build that succeeded; holds the fingerprint of what was built. */
const STAMP = "dist/.built-from";

/**
 * Whether `dist` is missing or was built from other sources than the present ones.
 * @param {string} root the project's folder
 */
export function needsBuild(root) {
  try {
    return readFileSync(join(root, STAMP), "utf8") !== fingerprint(root) || !existsSync(join(root, "dist/server.js"));
  } catch {
    return true;
  }
}

/**
 * Notes that `dist` now stands for the sources as they were when the fingerprint was taken.
 * @param {string} root the project's folder
 * @param {string} built that fingerprint
 */
export function noteBuild(root, built) {
  writeFileSync(join(root, STAMP), built);
}

/**
 * A hash over names and contents of everything that the build reads. Contents, not times: a copy or a checkout changes
 * times, and costs no second build.
 * @param {string} root the project's folder
 */
export function fingerprint(root) {
  const hash = createHash("sha256");
  const files = filesBelow(join(root, "src"))
    .filter((path) => path.endsWith(".ts"))
    .sort();
  for (const path of [...files, join(root, "tsconfig.json"), join(root, "package-lock.json")]) {
    hash
      .update(`${relative(root, path)}\0`)
      .update(readFileSync(path))
      .update("\0");
  }
  return hash.digest("hex");
}

/**
 * Deletes the compiled files whose source is gone, so that nothing runs that nobody can read.
 * @param {string} root the project's folder
 */
export function pruneDist(root) {
  for (const path of filesBelow(join(root, "dist"))) {
    const source = relative(join(root, "dist"), path).replace(/\.js(\.map)?$/, ".ts");
    if (source.endsWith(".ts") && !existsSync(join(root, "src", source))) rmSync(path);
  }
}

/** @param {string} folder */
function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath ?? entry.path}${sep}${entry.name}`);
}
