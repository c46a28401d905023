import type { Readable } from "node:stream";
import type { ExitCode } from "./exit.js";
import type { Terminal } from "./output/terminal.js";

/** What every command works with. */
export interface CommandContext {
  readonly out: Terminal;
  readonly env: NodeJS.ProcessEnv;
  readonly stdin: Readable;
  /** Sets the exit code of a command that came to its end. */
  readonly end: (code: ExitCode) => void;
}
