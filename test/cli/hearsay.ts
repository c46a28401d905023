import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable, Writable } from "node:stream";
import { fileURLToPath } from "node:url";
import { run } from "../../src/cli/run.js";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder of its own for a test, with a database path in it. */
export class Workplace {
  readonly folder = mkdtempSync(join(tmpdir(), "hearsay-test-"));
  readonly db = join(this.folder, "hearsay.sqlite");

  /** Writes a file and answers its path. */
  file(name: string, content: string | Buffer): string {
    const path = join(this.folder, name);
    writeFileSync(path, content);
    return path;
  }

  clear(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Starts a script of `src` as a process of its own, as `npm run cli` does. */
export function start(script: "cli/main.ts" | "server.ts", args: readonly string[], env: NodeJS.ProcessEnv) {
  const command = ["--import", "tsx", join(ROOT, "src", script), ...args];
  return spawn(process.execPath, command, { cwd: ROOT, env: { PATH: process.env.PATH, ...env } });
}

/** Runs `hearsay` to its end as a process of its own. */
export function hearsayProcess(args: readonly string[], env: NodeJS.ProcessEnv = {}, input = ""): Promise<Ended> {
  const child = start("cli/main.ts", args, env);
  let out = "";
  let err = "";
  child.stdout.on("data", (data: Buffer) => (out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (err += data.toString()));
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  return new Promise((resolve) => {
    child.on("close", (code) => {
      resolve({ code, out, err });
    });
  });
}

/** A stream that keeps what is written to it. */
function kept() {
  let text = "";
  const write = (chunk: Buffer, _encoding: string, done: () => void): void => {
    text += chunk.toString();
    done();
  };
  return { stream: new Writable({ write }), text: () => text };
}

/** Runs `hearsay` to its end within this process: the same code from its arguments to its exit code. */
export async function hearsay(args: readonly string[], env: NodeJS.ProcessEnv = {}, input = ""): Promise<Ended> {
  const [stdout, stderr] = [kept(), kept()];
  const stdin = Readable.from(input === "" ? [] : [Buffer.from(input)]);
  const code = await run(args, { env, stdin, stdout: stdout.stream, stderr: stderr.stream });
  return { code, out: stdout.text(), err: stderr.text() };
}
