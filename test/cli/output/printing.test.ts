import { Writable } from "node:stream";
import { describe, expect, test } from "vitest";
import { chainLine } from "../../../src/cli/output/chain-line.js";
import { csvRow } from "../../../src/services/csv.js";
import { PipeClosedError, printable, terminal } from "../../../src/cli/output/terminal.js";
import { wrap } from "../../../src/cli/output/wrap.js";
import type { Hop } from "../../../src/core/chain/hop.js";

const hop = (kind: Hop["kind"], name: string, cue = "", words: string | null = null): Hop => ({
  kind,
  name,
  cue,
  evidence: words === null ? null : { start: 0, end: words.length, text: words },
  inherited: false,
  decidedBy: "test",
});

test("a chain is one line with arrows, and several wires are one copy", () => {
  const chain = [
    hop("speaker", "Dmitry Peskov"),
    hop("occasion", "reporters", "told", "told reporters"),
    hop("relay", "TASS", "quoted by", "as quoted by Russian news agency TASS"),
    hop("wire", "AFP"),
    hop("wire", "dpa"),
    hop("publication", "DW"),
  ];
  expect(chainLine(chain, "Kremlin spokesman", "2017-12-26")).toBe(
    "Dmitry Peskov, Kremlin spokesman → told reporters → quoted by TASS → AFP, dpa copy → DW, 2017-12-26",
  );
  expect(chainLine([hop("speaker", "an official"), hop("publication", "DW")], null, null)).toBe("an official → DW");
});

test("what came from a page cannot steer the terminal", () => {
  expect(printable("a\u001B[2Jb\u0007c\u202Ed\ne")).toBe("a\uFFFD[2Jb\uFFFDc\uFFFDd e");
});

describe("wrapping", () => {
  test("breaks at spaces, indents, and counts no colour", () => {
    expect(wrap("one two three four", 9)).toBe("one two\nthree\nfour");
    expect(wrap("one two three", 9, "  ")).toBe("  one two\n  three");
    expect(wrap("\u001B[32mone\u001B[39m two three", 7)).toBe("\u001B[32mone\u001B[39m two\nthree");
    expect(wrap("aVeryLongWord b", 5)).toBe("aVeryLongWord\nb");
    expect(wrap("", 5)).toBe("");
  });
});

test("a cell of CSV is quoted where it must be and never a formula", () => {
  expect(csvRow(["a", 'say "no"', "b,c", null, "two\nlines"])).toBe('a,"say ""no""","b,c",,"two\nlines"');
  expect(csvRow(["=1+1", "-5 degrees", "@x", "+x"])).toBe("'=1+1,'-5 degrees,'@x,'+x");
});

describe("the terminal", () => {
  /** A stream that keeps what is written. */
  function stream(isTTY: boolean) {
    const written: string[] = [];
    const sink = new Writable({
      write(chunk: Buffer, _encoding, done) {
        written.push(chunk.toString());
        done();
      },
    });
    return Object.assign(sink, { isTTY, written });
  }

  test.each([
    ["a person watches", true, {}, "\u001B[32mx\u001B[39m"],
    ["a pipe", false, {}, "x"],
    ["NO_COLOR", true, { NO_COLOR: "1" }, "x"],
    ["a dumb terminal", true, { TERM: "dumb" }, "x"],
  ])("colours: %s", (_what, isTTY, env, painted) => {
    const out = terminal({ stdout: stream(isTTY), stderr: stream(false), env });
    expect(out.paint("x", "added")).toBe(painted);
  });

  test("waits for a slow reader, and leaves no listeners behind", async () => {
    const slow = new Writable({ highWaterMark: 1, write: (_chunk, _encoding, done) => void setTimeout(done, 1) });
    const out = terminal({ stdout: slow, stderr: stream(false), env: {} });
    for (let count = 0; count < 30; count += 1) await out.record("line");
    expect(slow.listenerCount("drain")).toBe(0);
  });

  test("a reader that goes away ends the work", async () => {
    const gone = new Writable({
      highWaterMark: 1,
      write: (_chunk, _encoding, done) => void setTimeout(done, 1, new Error("EPIPE")),
    });
    const out = terminal({ stdout: gone, stderr: stream(false), env: {} });
    await expect(out.record("line")).rejects.toThrow(PipeClosedError);
    expect(() => {
      out.line("more");
    }).toThrow(PipeClosedError);
  });
});
