import { CommanderError } from "commander";
import type { Readable } from "node:stream";
import { HearsayError, InputError, TooLargeError } from "../services/errors.js";
import { EXIT, UsageError, type ExitCode } from "./exit.js";
import { PipeClosedError, terminal, type Streams, type Terminal } from "./output/terminal.js";
import { buildProgram } from "./program.js";

/** Where a command reads its settings and writes; the process itself, or what a test puts in its place. */
export interface Surroundings extends Streams {
  readonly stdin: Readable;
}

/** The exit code for an error, after its sentence was written to standard error. */
function report(error: unknown, out: Terminal): ExitCode {
  // Commander has written its own message by now.
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.fine : EXIT.wrongUse;
  // The reader of our output has gone (`| head`): nothing is wrong and nobody is left to tell.
  if (error instanceof PipeClosedError) return EXIT.fine;
  const meant = error instanceof HearsayError || error instanceof UsageError;
  const message = error instanceof Error ? error.message.replace(/\s+/g, " ") : String(error);
  out.complain(`hearsay: ${meant ? message : `failed: ${message}`}`);
  const misused = error instanceof UsageError || error instanceof InputError || error instanceof TooLargeError;
  return misused ? EXIT.wrongUse : EXIT.failed;
}

/** Runs `hearsay` with `args` (without the program's name) and answers its exit code. Never throws. */
export async function run(args: readonly string[], around: Surroundings): Promise<ExitCode> {
  const out = terminal(around);
  let code: ExitCode = EXIT.fine;
  try {
    const program = buildProgram({ out, env: around.env, stdin: around.stdin, end: (with_) => void (code = with_) });
    await program.parseAsync([...args], { from: "user" });
    return code;
  } catch (error) {
    return report(error, out);
  }
}
