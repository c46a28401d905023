// `npm run build`: installs and compiles only what is missing.
import { run } from "./lib/run.mjs";

run("./build-all.mjs");
