// `npm run bench`: installs the peers, which nothing else needs, then compiles and runs the bench.
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const npm = process.platform === "win32" ? "npm.cmd" : "npm";

if (!process.argv.includes("--ours") && !existsSync(join(root, "bench", "node_modules"))) {
  console.error("Installing what Hearsay is measured against …");
  const installed = spawnSync(npm, ["ci", "--no-audit", "--no-fund"], { cwd: join(root, "bench"), stdio: "inherit" });
  if (installed.status !== 0) console.error("Not all of it could be installed: what is missing is left out.");
}
const measure = [join(root, "scripts", "measure.mjs"), "bench/run.js", ...process.argv.slice(2)];
process.exitCode =
  spawnSync(process.execPath, measure, {
    cwd: root,
    stdio: "inherit",
    env: { RUST_LOG: "error", LANCE_LOG: "error", ...process.env },
  }).status ?? 1;
