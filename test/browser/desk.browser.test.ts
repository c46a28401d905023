import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { OPERATOR } from "../../src/services/people/people.js";
import { launchBrowser } from "../support/browser.js";
import { picture } from "./support/pages.js";
import { startRealServer, type RealServer } from "./support/real-server.js";

const AXE = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const PASSWORD = "a long enough password";

const ARTICLE = [
  "Ferry line to stop",
  "The island ferry will stop in June, the council said on Monday.",
  "“We have no boat to spare this summer,” harbour master Ola Vik told Coast Radio.",
  "“Nobody asked the islanders,” said Ida Holm, who runs the school.",
].join("\n\n");

let server: RealServer;
let browser: Browser;
let articleId = "";

beforeAll(async () => {
  [server, browser] = await Promise.all([startRealServer(), launchBrowser()]);
  for (const name of ["Ann Berg", "Ben Dahl"])
    await server.services.people.add(OPERATOR, { name, role: "editor", password: PASSWORD });
  await server.services.people.add(OPERATOR, { name: "Root", role: "admin", password: PASSWORD });
  articleId = server.services.ingestArticle({ text: ARTICLE, publisher: "Island Post" }).articleId;
});
afterAll(async () => {
  await browser.close();
  await server.close();
});

function statementId(words: string): string {
  const found = server.services.article(articleId)?.statements.find(({ statement }) => statement.text.includes(words));
  expect(found, words).toBeDefined();
  return found?.statement.id ?? "";
}

/** A page of somebody's own browser, signed in. */
async function signIn(name: string, script = true): Promise<Page> {
  const context = await browser.newContext({ javaScriptEnabled: script });
  const page = await context.newPage();
  await page.goto(`${server.url}/sign-in`);
  await page.fill("#name", name);
  await page.fill("#password", PASSWORD);
  await page.click("main button[type=submit]");
  await page.waitForURL(/\/desk/);
  return page;
}

async function text(page: Page, selector: string): Promise<string> {
  return (await page.locator(selector).allInnerTexts()).join("\n");
}

/** Selects words of the article as a reader does with the mouse. */
async function select(page: Page, words: string): Promise<void> {
  const found = await page.evaluate(`(() => {
    const words = ${JSON.stringify(words)};
    for (const segment of document.querySelectorAll("[data-article] [data-start]")) {
      const at = segment.textContent.indexOf(words);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(segment.firstChild, at);
      range.setEnd(segment.firstChild, at + words.length);
      const selection = window.getSelection();
      selection.removeAllRanges();
      selection.addRange(range);
      return true;
    }
    return false;
  })()`);
  expect(found).toBe(true);
}

test("a whole shift: claim, correct by selecting, dispute by a second editor, settle, publish", async () => {
  const id = statementId("no boat");
  const ann = await signIn("Ann Berg");
  await ann.goto(`${server.url}/desk?speaker=Vik`);
  expect(await text(ann, ".results")).toContain("no boat to spare");
  await ann.click(".results .card__text a");
  await ann.click("text=Claim it");
  expect(await text(ann, ".page-head")).toMatch(/Claimed by Ann Berg until/);

  await select(ann, "Ida Holm");
  await ann.click("text=as the speaker");
  expect(await ann.inputValue("#speaker")).toBe("Ida Holm");
  await select(ann, "We have no boat to spare");
  await ann.click("text=Take the selection as the words");
  await ann.fill("#reason-correct", "The radio quoted Holm");
  await ann.click("text=Save the correction");
  await ann.waitForURL(/done=correct/);
  expect(server.services.desk.detail(id)).toMatchObject({
    review: "corrected",
    speaker: { name: "Ida Holm" },
    statement: { text: "We have no boat to spare" },
  });

  const ben = await signIn("Ben Dahl");
  await ben.goto(`${server.url}/desk/${id}`);
  expect(await text(ben, "#why ~ .facts")).toContain("Vik");
  await ben.fill("#reason-dispute", "It says Vik in the sentence");
  await ben.click("main button:text-is('Dispute')");
  await ben.waitForURL(/done=dispute/);
  expect(await ben.locator("form[data-decision=confirm]").count()).toBe(0);

  await ann.goto(`${server.url}/desk/${id}`);
  expect(await text(ann, ".page-head")).toContain("Disputed by Ben Dahl");
  await ann.fill("#speaker", "Ola Vik");
  await ann.fill("#role", "harbour master");
  await ann.fill("#reason-correct", "Ben is right");
  await ann.click("text=Save the correction");
  await ann.waitForURL(/done=correct/);
  await ann.goto(`${server.url}/desk/${id}`);
  await ann.click("text=Make public");
  await ann.waitForURL(/done=publish/);
  expect(await text(ann, ".history")).toMatch(/Ben Dahl disputed it/);
  expect(server.services.desk.detail(id)).toMatchObject({ publication: "public", speaker: { name: "Ola Vik" } });
  expect(server.services.desk.verifyHistory()).toBeNull();
  await ann.goto(`${server.url}/statements/${id}/history`);
  expect(await text(ann, ".history")).toMatch(/Speaker.*Ola Vik.*Ida Holm/s);
  await Promise.all([ann.context().close(), ben.context().close()]);
});

