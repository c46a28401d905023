import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

/**
 * The packages that package-lock.json asks for and node_modules does not hold in that version, as
 * "node_modules/name" paths; empty when nothing is missing. npm keeps its own list of what it installed, so no
 * package has to be opened. Optional packages may be absent: they are for other systems.
 * @param {string} root the project's folder
 * @param {{dev: boolean}} wanted whether the packages that only builds and tests need are wanted too
 */
export function missingPackages(root, wanted) {
  const asked = packagesOf(join(root, "package-lock.json"));
  const installed = packagesOf(join(root, "node_modules", ".package-lock.json"));
  return Object.entries(asked)
    .filter(([path, entry]) => path !== "" && !entry.optional && !entry.devOptional && (wanted.dev || !entry.dev))
    .filter(([path, entry]) => installed[path]?.version !== entry.version || !existsSync(join(root, path)))
    .map(([path]) => path);
}

/**
 * @param {string} path of a lock file
 * @returns {Record<string, {version?: string, dev?: boolean, optional?: boolean, devOptional?: boolean}>}
 */
function packagesOf(path) {
  try {
    return JSON.parse(readFileSync(path, "utf8")).packages ?? {};
  } catch {
    return {};
  }
}
