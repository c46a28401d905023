import { fileURLToPath, pathToFileURL } from "node:url";
import { join } from "node:path";
import { needsBuild } from "./needs-build.mjs";
import { build, checkDatabaseLibrary, install } from "./set-up.mjs";

/** Sets up, then serves in this same process: signals reach the server, and its exit code is ours. */
export default async function startServer() {
  const root = fileURLToPath(new URL("../../", import.meta.url));
  // A built tree, as in a container image, runs without the packages that only a build needs.
  install(root, { dev: needsBuild(root) });
  checkDatabaseLibrary(root);
  build(root);
  const server = await import(pathToFileURL(join(root, "dist", "server.js")).href);
  process.exitCode = await server.main();
}
