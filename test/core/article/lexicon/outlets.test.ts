import { describe, expect, test } from "vitest";
import { findOutlet, outletOfHost, OUTLETS } from "../../../../src/core/article/lexicon/outlets.js";

describe("the outlet lexicon", () => {
  test("every name and alias finds its own outlet", () => {
    const lost = OUTLETS.flatMap((outlet) =>
      [outlet.name, ...outlet.aliases].filter((name) => findOutlet(name) !== outlet),
    );
    expect(lost).toEqual([]);
  });

  test("every domain is given once, bare, and finds its outlet", () => {
    const domains = OUTLETS.flatMap((outlet) => outlet.domains.map((domain) => ({ domain, outlet })));
    expect(new Set(domains.map(({ domain }) => domain)).size).toBe(domains.length);
    for (const { domain, outlet } of domains) {
      expect(domain).toMatch(/^[a-z0-9][a-z0-9.-]*\.[a-z]{2,}$/);
      expect(outletOfHost(`www.${domain}`)).toBe(outlet);
    }
  });

  test.each([
    ["the associated press", "AP"],
    ["A.P.", "AP"],
    ["DPA", "dpa"],
    ["The guardian", "The Guardian"],
    ["L’Osservatore Romano", "L'Osservatore Romano"],
  ])("%s is %s", (name, outlet) => {
    expect(findOutlet(name)?.name).toBe(outlet);
  });

  test.each(["map", "time", "pa", "the post", "Jane Roe", "", "x".repeat(1000)])("%j is no outlet", (name) => {
    expect(findOutlet(name)).toBeNull();
  });

  test.each([
    ["p.dw.com", "DW"],
    ["EDITION.CNN.COM", "CNN"],
    ["www.bbc.co.uk.", "BBC"],
  ])("%s belongs to %s", (host, name) => {
    expect(outletOfHost(host)?.name).toBe(name);
  });

  test.each(["notdw.com", "com", "", "localhost", "dw.com.example"])("%j belongs to no outlet", (host) => {
    expect(outletOfHost(host)).toBeNull();
  });
});
