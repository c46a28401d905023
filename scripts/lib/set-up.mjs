import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
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
  "(Debian and Ubuntu: apt-get install build-essential python3; macOS: xcode-select --install), then try again";

/** What npm prints when it fails, and what we say of it; the first that fits is said. */
const INSTALL_PROBLEMS = [
  {
    sign: /gyp ERR![^\n]{0,300}(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|download)/,
    sentence:
      "Hearsay's database library, better-sqlite3, could not be built: Node's header files were not reached at " +
      "nodejs.org; check the network, or name a folder that holds them in npm_config_nodedir, then try again",
  },
  { sign: /gyp ERR!|node_modules\/better-sqlite3\n/, sentence: COMPILER_SENTENCE },
  {
    sign: /ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_SOCKET_TIMEOUT/,
    sentence:
      "The dependencies could not be fetched: npm did not reach its registry; check the network, then try again",
  },
  {
    sign: /EACCES|EPERM|EROFS/,
    sentence: "The dependencies could not be installed: this user may not write to the project's folder",
  },
  { sign: /ENOSPC/, sentence: "The dependencies could not be installed: the disk is full" },
];

/** npm's own words about a failure, in the project's folder. */
const LOG = "install.log";

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
  throw new SetUpError(`${installProblem(done.stdout + done.stderr)}${keepWords(root, done)}.`);
}

/**
 * Keeps what a program printed: pages of it, before which our sentence would be lost. Where the folder cannot be
 * written to, it is printed all the same.
 * @param {string} root the project's folder
 * @param {{stdout: string, stderr: string}} done
 */
function keepWords(root, done) {
  try {
    writeFileSync(join(root, LOG), done.stdout + done.stderr);
    return ` (npm's words are in ${LOG})`;
  } catch {
    process.stderr.write(done.stdout + done.stderr);
    return "";
  }
}

/**
 * The sentence for a failed `npm ci`, from what npm printed.
 * @param {string} output
 */
export function installProblem(output) {
  const known = INSTALL_PROBLEMS.find(({ sign }) => sign.test(output));
  return known?.sentence ?? "The dependencies could not be installed";
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
  if (done.status !== 0) throw new SetUpError(`${installProblem(done.stdout + done.stderr)}${keepWords(root, done)}.`);
  // In a new process: this one may remember that loading failed.
  if (!opensDatabase(root, { fresh: true })) throw new SetUpError(`${COMPILER_SENTENCE}.`);
}

/**
 * @param {string} root the project's folder
 * @param {{fresh?: boolean}} options `fresh`: in a new process
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