test("two editors in conflict: both sides are shown, and nothing typed is lost", async () => {
  const id = statementId("islanders");
  const [ann, ben] = [await signIn("Ann Berg"), await signIn("Ben Dahl", false)];
  await ann.goto(`${server.url}/desk/${id}`);
  await ben.goto(`${server.url}/desk/${id}`);
  await ann.fill("#reason-confirm", "Heard on the recording");
  await ann.click("main button:text-is('Confirm')");
  await ann.waitForURL(/done=confirm/);

  await ben.fill("#speaker", "Ida Holm");
  await ben.fill("#role", "head of the school");
  await ben.fill("#hop-name-0", "Coast Radio");
  await ben.fill("#reason-correct", "Her role is told in the last paragraph");
  await ben.click("text=Save the correction");
  expect(await text(ben, "[role=alert]")).toMatch(/changed since by Ann Berg \(confirm\)/);
  expect(await text(ben, ".sides")).toMatch(/head of the school/);
  expect(await text(ben, ".sides")).toMatch(/relay Coast Radio/);
  expect(await text(ben, ".sides")).toContain("Her role is told in the last paragraph");
  expect(server.services.desk.detail(id)).toMatchObject({ review: "confirmed", version: 2 });

  // What stands is confirmed: it is reopened, and the words typed before are sent again as they came back.
  expect(await ben.inputValue("#reason-reopen")).toBe("Her role is told in the last paragraph");
  await ben.click("main button:text-is('Reopen')");
  expect(server.services.desk.detail(id)).toMatchObject({ review: "pending", version: 3 });
  await Promise.all([ann.context().close(), ben.context().close()]);
});

test("by keyboard alone: open the first, claim, confirm", async () => {
  server.services.ingestArticle({ text: "“The bridge is safe,” engineer Per Lind said.", publisher: "Bridge Post" });
  const page = await signIn("Ann Berg");
  await page.goto(`${server.url}/desk?publisher=Bridge+Post`);
  await page.keyboard.press("j");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/desk\/\w/);
  await page.keyboard.press("?");
  expect(await page.locator("dialog[open]").count()).toBe(1);
  await page.keyboard.press("Escape");
  await page.waitForSelector("dialog:not([open])", { state: "attached" });
  await page.keyboard.press("c");
  await page.waitForURL(/done=claim/);
  await page.keyboard.press("y");
  await page.keyboard.press("Enter");
  await page.waitForURL(/done=confirm/);
  expect(server.services.desk.queue({ publisher: "Bridge Post", state: "confirmed" }).total).toBe(1);
  await page.context().close();
});

test("a whole article is confirmed from its work list", async () => {
  const { articleId: id } = server.services.ingestArticle({
    text: "“We will vote,” Ann Moe said.\n\n“We will not,” Ulf Aas said.",
    publisher: "Hill Post",
  });
  const page = await signIn("Ann Berg");
  await page.goto(`${server.url}/desk/articles/${id}`);
  await page.click("text=/Confirm all 2 pending/");
  expect(await text(page, "[role=status]")).toContain("2 statements confirmed");
  await page.context().close();
});

test("every page of the desk: nothing for axe to find, nothing wider than the window", async () => {
  const wrong: string[] = [];
  const root = await signIn("Root");
  const pending = server.services.desk.queue({ limit: 1 }).items[0]?.statement.id ?? "";
  const pages = {
    desk: "/desk",
    "desk-none": "/desk?speaker=Nobody",
    "desk-review": `/desk/${pending}`,
    "desk-reviewed": `/desk/${statementId("no boat")}`,
    "desk-article": `/desk/articles/${articleId}`,
    "desk-keys": "/desk/keys",
    "statement-history": `/statements/${statementId("no boat")}/history`,
    overview: "/overview",
    account: "/account",
    "admin-users": "/admin/users",
    "admin-history": "/admin/history",
    "sign-in": "/sign-in",
    "set-up-used": "/set-up/none",
  };
  root.on("console", (message) => {
    if (message.type() === "error" && !message.text().includes("410")) wrong.push(`console: ${message.text()}`);
  });
  for (const [name, path] of Object.entries(pages)) {
    await root.goto(server.url + path);
    await root.evaluate(AXE);
    for (const width of [1280, 360]) {
      await root.setViewportSize({ width, height: 800 });
      await picture(root, `${name}-light-${width}`);
      const found = await root.evaluate<AxeResults>("axe.run(document)");
      for (const violation of found.violations)
        wrong.push(
          `${name} ${width}: ${violation.id} ${violation.nodes.map(({ target }) => target.join(" ")).join("; ")}`,
        );
      const wider = await root.evaluate<number>(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (wider > 0) wrong.push(`${name} ${width}: ${wider} px wider than the window`);
    }
  }
  await root.context().close();
  expect(wrong).toEqual([]);
}, 120_000);
