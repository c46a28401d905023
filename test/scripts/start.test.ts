/** `npm start` from here to the line that says it is ready, as its own process. */
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "hearsay-start-"));

interface Run {
  readonly output: string;
  readonly errors: string;
  readonly code: number | null;
  /** Processor time until it was ready, milliseconds; null where the system does not tell. Other work does not count. */
  readonly cpu: number | null;
}

/** Starts Hearsay; once it is ready, runs `whenReady` with its address, then asks it to stop. */
function start(settings: Record<string, string>, whenReady?: (url: string) => Promise<void>): Promise<Run> {
  const env = { PATH: process.env.PATH, HEARSAY_DB: join(folder, "hearsay.sqlite"), HEARSAY_PORT: "0", ...settings };
  const child = spawn(process.execPath, ["scripts/start.mjs"], { cwd: ROOT, env });
  let output = "";
  let errors = "";
  let cpu: number | null = null;
  let met: Promise<void> | undefined;
  child.stderr.on("data", (data: Buffer) => (errors += data.toString()));
  child.stdout.on("data", (data: Buffer) => {
    output += data.toString();
    const [, url] = /ready at (\S+)\n/.exec(output) ?? [];
    if (url === undefined || met !== undefined) return;
    cpu = processorTime(child.pid ?? 0);
    met = (whenReady?.(url) ?? Promise.resolve()).finally(() => child.kill("SIGTERM"));
  });
  return new Promise((resolve, reject) => {
    child.on("error", reject);
    child.on("close", (code) => {
      (met ?? Promise.resolve()).then(() => {
        resolve({ output, errors, code, cpu });
      }, reject);
    });
  });
}

/** User and system time from Linux's process table, which counts in hundredths of a second. */
function processorTime(pid: number): number | null {
  const path = `/proc/${pid}/stat`;
  if (!existsSync(path)) return null;
  const fields = readFileSync(path, "utf8").split(") ")[1]?.split(" ") ?? [];
  return (Number(fields[11]) + Number(fields[12])) * 10;
}

describe("node scripts/start.mjs", () => {
  // Builds when the sources changed, so that the starts below are second ones.
  beforeAll(async () => {
    await start({});
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  test("says in one line where it is, answers there, and ends well when asked to", async () => {
    const statuses: number[] = [];
    const run = await start({}, async (url) => {
      for (const path of ["/readyz", "/"]) statuses.push((await fetch(url + path)).status);
    });
    expect(run.output).toMatch(/^Hearsay is ready at http:\/\/localhost:\d+\n(?:To record [^\n]+\n)?$/);
    expect(run.errors).toBe("");
    expect(statuses).toEqual([200, 200]);
    expect(run.code).toBe(0);
  });

  test("a second start takes less than two seconds", async () => {
    const { cpu } = await start({});
    if (cpu !== null) expect(cpu).toBeLessThan(2_000);
  });

  test("a taken port is told in one sentence, exit code 3", async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, "127.0.0.1", resolve));
    const { port } = other.address() as AddressInfo;
    const run = await start({ HEARSAY_PORT: String(port) });
    other.close();
    expect(run.errors).toContain(`Port ${port} is taken`);
    expect(run.errors.trimEnd().split("\n")).toHaveLength(1);
    expect([run.code, run.output]).toEqual([3, ""]);
  });
});
