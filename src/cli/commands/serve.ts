import type { Command } from "commander";
import { EXIT } from "../exit.js";
import type { CommandContext } from "../command-context.js";

interface ServeOptions {
  readonly db?: string;
  readonly port?: string;
  readonly host?: string;
}

/** `hearsay serve`: the pages and the API, until a signal says stop. */
export function addServe(program: Command, context: CommandContext): void {
  program
    .command("serve")
    .description("Serve the pages and the API")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--port <number>", "the port (HEARSAY_PORT, 3000)")
    .option("--host <address>", "the address to listen on (HEARSAY_HOST, 127.0.0.1)")
    .addHelpText("after", "\nExample:\n  $ hearsay serve --port 8080\n\nCtrl-C finishes the open requests and stops.")
    .action(async (options: ServeOptions) => {
      const { main } = await import("../../server.js");
      const given = { HEARSAY_DB: options.db, HEARSAY_PORT: options.port, HEARSAY_HOST: options.host };
      const told = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
      context.end((await main({ ...context.env, ...told })) === 0 ? EXIT.fine : EXIT.failed);
    });
}
