import { describe, expect, test } from "vitest";
import { HttpError, problemOf, problemSchema } from "../../src/http/problem.js";
import { ConfigError, InputError, StoreError, TooLargeError } from "../../src/services/errors.js";

/** An error as body parsing raises it. */
function parsing(type: string, status: number): Error {
  return Object.assign(new Error("inside words"), { type, status });
}

describe("one place turns errors into statuses", () => {
  test.each([
    [new InputError("It is wrong.", [{ path: "quote", message: "is missing" }]), 422, "It is wrong."],
    [new TooLargeError("It is too long."), 413, "It is too long."],
    [new HttpError(405, "GET only."), 405, "GET only."],
    [new StoreError("/srv/x is full."), 503, "The store does not answer"],
    [new ConfigError("HEARSAY_PORT is wrong."), 500, "Something went wrong"],
    [parsing("entity.too.large", 413), 413, "larger than 1 MB"],
    [parsing("entity.parse.failed", 400), 400, "not well-formed JSON"],
    [parsing("charset.unsupported", 415), 415, "UTF-8"],
    [parsing("encoding.unsupported", 415), 415, "gzip"],
    [parsing("something.new", 400), 400, "not well-formed"],
    [Object.assign(new Error("inside words"), { status: 502 }), 500, "Something went wrong"],
    [new TypeError("inside words"), 500, "Something went wrong"],
    ["a thrown string", 500, "Something went wrong"],
    [null, 500, "Something went wrong"],
  ])("%s", (error, status, words) => {
    const problem = problemOf(error);
    expect(problemSchema.parse(problem)).toEqual(problem);
    expect(problem.status).toBe(status);
    expect(problem.detail).toContain(words);
    expect(JSON.stringify(problem)).not.toMatch(/inside words|srv|HEARSAY/);
  });

  test("the fields that are wrong are named", () => {
    const problem = problemOf(new InputError("It is wrong.", [{ path: "quote", message: "is missing" }]));
    expect(problem.errors).toEqual([{ path: "quote", message: "is missing" }]);
  });
});
