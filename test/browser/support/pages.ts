import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Page } from "playwright-core";
import type { Services } from "../../../src/services/services.js";

const ARTIFACTS = fileURLToPath(new URL("../../artifacts/", import.meta.url));

/** Recorded words of the demonstration data. */
export const PESKOV = "Russia is ready if both sides need it and want it";
export const MINISTRY =
  "It was underlined that it is necessary to move from the language of sanctions to the negotiating process as soon as possible";

/** An article that no store holds, with a long unbroken word and a long address, to try narrow pages with. */
export const ARTICLE = `Ferry line to stop for the winter

March 3, 2024

The island's only ferry will stop sailing in November, its operator has announced.

"We have looked for a cheaper boat for two years and have not found one," Karin Solberg, the managing director of Nordlandskystferjetransportselskapet, told the Harbour Herald. "Nobody wanted this."

Residents said they would petition parliament, according to https://example.org/${"a-very-long-address-".repeat(8)}end.

(AFP, dpa)`;

export const DRAFT = `Moscow offered its help. "Russia is not ready if both sides need it and want it," Kremlin spokesman Dmitry Peskov told reporters.

"${MINISTRY}," Sergey Lavrov said.

"We will close the harbour until Friday," the mayor said.`;

export function lookupPath(quote: string, speaker?: string): string {
  const query = new URLSearchParams(speaker === undefined ? { quote } : { quote, speaker });
  return `/lookup?${query.toString()}`;
}

/** The tallest picture that is taken: beyond it the browser runs out of memory for pictures. */
const TALLEST = 6000;

/** Takes a picture of the page for people to look at. */
export async function picture(page: Page, name: string): Promise<void> {
  mkdirSync(ARTIFACTS, { recursive: true });
  const width = page.viewportSize()?.width ?? 1280;
  const tall = await page.evaluate<number>("document.documentElement.scrollHeight");
  const clip = { x: 0, y: 0, width, height: Math.min(tall, TALLEST) };
  await page.screenshot({ path: `${ARTIFACTS}${name}.png`, fullPage: true, clip });
}

export interface Visit {
  readonly name: string;
  readonly open: (page: Page, url: string) => Promise<void>;
}

/** Every page in every state that looks different. */
export function everyPage(services: Services): Visit[] {
  const [first] = services.statements({ speaker: "Peskov", form: "direct" }).items;
  if (first === undefined) throw new Error("the demonstration data hold no direct statement of Peskov");
  const visits: [string, string][] = [
    ["home", "/"],
    ["versions", `/statements/${first.statement.id}/versions`],
    ["lookup-verbatim", lookupPath(PESKOV)],
    ["lookup-excerpt", lookupPath("It is impossible to become a mediator between two parties")],
    ["lookup-abridged", lookupPath("Russia is ready … the will of two sides is needed here")],
    ["lookup-altered", lookupPath("Russia is not ready if both sides need it and want it")],
    ["lookup-spliced", lookupPath(`${PESKOV}. ${MINISTRY}`)],
    ["lookup-paraphrase", lookupPath("Moscow is prepared to act as go-between if both want that")],
    ["lookup-contradicted", lookupPath(`"${MINISTRY}" — Sergey Lavrov`)],
    ["lookup-not-found", lookupPath("The harbour will stay closed until Friday because of the storm")],
    ["lookup-empty", lookupPath("")],
    ["statements", "/statements"],
    ["statements-none", "/statements?speaker=nobody"],
    ["statements-problem", "/statements?from=yesterday"],
    ["statement", `/statements/${first.statement.id}`],
    ["speaker", `/speakers/${first.speaker.id}`],
    ["article", `/articles/${first.article.id}`],
    ["article-new", "/articles/new"],
    ["check", "/check"],
    ["about", "/about"],
    ["api-docs", "/api/docs"],
    ["not-there", "/nowhere"],
  ];
  return [
    ...visits.map(([name, path]): Visit => ({ name, open: async (page, url) => void (await page.goto(url + path)) })),
    { name: "article-preview", open: (page, url) => submit(page, `${url}/articles/new`, "#body", ARTICLE) },
    { name: "article-problem", open: (page, url) => submit(page, `${url}/articles/new`, "#body", " ") },
    { name: "check-result", open: (page, url) => submit(page, `${url}/check`, "#text", DRAFT) },
  ];
}

async function submit(page: Page, address: string, field: string, text: string): Promise<void> {
  await page.goto(address);
  await page.fill(field, text);
  await page.click("main button[type=submit]");
}
