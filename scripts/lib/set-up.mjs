import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fingerprint, needsBuild, noteBuild, pruneDist } from "./needs-build.mjs";
import { missingPackages } from "./needs-install.mjs";

/** Something that keeps Hearsay from starting; the message is one sentence that says what to do. */
export class SetUpError extends Error {
  /** @override */
  name = "SetUpError";
}

export const COMPILER_SENTENCE =
  "Hearsay's database library, better-sqlite3, could not be built: install a C++ compiler, make and Python 3 " +
  "(Debian and Ubuntu: apt-get install build-essential python3; macOS: xcode-select --install), then try again.";

/**
 * Installs what is missing. Says so on standard error, as it takes a while; says nothing when all is there.
 * @param {string} root the project's folder
 * @param {{dev: boolean}} wanted
 */
export function install(root, wanted) {
  if (missingPackages(root, wanted).length === 0) return;
  console.error("Installing dependencies: this takes a minute or two, once.");
  const options = ["--no-audit", "--no-fund", "--loglevel=error"];
  const done = npm(root, ["ci", "--include=dev", ...options]);
  if (done.status === 0) return;
  process.stderr.write(done.stdout + done.stderr);
  throw new SetUpError(installProblem(done.stdout + done.stderr));
}

/**
 * The sentence for a failed `npm ci`, from what npm printed.
 * @param {string} output
 */
export function installProblem(output) {
  if (/better-sqlite3[\s\S]{0,4000}(gyp|prebuild-install)|gyp ERR!/.test(output)) return COMPILER_SENTENCE;
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/.test(output)) {
    return "The dependencies could not be fetched: npm did not reach its registry; check the network, then try again.";
  }
  if (/EACCES|EPERM|EROFS/.test(output)) {
    return `The dependencies could not be installed: this user may not write to the project's folder, or it is read-only.`;
  }
  if (/ENOSPC/.test(output)) return "The dependencies could not be installed: the disk is full.";
  return "The dependencies could not be installed: npm's words above say why.";
}

/**
 * Makes sure that the database library runs under this very Node: it is compiled code, and was perhaps installed
 * without its build step or under another version of Node. One rebuild is tried.
 * @param {string} root the project's folder
 */
export function checkDatabaseLibrary(root) {
  if (opensDatabase(root)) return;
  console.error("Building the database library for this version of Node: this takes about a minute, once.");
  const done = npm(root, ["rebuild", "better-sqlite3", "--loglevel=error"]);
  if (done.status !== 0) process.stderr.write(done.stdout + done.stderr);
  if (!opensDatabase(root, { fresh: true })) throw new SetUpError(COMPILER_SENTENCE);
}

/**
 * @param {string} root the project's folder
 * @param {{fresh?: boolean}} options `fresh`: in a new process, because this one remembers that loading failed
 */
function opensDatabase(root, { fresh = false } = {}) {
  if (fresh) {
    const script = 'new (require("better-sqlite3"))(":memory:").close()';
    return spawnSync(process.execPath, ["--eval", script], { cwd: root, stdio: "ignore" }).status === 0;
  }
  try {
    const Database = createRequire(join(root, "package.json"))("better-sqlite3");
    new Database(":memory:").close();
    return true;
  } catch {
    return false;
  }
}

/**
 * Compiles `src` to `dist` when it changed since the last build. The compiler keeps what it can from that one.
 * @param {string} root the project's folder
 */
export function build(root) {
  if (!needsBuild(root)) return;
  const built = fingerprint(root);
  const compiler = join(root, "node_modules", "typescript", "bin", "tsc");
  const done = spawnSync(process.execPath, [compiler, "--project", "tsconfig.json"], { cwd: root, encoding: "utf8" });
  if (done.status !== 0) {
    process.stderr.write(done.stdout + done.stderr);
    throw new SetUpError("Hearsay could not be built: the compiler's words above say where.");
  }
  pruneDist(root);
  noteBuild(root, built);
}

/**
 * Runs npm: the one that runs us where there is one, so that no second version has a say.
 * @param {string} root the project's folder
 * @param {string[]} args
 */
function npm(root, args) {
  const own = process.env.npm_execpath;
  const known = own !== undefined && own.endsWith(".js");
  const done = spawnSync(known ? process.execPath : "npm", known ? [own, ...args] : args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 26,
    shell: !known && process.platform === "win32",
  });
  if (done.error) throw new SetUpError(`npm could not be run (${done.error.message}): it comes with Node.`);
  return done;
}
