/** What `npm start` and `npm test` decide before they do anything, on real folders. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, utimesSync, writeFileSync, existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { fingerprint, needsBuild, noteBuild, pruneDist } from "../../scripts/lib/needs-build.mjs";
import { missingPackages } from "../../scripts/lib/needs-install.mjs";
import { OLDEST_NODE, nodeVersionProblem } from "../../scripts/lib/node-version.mjs";
import { COMPILER_SENTENCE, installProblem } from "../../scripts/lib/set-up.mjs";

const ROOT = fileURLToPath(new URL("../../", import.meta.url));

let root: string;
const folders: string[] = [];
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), "hearsay-scripts-"));
  folders.push(root);
});
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe("nodeVersionProblem", () => {
  test.each(["v20.19.0", "v20.19.1", "v20.20.0", "v22.0.0", "v24.3.1", "v21.0.0-nightly2023"])("%s will do", (have) => {
    expect(nodeVersionProblem(have)).toBeNull();
  });

  test.each(["v20.18.3", "v18.20.8", "v0.12.7", "v12.22.12"])("%s is too old, in one sentence", (have) => {
    const sentence = nodeVersionProblem(have);
    expect(sentence).toContain("Node 20.19");
    expect(sentence).toContain(have);
    expect(sentence).not.toContain("\n");
  });

  test("agrees with package.json", () => {
    const { engines } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8")) as { engines: { node: string } };
    expect(OLDEST_NODE).toBe(`${engines.node.replace(">=", "")}.0`);
  });
});

describe("missingPackages", () => {
  const lock = (packages: object): string => JSON.stringify({ lockfileVersion: 3, packages });
  const asked = {
    "": { name: "x" },
    "node_modules/a": { version: "1.0.0" },
    "node_modules/a/node_modules/b": { version: "2.0.0" },
    "node_modules/tool": { version: "3.0.0", dev: true },
    "node_modules/other-system": { version: "4.0.0", optional: true },
  };
  const install = (paths: readonly string[]): void => {
    const all: Record<string, object> = asked;
    write("node_modules/.package-lock.json", lock(Object.fromEntries(paths.map((path) => [path, all[path] ?? {}]))));
    for (const path of paths) write(`${path}/package.json`, "{}");
  };
  const everything = ["node_modules/a", "node_modules/a/node_modules/b", "node_modules/tool"];

  test("a fresh clone lacks everything but optional packages", () => {
    write("package-lock.json", lock(asked));
    expect(missingPackages(root, { dev: true })).toEqual(everything);
    expect(missingPackages(root, { dev: false })).toEqual(everything.slice(0, 2));
  });

  test("an installed tree lacks nothing", () => {
    write("package-lock.json", lock(asked));
    install(everything);
    expect(missingPackages(root, { dev: true })).toEqual([]);
  });

  test("a tree without tools runs, and cannot be built", () => {
    write("package-lock.json", lock(asked));
    install(everything.slice(0, 2));
    expect(missingPackages(root, { dev: false })).toEqual([]);
    expect(missingPackages(root, { dev: true })).toEqual(["node_modules/tool"]);
  });

  test("another version and a deleted folder are missing", () => {
    write("package-lock.json", lock({ ...asked, "node_modules/a": { version: "1.0.1" } }));
    install(everything);
    rmSync(join(root, "node_modules/tool"), { recursive: true });
    expect(missingPackages(root, { dev: true })).toEqual(["node_modules/a", "node_modules/tool"]);
  });
});

describe("needsBuild", () => {
  beforeEach(() => {
    write("src/server.ts", "export const a = 1;");
    write("src/core/b.ts", "export const b = 1;");
    write("tsconfig.json", "{}");
    write("package-lock.json", "{}");
  });
  const built = (): void => {
    write("dist/server.js", "");
    noteBuild(root, fingerprint(root));
  };

  test("a tree never built needs it; a built one does not", () => {
    expect(needsBuild(root)).toBe(true);
    built();
    expect(needsBuild(root)).toBe(false);
  });

  test.each<[string, () => void]>([
    ["a changed source", () => write("src/core/b.ts", "export const b = 2;")],
    ["a new source", () => write("src/core/c.ts", "")],
    ["a deleted source", () => rmSync(join(root, "src/core/b.ts"))],
    ["changed compiler settings", () => write("tsconfig.json", '{"include":[]}')],
    ["changed dependencies", () => write("package-lock.json", '{"packages":{}}')],
    ["a deleted dist", () => rmSync(join(root, "dist"), { recursive: true })],
    ["a deleted dist/server.js", () => rmSync(join(root, "dist/server.js"))],
  ])("%s needs it", (_what, change) => {
    built();
    change();
    expect(needsBuild(root)).toBe(true);
  });

  test("a new time on the same words does not", () => {
    built();
    utimesSync(join(root, "src/server.ts"), new Date(), new Date());
    expect(needsBuild(root)).toBe(false);
  });

  test("what was compiled from a source that is gone is deleted, and nothing else", () => {
    for (const path of ["server.js", "server.js.map", "core/b.js", "old/gone.js", "old/gone.js.map", ".tsbuildinfo"]) {
      write(`dist/${path}`, "");
    }
    pruneDist(root);
    const left = ["server.js", "server.js.map", "core/b.js", ".tsbuildinfo"];
    for (const path of left) expect(existsSync(join(root, "dist", path)), path).toBe(true);
    for (const path of ["old/gone.js", "old/gone.js.map"])
      expect(existsSync(join(root, "dist", path)), path).toBe(false);
  });
});

describe("installProblem", () => {
  test.each([
    ["npm error gyp ERR! stack Error: not found: make", COMPILER_SENTENCE],
    ["npm error path /x/node_modules/better-sqlite3\nnpm error command sh -c prebuild-install", COMPILER_SENTENCE],
    ["npm error gyp ERR! stack Error: getaddrinfo ENOTFOUND nodejs.org", /header files/],
    ["npm error code ENOTFOUND\nnpm error network request failed", /network/],
    ["npm error code EACCES\nnpm error syscall mkdir", /may not write/],
    ["npm error code ENOSPC", /disk is full/],
    ["npm error something new", /could not be installed/],
  ])("%s", (output, sentence) => {
    expect(installProblem(output)).toMatch(sentence);
    expect(installProblem(output)).not.toContain("\n");
  });
});
