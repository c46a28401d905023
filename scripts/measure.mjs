// `npm run eval:speed`, `eval:pairs`, `bench`: compiles what measures, as the program itself is compiled, and runs it.
// A loader that compiles while it runs would be measured too.
import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("..", import.meta.url));
const out = join(root, "node_modules", ".cache", "hearsay", "measure");
const [program = "", ...rest] = process.argv.slice(2);

/** @param {string[]} args @param {Record<string, string>} env */
const run = (args, env = {}) =>
  spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } }).status ?? 1;

mkdirSync(out, { recursive: true });
copyFileSync(join(root, "package.json"), join(out, "package.json"));
const compiled = run([join(root, "node_modules", "typescript", "bin", "tsc"), "-p", "tsconfig.measure.json"]);
const data = process.env.HEARSAY_EVAL_DATA ?? join(root, "..", "shared", "eval");
process.exitCode =
  compiled === 0
    ? run(["--max-old-space-size=6144", join(out, program), ...rest], { HEARSAY_EVAL_DATA: data })
    : compiled;
