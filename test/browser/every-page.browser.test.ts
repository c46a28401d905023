import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { launchBrowser } from "../support/browser.js";
import { everyPage, picture } from "./support/pages.js";
import { startRealServer, type RealServer } from "./support/real-server.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

/** Each page is looked at in each of these. */
const SETTINGS = [
  { colorScheme: "light", width: 1280 },
  { colorScheme: "light", width: 360 },
  { colorScheme: "dark", width: 1280 },
  { colorScheme: "dark", width: 360 },
] as const;

test("every page, light and dark, wide and narrow: nothing for axe to find, nothing wider than the window, no complaint in the console", async () => {
  const context = await browser.newContext();
  const wrong: string[] = [];
  for (const { name, open } of everyPage(server.services)) {
    const page = await watched(context, (message) => wrong.push(`${name}: console: ${message}`));
    await open(page, server.url);
    // Through the debugger, as the page's own policy rightly refuses a foreign script.
    await page.evaluate(AXE);
    for (const { colorScheme, width } of SETTINGS) {
      const where = `${name}-${colorScheme}-${width}`;
      await page.emulateMedia({ colorScheme });
      await page.setViewportSize({ width, height: 800 });
      await fold(page, false);
      await picture(page, where);
      await fold(page, true);
      for (const violation of await violations(page)) wrong.push(`${where}: ${violation}`);
      const wider = await overflow(page);
      if (wider > 0) wrong.push(`${where}: ${wider} px wider than the window`);
    }
    await page.close();
  }
  await context.close();
  expect(wrong).toEqual([]);
}, 240_000);

/** Opens every folded part of the page, or closes them. */
async function fold(page: Page, open: boolean): Promise<void> {
  await page.evaluate(`for (const each of document.querySelectorAll("main details")) each.open = ${open}`);
}

/** What axe finds wrong, a line each. */
async function violations(page: Page): Promise<string[]> {
  const run = "window.axe.run(document, { resultTypes: ['violations'] })";
  const { violations: found } = await page.evaluate<AxeResults>(run);
  return found.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 160)}`));
}

/** How far the page is wider than the window, in CSS pixels. */
function overflow(page: Page): Promise<number> {
  return page.evaluate<number>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
}

/** A page whose errors, refused resources among them, are told; the status of an error page is no complaint. */
async function watched(context: BrowserContext, tell: (message: string) => void): Promise<Page> {
  const page = await context.newPage();
  page.on("pageerror", (error) => {
    tell(error.message);
  });
  page.on("console", (message) => {
    const isStatus = message.text().startsWith("Failed to load resource: the server responded with a status of 4");
    if (message.type() === "error" && !isStatus) tell(message.text());
  });
  return page;
}
