// `npm start`: from a fresh clone to a running server. Installs and builds only what is missing.
import { run } from "./lib/run.mjs";

run("./start-server.mjs");
