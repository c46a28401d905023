import { describe, expect, test } from "vitest";
import { readConfig, SETTINGS, unknownSettings } from "../src/config.js";
import { ConfigError } from "../src/services/errors.js";

describe("settings", () => {
  test("every one has a default", () => {
    expect(readConfig({})).toEqual({
      db: "db/hearsay.sqlite",
      index: "memory",
      port: 3000,
      host: "127.0.0.1",
      rateLimit: 300,
      logLevel: "warn",
      trustProxy: 0,
      fetchPages: true,
      demo: true,
      anonymous: "all",
    });
  });

  test("an empty one has its default too, and blanks around a value do not count", () => {
    expect(readConfig({ HEARSAY_PORT: "", HEARSAY_HOST: " ::1 " })).toMatchObject({ port: 3000, host: "::1" });
  });

  test.each([
    ["HEARSAY_PORT", "http", "a whole number from 0 to 65535"],
    ["HEARSAY_PORT", "65536", "a whole number"],
    ["HEARSAY_PORT", "-1", "a whole number"],
    ["HEARSAY_PORT", "80.5", "a whole number"],
    ["HEARSAY_PORT", "0x50", "a whole number"],
    ["HEARSAY_RATE_LIMIT", "many", "requests a minute"],
    ["HEARSAY_LOG_LEVEL", "loud", "one of silent, fatal, error"],
    ["HEARSAY_TRUST_PROXY", "true", "how many reverse proxies"],
    ["HEARSAY_HOST", "not a host", "an IP address or host name"],
    ["HEARSAY_DB", "a\u0007b", "the path of the SQLite file"],
    ["HEARSAY_FETCH_PAGES", "yes", "on or off"],
    ["HEARSAY_DEMO", "0", "on or off"],
  ])("%s=%s is refused with what it must be", (name, value, must) => {
    const read = (): unknown => readConfig({ [name]: value });
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(new RegExp(`^${name} must be .*${must}`));
  });

  test("each is named HEARSAY_…, and misspelt ones are found", () => {
    for (const { variable } of Object.values(SETTINGS)) expect(variable).toMatch(/^HEARSAY_[A-Z_]+$/);
    expect(unknownSettings({ HEARSAY_PROT: "1", HEARSAY_PORT: "1", PATH: "x" })).toEqual(["HEARSAY_PROT"]);
  });
});
