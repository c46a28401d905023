import type { Writable } from "node:stream";

/** Whoever read our output stopped reading. */
export class PipeClosedError extends Error {
  override readonly name = "PipeClosedError";
}

/** Where a command's answers and complaints go. */
export interface Terminal {
  /** Columns to write in. */
  readonly width: number;
  /** `text` in a colour, where colours are wanted; as it is elsewhere. */
  paint(text: string, style: Style): string;
  /** Writes a line for a person: control characters that could steer the terminal are made visible. */
  line(text?: string): void;
  /** Writes a line for a program, as it is, and waits while the reader is slower than we are. */
  record(text: string): Promise<void>;
  /** Writes text as it is. */
  raw(text: string): void;
  /** Writes a line to standard error. */
  complain(text: string): void;
}

const STYLES = { strong: [1, 22], faint: [2, 22], added: [32, 39], removed: [31, 39], warning: [33, 39] } as const;
export type Style = keyof typeof STYLES;

interface Stream extends Writable {
  readonly isTTY?: boolean;
  readonly columns?: number;
}

export interface Streams {
  readonly stdout: Stream;
  readonly stderr: Stream;
  readonly env: NodeJS.ProcessEnv;
}

/** Widest text that reads well. */
const MOST_COLUMNS = 100;

/** A line's control characters: all but tab and our own colours, which `paint` adds after this. */
const STEERING = /[\p{Cc}\p{Bidi_Control}]/gu;

/** `text` without the power to move the cursor, colour the screen or turn the reading direction. */
export function printable(text: string): string {
  return text.replace(STEERING, (sign) => (sign === "\n" || sign === "\t" ? " " : "\uFFFD"));
}

/** Waits until `stream` takes more. @throws PipeClosedError when whoever reads it has gone. */
function drained(stream: Stream): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => (): void => {
      stream.off("drain", onDrain).off("close", onGone).off("error", onGone);
      how();
    };
    const onDrain = settle(resolve);
    const onGone = settle(() => {
      reject(new PipeClosedError());
    });
    stream.on("drain", onDrain).on("close", onGone).on("error", onGone);
  });
}

/** The terminal, or file, or pipe, that a command writes to. Colours only where a person watches and wants them. */
export function terminal(streams: Streams): Terminal {
  const { stdout, stderr, env } = streams;
  const colours = stdout.isTTY === true && (env.NO_COLOR ?? "") === "" && env.TERM !== "dumb";
  let closed = false;
  stdout.on("error", () => {
    closed = true;
  });
  const write = (text: string): boolean => {
    if (closed) throw new PipeClosedError();
    return stdout.write(text);
  };
  return {
    width: Math.min(stdout.columns ?? MOST_COLUMNS, MOST_COLUMNS),
    paint: (text, style) => (colours ? `\u001B[${STYLES[style][0]}m${text}\u001B[${STYLES[style][1]}m` : text),
    line: (text = "") => void write(`${text}\n`),
    record: async (text) => {
      if (!write(`${text}\n`)) await drained(stdout);
    },
    raw: (text) => void write(text),
    complain: (text) => void stderr.write(`${text}\n`),
  };
}
