import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { OPERATOR } from "../../src/services/people/people.js";
import { launchBrowser } from "../support/browser.js";
import { ARTICLE, MINISTRY, PESKOV, lookupPath, picture } from "./support/pages.js";
import { startRealServer, type RealServer } from "./support/real-server.js";

const PASSWORD = "a long enough password";

let server: RealServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
  await server.services.people.add(OPERATOR, { name: "Reporter", role: "reporter", password: PASSWORD });
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

async function withPage(javaScriptEnabled: boolean, work: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({
    javaScriptEnabled,
    viewport: { width: 1280, height: 800 },
    permissions: ["clipboard-read", "clipboard-write"],
  });
  try {
    await work(await context.newPage());
  } finally {
    await context.close();
  }
}

describe.each([
  { script: true, name: "with script" },
  { script: false, name: "without script" },
])("$name", ({ script, name }) => {
  test("paste a quotation, read the answer, come back by its permanent link", () =>
    withPage(script, async (page) => {
      await page.goto(server.url);
      await page.fill("#quote", `“Russia is not ready if both sides need it and want it,” Peskov said`);
      await page.click("text=Look it up");
      await expectText(page, "h1", /Altered.*Speaker confirmed/s);
      await expectText(page, ".change--grave", /negation/);
      await expectText(page, ".side ins", /not/);
      const steps = await page.locator(".step__name").allInnerTexts();
      expect(steps).toEqual(["Dmitry Peskov", "reporters", "TASS", "AFP, dpa, Reuters", "DW", "You"]);
      await expectText(page, ".passage mark", /Russia is ready if both sides need it and want it/);
      await expectText(
        page,
        ".citation",
        /^Kremlin spokesman Dmitry Peskov told reporters, as quoted by TASS; DW, 26 December 2017$/,
      );
      expect(await page.getAttribute("a[rel~=external]", "href")).toMatch(/^https:\/\/p\.dw\.com\/p\/2py4T#:~:text=/);
      await picture(page, `main-job-${script ? "script" : "plain"}`);

      const permanent = await page.getAttribute("text=Permanent link", "href");
      await page.goto(server.url);
      await page.goto(server.url + (permanent ?? ""));
      await expectText(page, "h1", /Altered/);
      expect(await page.inputValue("#quote")).toContain("Peskov said");
    }));

  test("a wrong speaker in the field is contradicted, naming who is recorded", () =>
    withPage(script, async (page) => {
      await page.goto(server.url);
      await page.fill("#quote", MINISTRY);
      await page.click("summary");
      await page.fill("#speaker", "Sergey Lavrov");
      await page.click("text=Look it up");
      await expectText(page, "h1", /Verbatim.*Speaker contradicted/s);
      await expectText(page, ".who", /You named Sergey Lavrov.*Russian Foreign Ministry/s);
    }));

  test("an empty paste is told so, and the page is still there to use", () =>
    withPage(script, async (page) => {
      await page.goto(server.url);
      await page.click("text=Look it up");
      await expectText(page, "[role=alert]", /Nothing was pasted/);
      await page.fill("#quote", PESKOV);
      await page.click("text=Look it up");
      await expectText(page, "h1", /Verbatim/);
    }));

  test("paste an article, see what would be recorded, record it, find it", () =>
    withPage(script, async (page) => {
      const article = `${ARTICLE}\n\nThis is the edition ${name}.`;
      const quote = "We have looked for a cheaper boat for two years and have not found one";
      await page.goto(`${server.url}/sign-in?next=/articles/new`);
      await page.fill("#name", "Reporter");
      await page.fill("#password", PASSWORD);
      await page.click("main button[type=submit]");
      await page.waitForURL(/articles\/new/);
      await page.fill("#body", article);
      await page.click("text=What you know about it");
      await page.fill("#publisher", "Island Post");
      await page.fill("#publishedOn", "2024-03-03");
      await page.click("text=Show what would be recorded");
      await expectText(page, "h1", /Ferry line to stop/);
      await expectText(page, ".cards", /cheaper boat.*Karin Solberg/s);
      expect(await page.locator(".article-text mark").allInnerTexts()).toContain(quote);

      await page.click("text=Record this article");
      await expectText(page, "[role=status]", /Recorded/);
      expect(new URL(page.url()).pathname).toMatch(/^\/articles\/\w+$/);

      await page.goto(server.url + lookupPath(quote));
      await expectText(page, "h1", /Verbatim/);
      await expectText(page, ".chain", /Karin Solberg.*Island Post/s);
    }));

  test("browse by speaker, open the statement, its article, its speaker", () =>
    withPage(script, async (page) => {
      await page.goto(`${server.url}/statements`);
      await page.fill("#speaker", "Peskov");
      await page.selectOption("#relay", "TASS");
      await page.click("main button[type=submit]");
      await expectText(page, "#results", /^2 statements$/);
      await page.click(".card__text a >> nth=0");
      await expectText(page, ".chain", /as quoted by Russian news agency TASS/);
      await page.click("text=The recorded article");
      expect(new URL(page.url()).hash).toMatch(/^#statement-/);
      expect(await page.locator(".number:target").count()).toBe(1);
      await page.click(".card__who a >> text=Peskov >> nth=0");
      await expectText(page, "h1", /^Dmitry Peskov$/);
    }));
});

test("with script, buttons copy the citation and the answer as JSON", () =>
  withPage(true, async (page) => {
    await page.goto(server.url + lookupPath(PESKOV));
    await page.click("text=Copy citation");
    await expectText(page, ".copy-buttons [role=status]", /Copied/);
    expect(await clipboard(page)).toBe(
      "Kremlin spokesman Dmitry Peskov told reporters, as quoted by TASS; DW, 26 December 2017",
    );
    await page.click("text=Copy as JSON");
    await page.waitForFunction("navigator.clipboard.readText().then((text) => text.startsWith('{'))");
    expect(JSON.parse(await clipboard(page))).toMatchObject({ verdict: "verbatim", query: { quote: PESKOV } });
  }));

test("without script there is no button that does nothing, and the texts can be opened and selected", () =>
  withPage(false, async (page) => {
    await page.goto(server.url + lookupPath(PESKOV));
    expect(await page.locator("[data-copy]:visible").count()).toBe(0);
    await page.click("text=This answer as JSON");
    expect(await page.isVisible("#answer-json")).toBe(true);
    expect(await page.isVisible(".citation")).toBe(true);
  }));

test("the keyboard alone does the main job", () =>
  withPage(true, async (page) => {
    await page.goto(server.url);
    await page.keyboard.press("Tab");
    expect(await page.evaluate("document.activeElement.textContent")).toBe("Skip to content");
    await page.keyboard.press("Enter");
    await tabTo(page, "#quote");
    await page.keyboard.type(PESKOV);
    await tabTo(page, "main button[type=submit]");
    await page.keyboard.press("Enter");
    await expectText(page, "h1", /Verbatim/);
    await tabTo(page, "[data-copy^=citation]");
    await page.keyboard.press("Enter");
    await expectText(page, ".copy-buttons [role=status]", /Copied/);
    expect(await page.evaluate("document.activeElement.matches('[data-copy^=citation]')")).toBe(true);
  }));

test("on paper the controls are gone and the answer is whole", () =>
  withPage(true, async (page) => {
    await page.goto(server.url + lookupPath(PESKOV));
    await page.emulateMedia({ media: "print" });
    for (const gone of [".nav", ".again", ".copy-buttons"]) expect(await page.isVisible(gone), gone).toBe(false);
    for (const kept of [".verdict", ".sides", ".chain", ".passage", ".citation"]) {
      expect(await page.isVisible(kept), kept).toBe(true);
    }
  }));

/** Presses Tab until the element has the focus, which must then be visible. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 40; presses += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) {
      const outline = await page.evaluate("getComputedStyle(document.activeElement).outlineStyle");
      expect(outline, `focus on ${selector} shows`).not.toBe("none");
      return;
    }
  }
  throw new Error(`${selector} was not reached by 40 presses of Tab`);
}

async function expectText(page: Page, selector: string, pattern: RegExp): Promise<void> {
  const element = page.locator(selector).first();
  await element.waitFor();
  expect((await element.innerText()).trim()).toMatch(pattern);
}

function clipboard(page: Page): Promise<string> {
  return page.evaluate<string>("navigator.clipboard.readText()");
}
