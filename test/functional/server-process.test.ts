import { createServer, type AddressInfo } from "node:net";
import type { ChildProcessWithoutNullStreams } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import Database from "better-sqlite3";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { readConfig } from "../../src/config.js";
import { createLog } from "../../src/http/log.js";
import { openServices } from "../../src/app.js";
import { OPERATOR } from "../../src/services/people/people.js";
import { failure, startServer } from "../../src/server.js";
import { start, Workplace } from "../cli/hearsay.js";

/** A process that reads its own source takes its time on a busy machine. */
vi.setConfig({ testTimeout: 60_000 });

const place = new Workplace();
const running = new Set<ChildProcessWithoutNullStreams>();
afterEach(() => {
  for (const child of running) child.kill("SIGKILL");
  running.clear();
});
afterAll(() => {
  place.clear();
});

interface Observed {
  readonly child: ChildProcessWithoutNullStreams;
  out: string;
  err: string;
  readonly ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
}

function serve(env: NodeJS.ProcessEnv): Observed {
  const child = start("server.ts", [], { HEARSAY_PORT: "0", HEARSAY_DB: place.db, ...env });
  running.add(child);
  const observed: Observed = {
    child,
    out: "",
    err: "",
    ended: new Promise((resolve) => {
      child.on("close", (code, signal) => {
        running.delete(child);
        resolve({ code, signal });
      });
    }),
  };
  child.stdout.on("data", (data: Buffer) => (observed.out += data.toString()));
  child.stderr.on("data", (data: Buffer) => (observed.err += data.toString()));
  return observed;
}

/** Waits for the one line that says that it is ready, and answers the address in it. */
async function ready(server: Observed): Promise<string> {
  await Promise.race([
    server.ended,
    new Promise((resolve) => server.child.stdout.once("data", () => setTimeout(resolve, 50))),
  ]);
  const address = /^Hearsay is ready at (http:\/\/localhost:\d+)\n(?:To record [^\n]+\n)?$/.exec(server.out)?.[1];
  expect(address, server.err).toBeDefined();
  return address ?? "";
}

describe("the server as a process", () => {
  test("says in one line where it is ready, answers, and keeps what was recorded over a restart", async () => {
    const first = serve({});
    const url = await ready(first);
    expect((await fetch(`${url}/readyz`)).status).toBe(200);
    const text = '"It is settled," Ann Poe told reporters on Monday.';
    expect(first.out).toMatch(/\/set-up\/[\w-]{43}\n$/);
    const services = openServices(place.db);
    await services.services.people.add(OPERATOR, { name: "Feed", role: "reporter" });
    const { secret } = services.services.tokens.add(OPERATOR, { user: "Feed", scopes: ["ingest"] });
    services.close();
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${secret}` };
    await fetch(`${url}/api/v1/articles`, { method: "POST", headers, body: JSON.stringify({ text }) });
    const counts = await (await fetch(`${url}/readyz`)).json();
    first.child.kill("SIGTERM");
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(first.err).toBe("");

    const second = serve({});
    expect(await (await fetch(`${await ready(second)}/readyz`)).json()).toEqual(counts);
    second.child.kill("SIGINT");
    expect((await second.ended).code).toBe(0);
  });

  test("a request that has begun is finished before it stops", async () => {
    const server = serve({});
    const url = await ready(server);
    // A body that is still on its way when the signal comes.
    let send: (() => void) | undefined;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"quote": "Russia is ready if '));
        send = () => {
          controller.enqueue(new TextEncoder().encode('both sides need it and want it"}'));
          controller.close();
        };
      },
    });
    const services = openServices(place.db);
    await services.services.people.add(OPERATOR, { name: "Slow feed", role: "reporter" });
    const { secret } = services.services.tokens.add(OPERATOR, { user: "Slow feed", scopes: ["ingest"] });
    services.close();
    const headers = { "Content-Type": "application/json", Authorization: `Bearer ${secret}` };
    const answer = fetch(`${url}/api/v1/lookups`, { method: "POST", headers, body, duplex: "half" });
    await new Promise((resolve) => setTimeout(resolve, 200));
    server.child.kill("SIGTERM");
    await new Promise((resolve) => setTimeout(resolve, 200));
    send?.();
    expect(await (await answer).json()).toMatchObject({ verdict: "verbatim" });
    expect((await server.ended).code).toBe(0);
  });

  test("an empty store stays empty when the demonstration is off, and a misspelt setting is told in the log", async () => {
    const server = serve({ HEARSAY_DEMO: "off", HEARSAY_PROT: "1", HEARSAY_DB: join(place.folder, "empty.sqlite") });
    const url = await ready(server);
    expect(await (await fetch(`${url}/readyz`)).json()).toMatchObject({ store: { articles: 0 } });
    expect(server.err).toContain("HEARSAY_PROT is no setting");
  });
});

describe("a server that cannot start says why in one sentence", () => {
  test("a taken port, as a process: nothing on standard output, exit code 3", async () => {
    const holder = createServer();
    await new Promise<void>((resolve) => holder.listen(0, "127.0.0.1", resolve));
    const { port } = holder.address() as AddressInfo;
    const server = serve({ HEARSAY_PORT: String(port) });
    expect((await server.ended).code).toBe(3);
    expect(server.out).toBe("");
    expect(server.err).toMatch(new RegExp(`^Port ${port} is taken: [^\\n]*HEARSAY_PORT[^\\n]*\\n$`));
    holder.close();
  });

  test("a damaged database, as a process", async () => {
    const path = join(place.folder, "damaged.sqlite");
    const db = new Database(path);
    db.exec("CREATE TABLE t (x)");
    for (let row = 0; row < 200; row += 1) db.prepare("INSERT INTO t VALUES (?)").run("x".repeat(500));
    db.close();
    const bytes = readFileSync(path);
    bytes.fill(0xaa, 4096, bytes.length - 4096);
    writeFileSync(path, bytes);
    const server = serve({ HEARSAY_DB: path });
    expect((await server.ended).code).toBe(3);
    expect(server.err).toMatch(/^[^\n]*damaged[^\n]*\n$/);
  });

  /** The sentence with which a start with `env` fails. */
  async function sentence(env: NodeJS.ProcessEnv): Promise<string> {
    try {
      const config = readConfig({ HEARSAY_PORT: "0", HEARSAY_DB: place.db, ...env });
      await (await startServer(config, createLog("silent"))).stop();
      return "";
    } catch (error) {
      return failure(error);
    }
  }

  test.each([
    ["a wrong setting", () => ({ HEARSAY_RATE_LIMIT: "many" }), /^HEARSAY_RATE_LIMIT must be a whole number/],
    ["an address that is not ours", () => ({ HEARSAY_HOST: "198.51.100.1" }), /^This machine has no address 198\.51/],
    ["a folder in place of the database", () => ({ HEARSAY_DB: place.folder }), /is a folder/],
    // The superuser may write to read-only files, so a place where nobody can make a file stands in for one.
    ["a place that nobody can write to", () => ({ HEARSAY_DB: "/proc/hearsay.sqlite" }), /read-only|cannot be opened/],
  ])("%s", async (_what, env, words) => {
    const said = await sentence(env());
    expect(said).toMatch(words);
    expect(said).not.toContain("\n");
  });

  test("a file that is no database, which is left as it was", async () => {
    const path = place.file("notes.sqlite", "notes of somebody, not a database\n".repeat(100));
    const before = readFileSync(path);
    expect(await sentence({ HEARSAY_DB: path })).toMatch(/not a Hearsay database|damaged/);
    expect(readFileSync(path).equals(before)).toBe(true);
  });
});
