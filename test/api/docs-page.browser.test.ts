import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { runApp, type RunningApp } from "../functional/running-app.js";
import { launchBrowser } from "../support/browser.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let app: RunningApp;
let browser: Browser;

beforeAll(async () => {
  [app, browser] = await Promise.all([runApp(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await app.close();
});

test.each(["light", "dark"] as const)(
  "the page of the API, %s: readable at 360 px, nothing for axe to find",
  async (scheme) => {
    const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 360, height: 800 } });
    const complaints: string[] = [];
    page.on("console", (message) => complaints.push(message.text()));
    await page.goto(`${app.url}/api/docs`);
    const beyond = await page.evaluate<number>("document.documentElement.scrollWidth - innerWidth");
    expect(beyond).toBeLessThanOrEqual(0);
    await page.evaluate(AXE);
    const { violations } = await page.evaluate<AxeResults>("axe.run(document)");
    expect(violations.map(({ id, nodes }) => [id, nodes[0]?.html])).toEqual([]);
    expect(complaints).toEqual([]);
    const dead = await page.evaluate<string[]>(
      `[...document.querySelectorAll('main a[href^="#"]')].map((a) => a.getAttribute("href").slice(1)).filter((id) => !document.getElementById(id))`,
    );
    expect(dead).toEqual([]);
    await page.close();
  },
);
