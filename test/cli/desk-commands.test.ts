import { afterAll, describe, expect, test, vi } from "vitest";
import Database from "better-sqlite3";
import { hearsay, Workplace, type Ended } from "./hearsay.js";

vi.setConfig({ testTimeout: 60_000 });

const place = new Workplace();
const run = (args: readonly string[], input = ""): Promise<Ended> => hearsay(args, { HEARSAY_DB: place.db }, input);
afterAll(() => {
  place.clear();
});

describe("accounts, tokens and audit by command line", () => {
  test("an account, its token, and a history that is whole until somebody tampers with it", async () => {
    const added = await run(
      ["user", "add", "Ann Lee", "--role", "editor", "--password-stdin"],
      "correct horse battery\n",
    );
    expect([added.code, added.out]).toEqual([0, "Added Ann Lee, editor.\n"]);
    const token = await run(["token", "create", "--user", "Ann Lee", "--scope", "review"]);
    expect(token.out).toMatch(/^hsy_[\w-]{43}\n$/);
    expect((await run(["user", "list"])).out).toBe("Ann Lee, editor\n");
    expect((await run(["token", "list"])).out).toContain("Ann Lee  review");
    expect(await run(["audit", "verify"])).toMatchObject({
      code: 0,
      out: "The history is whole: 2 changes.\n",
    });

    const db = new Database(place.db);
    db.exec("DROP TRIGGER history_is_immutable; UPDATE history SET actor_name = 'Nobody' WHERE seq = 2");
    db.close();
    const bad = await run(["audit", "verify"]);
    expect([bad.code, bad.out]).toEqual([1, expect.stringContaining("First bad row: 2.")]);
    const json = JSON.parse((await run(["audit", "verify", "--json"])).out) as unknown;
    expect(json).toMatchObject({ whole: false, fault: { seq: 2 } });
  });

  test.each([
    ["a role that is none", ["user", "add", "Ben", "--role", "owner"]],
    ["no password on standard input", ["user", "add", "Ben", "--role", "editor", "--password-stdin"]],
    ["a name that is taken", ["user", "add", "ann LEE", "--role", "editor"]],
    ["a token for nobody", ["token", "create", "--user", "Nobody", "--scope", "review"]],
    ["a scope that is none", ["token", "create", "--user", "Ann Lee", "--scope", "everything"]],
  ])("%s is wrong use", async (_what, args) => {
    const { code, err } = await run(args);
    expect(code).toBe(2);
    expect(err).not.toBe("");
  });
});
