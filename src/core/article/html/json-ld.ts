/**
 * Finds the article in the JSON-LD of a page. Sites serve single objects, arrays and `@graph`, and at times broken JSON:
 * raw line breaks in strings, trailing commas, comments around it. What cannot be mended is passed over.
 */
import { decodeEntities } from "./entities.js";

export type JsonObject = Readonly<Record<string, unknown>>;

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report|NewsStory|Posting)$/;
/** Nodes looked at in one page; a page with more hides its article from us, and costs no time. */
const MOST_NODES = 5000;

/** The first object with the type of an article; `null` when there is none. */
export function articleOf(scripts: readonly string[]): JsonObject | null {
  const nodes = scripts.flatMap((script) => nodesOf(parse(script)));
  return nodes.find((node) => typesOf(node).some((type) => ARTICLE_TYPE.test(type))) ?? null;
}

function typesOf(node: JsonObject): string[] {
  return stringsOf(node["@type"]);
}

/** A string, or the strings of an array. */
export function stringsOf(value: unknown): string[] {
  const values: unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((item): item is string => typeof item === "string");
}

export const isObject = (value: unknown): value is JsonObject =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** All objects inside arrays, `@graph` and properties, outer ones first. */
function nodesOf(root: unknown): JsonObject[] {
  const nodes: JsonObject[] = [];
  const waiting: unknown[] = [root];
  for (let at = 0; at < waiting.length && at < MOST_NODES; at += 1) {
    const value = waiting[at];
    if (isObject(value)) nodes.push(value);
    if (typeof value !== "object" || value === null) continue;
    for (const item of Object.values(value) as unknown[]) {
      if (typeof item === "object" && item !== null && waiting.length < MOST_NODES) waiting.push(item);
    }
  }
  return nodes;
}

function parse(script: string): unknown {
  const bare = script
    .replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)/, "")
    .replace(/(?:-->|\/\*\s*\]\]>\s*\*\/|\/\/\s*\]\]>|\]\]>)\s*$/, "")
    .replace(/;\s*$/, "");
  return tryParse(bare) ?? tryParse(mended(bare)) ?? tryParse(decodeEntities(mended(bare))) ?? salvage(bare);
}

function tryParse(json: string): unknown {
  try {
    return JSON.parse(json) as unknown;
  } catch {
    // Broken JSON, or nested too deep to be an article's: the next way of reading is tried.
    return null;
  }
}

/** Line breaks and tabs become blanks (they are forbidden inside strings and free outside), trailing commas go. */
// eslint-disable-next-line no-control-regex -- control signs are what breaks the JSON
const mended = (json: string): string => json.replace(/[\u0000-\u001f]+/g, " ").replace(/,\s{0,20}(?=[}\]])/g, "");

const SALVAGED = ["headline", "datePublished"] as const;

/** Out of JSON that cannot be mended, the plain strings that name an article. */
function salvage(json: string): unknown {
  if (!/"@type"\s{0,5}:\s{0,5}\[?\s{0,5}"\w{0,30}Article"/.test(json)) return null;
  const found: Record<string, string> = { "@type": "NewsArticle" };
  for (const key of SALVAGED) {
    const value = new RegExp(`"${key}"\\s{0,5}:\\s{0,5}"((?:[^"\\\\]|\\\\.){1,500})"`).exec(json)?.[1];
    const text = value === undefined ? null : tryParse(`"${mended(value)}"`);
    if (typeof text === "string") found[key] = text;
  }
  return found;
}
