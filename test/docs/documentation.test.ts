import { readFileSync } from "node:fs";
import type { Command } from "commander";
import { describe, expect, test } from "vitest";
import { OPERATIONS } from "../../src/api/operations.js";
import { buildProgram } from "../../src/cli/program.js";
import { terminal } from "../../src/cli/output/terminal.js";
import { SETTINGS } from "../../src/config.js";

const read = (name: string): string => readFileSync(new URL(`../../docs/${name}`, import.meta.url), "utf8");

describe("every setting is documented, with its default and what it must be", () => {
  const text = read("settings.md");
  test.each(Object.values(SETTINGS))("$variable", ({ variable, fallback, must }) => {
    const row = text.split("\n").find((line) => line.startsWith(`| \`${variable}\``));
    const cells = row?.split("|").map((cell) => cell.trim());
    expect(cells?.slice(2, 4)).toEqual([`\`${fallback}\``, must]);
  });

  test("and no setting that is none", () => {
    const known = new Set(Object.values(SETTINGS).map(({ variable }) => variable));
    for (const [name] of text.matchAll(/HEARSAY_[A-Z_]*[A-Z]/g)) expect(known).toContain(name);
  });
});

describe("every call is documented", () => {
  const text = read("api.md");
  const documented = [...text.matchAll(/^\| `(GET|POST) (\/[^`]*)`/gm)].map(([, method, path]) => `${method} ${path}`);
  const calls = OPERATIONS.map(({ method, path }) => `${method.toUpperCase()} /api/v1${path}`);
  const others = ["GET /api/v1/openapi.json", "GET /api/docs", "GET /healthz", "GET /readyz", "GET /metrics"];

  test("and none that is not there", () => {
    expect([...documented].sort()).toEqual([...calls, ...others].sort());
  });

  test("every status that a call may answer has its row", () => {
    const statuses = new Set([400, 401, 403, 404, 405, 429, 500, ...OPERATIONS.flatMap(({ problems }) => problems)]);
    for (const status of statuses) expect(text).toMatch(new RegExp(`^\\| ${status} `, "m"));
  });

  test("every filter of the list is named", () => {
    const list = OPERATIONS.find(({ id }) => id === "listStatements");
    const shape = (list?.query as { shape?: Record<string, unknown> } | undefined)?.shape ?? {};
    expect(Object.keys(shape).length).toBeGreaterThan(5);
    for (const name of Object.keys(shape)) expect(text).toContain(`\`${name}\``);
  });
});

describe("every command and option is documented", () => {
  const text = read("cli.md");
  const out = terminal({ stdout: process.stdout, stderr: process.stderr, env: {} });
  const program = buildProgram({ out, env: {}, stdin: process.stdin, end: () => undefined });

  /** The part of the page under the heading of a command. */
  function section(command: Command): string {
    const from = text.indexOf(`## \`hearsay ${command.name()}\``);
    expect(from, command.name()).toBeGreaterThan(-1);
    const to = text.indexOf("\n## ", from + 1);
    return text.slice(from, to === -1 ? undefined : to);
  }

  const all = program.commands.flatMap((command) => [command, ...command.commands]);

  test.each(program.commands.map((command) => [command.name(), command] as const))("hearsay %s", (name, command) => {
    expect(text).toMatch(new RegExp(`^\\| \`hearsay ${name}\` +\\|`, "m"));
    const about = section(command);
    for (const option of [command, ...command.commands].flatMap(({ options }) => options))
      expect(about, option.long ?? "").toContain(`\`${option.long ?? ""}`);
    const known = new Set(all.flatMap(({ options }) => options.map(({ long }) => long)));
    for (const [, long] of about.matchAll(/`(--[a-z-]+)/g)) expect(known).toContain(long);
  });

  test.each(program.commands.map((command) => command.name()))("hearsay %s teaches with an example", (name) => {
    const command = program.commands.find((candidate) => candidate.name() === name);
    let help = "";
    command?.configureOutput({ writeOut: (part) => void (help += part) });
    command?.outputHelp();
    expect(help).toContain(`$ hearsay ${name}`);
  });
});
