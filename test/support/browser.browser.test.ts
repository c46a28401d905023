import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { launchBrowser } from "./browser.js";

describe("launchBrowser", () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
  });

  test("draws a page with letters on it", async () => {
    const page = await browser.newPage({ viewport: { width: 360, height: 200 } });
    await page.setContent("<title>A page</title><p id=words>Who said this?</p>");
    expect(await page.title()).toBe("A page");
    const box = await page.locator("#words").boundingBox();
    expect(box?.height).toBeGreaterThan(10);
    const blank = await browser.newPage({ viewport: { width: 360, height: 200 } });
    expect((await page.screenshot()).length).toBeGreaterThan((await blank.screenshot()).length);
  });

  test("opens contexts with and without script, one after the other", async () => {
    for (const javaScriptEnabled of [true, false]) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      await page.setContent("<p>before</p><script>document.querySelector('p').textContent = 'after'</script>");
      expect(await page.textContent("p")).toBe(javaScriptEnabled ? "after" : "before");
      await context.close();
    }
  });

  test("lets a page's own security policy stand", async () => {
    const page = await browser.newPage();
    await page.setContent(
      `<meta http-equiv="Content-Security-Policy" content="script-src 'none'"><p>before</p>` +
        "<script>document.querySelector('p').textContent = 'after'</script>",
    );
    expect(await page.textContent("p")).toBe("before");
  });
});
