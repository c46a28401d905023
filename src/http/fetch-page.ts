import { lookup } from "node:dns/promises";
import { isIP } from "node:net";
import { Agent, request, type Dispatcher } from "undici";
import { InputError, TooLargeError } from "../services/errors.js";
import { decodePage } from "./decode-page.js";
import { isPublicAddress } from "./public-address.js";

/**
 * Fetches one public web page for the caller, without lending the caller our place in the network.
 *
 * Method: only http and https, default ports or any above 1023; the host is resolved by us, every address that it
 * resolves to must be public (`isPublicAddress`), and the connection goes to the very address that was checked, so
 * that a second answer of the name server cannot send us elsewhere. Redirects are followed by hand, at most five, each
 * checked anew. No cookies, no credentials, no body beyond 2 MB, ten seconds for all of it.
 */
export interface FetchedPage {
  /** The address after redirects. */
  readonly url: string;
  readonly kind: "html" | "text";
  readonly content: string;
}

export type FetchPage = (url: string) => Promise<FetchedPage>;

export interface FetchLimits {
  readonly bytes: number;
  readonly milliseconds: number;
  readonly redirects: number;
  /** Whether an address may be connected to. Tests allow their own server. */
  readonly allowsAddress: (address: string) => boolean;
}

const LIMITS: FetchLimits = {
  bytes: 2_097_152,
  milliseconds: 10_000,
  redirects: 5,
  allowsAddress: isPublicAddress,
};

const ACCEPT = "text/html, application/xhtml+xml;q=0.9, text/plain;q=0.8";

/** Content types that are read, and as what. */
const KINDS = new Map<string, FetchedPage["kind"]>([
  ["text/html", "html"],
  ["application/xhtml+xml", "html"],
  ["text/plain", "text"],
]);

function refusal(message: string): InputError {
  return new InputError(message, [{ path: "url", message }]);
}

/** `text` as a URL that may be fetched at all. */
function pageUrl(text: string): URL {
  if (!URL.canParse(text)) throw refusal("The address is not a full URL, such as https://example.org/article.");
  const url = new URL(text);
  if (url.protocol !== "http:" && url.protocol !== "https:") throw refusal("Only http and https pages are fetched.");
  if (url.username !== "" || url.password !== "")
    throw refusal("An address with a user name or password is not fetched.");
  if (url.port !== "" && Number(url.port) < 1024)
    throw refusal(`Port ${url.port} is not one that web pages are fetched from.`);
  return url;
}

/** The address to connect to, checked. All that the name resolves to must be allowed, not only the first. */
async function resolve(url: URL, limits: FetchLimits): Promise<{ address: string; family: number }> {
  const host = url.hostname.replace(/^\[|\]$/g, "");
  const family = isIP(host);
  const found = family === 0 ? await resolveName(host) : [{ address: host, family }];
  const first = found[0];
  if (first === undefined) throw refusal(`The host ${host} is not known.`);
  if (!found.every(({ address }) => limits.allowsAddress(address))) {
    throw refusal(`The host ${host} is not on the public Internet, so its pages are not fetched.`);
  }
  return first;
}

async function resolveName(host: string): Promise<{ address: string; family: number }[]> {
  try {
    return await lookup(host, { all: true, verbatim: true });
  } catch {
    throw refusal(`The host ${host} is not known.`);
  }
}

/** A connection pool that connects to `pinned` whatever name it is asked for (TLS still checks the name). */
function pinnedAgent(pinned: { address: string; family: number }, limits: FetchLimits): Agent {
  return new Agent({
    connections: 1,
    pipelining: 0,
    connect: {
      timeout: limits.milliseconds,
      autoSelectFamily: false,
      lookup: (_host, options, done) => {
        if (options.all === true) done(null, [pinned]);
        else done(null, pinned.address, pinned.family);
      },
    },
  });
}

async function readBody(body: Dispatcher.ResponseData["body"], limit: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw new TooLargeError(`The page is larger than ${Math.floor(limit / 1_048_576)} MB.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function header(headers: Dispatcher.ResponseData["headers"], name: string): string {
  const value = headers[name];
  return (Array.isArray(value) ? value[0] : value) ?? "";
}

/** One request: the page, or where it moved to. */
async function visit(url: URL, limits: FetchLimits, signal: AbortSignal): Promise<FetchedPage | { moved: URL }> {
  const agent = pinnedAgent(await resolve(url, limits), limits);
  try {
    const { statusCode, headers, body } = await request(url, {
      dispatcher: agent,
      signal,
      headers: { accept: ACCEPT, "accept-encoding": "identity", "user-agent": "Hearsay (quotation checking)" },
    });
    body.on("error", () => undefined);
    const location = header(headers, "location");
    if (statusCode >= 300 && statusCode < 400 && location !== "") {
      if (!URL.canParse(location, url.href)) throw refusal("The page redirects to an address that is none.");
      return { moved: pageUrl(new URL(location, url).href) };
    }
    if (statusCode !== 200) throw refusal(`The page's server answered with status ${statusCode}.`);
    const contentType = header(headers, "content-type");
    const kind = KINDS.get((contentType.split(";", 1)[0] ?? "").trim().toLowerCase());
    if (kind === undefined) throw refusal("The address does not lead to a page of HTML or plain text.");
    if (header(headers, "content-encoding") !== "")
      throw refusal("The page came compressed though it was asked for plain.");
    return { url: url.href, kind, content: decodePage(await readBody(body, limits.bytes), contentType) };
  } finally {
    // Ends the connection at once, also in the middle of a body that was too long.
    await agent.destroy();
  }
}

/** Follows redirects from `start` to a page. */
async function follow(start: URL, limits: FetchLimits, signal: AbortSignal): Promise<FetchedPage> {
  let url = start;
  for (let hops = 0; hops <= limits.redirects; hops += 1) {
    const answer = await visit(url, limits, signal);
    if (!("moved" in answer)) return answer;
    url = answer.moved;
  }
  throw refusal(`The page redirects more than ${limits.redirects} times.`);
}

/**
 * The fetcher with its limits. Whatever goes wrong on the way is the address's fault and not ours:
 * @throws InputError or TooLargeError with a sentence for the caller.
 */
export function pageFetcher(overrides: Partial<FetchLimits> = {}): FetchPage {
  const limits = { ...LIMITS, ...overrides };
  return async (text) => {
    const signal = AbortSignal.timeout(limits.milliseconds);
    try {
      return await Promise.race([follow(pageUrl(text), limits, signal), timeOut(signal)]);
    } catch (error) {
      if (error instanceof InputError || error instanceof TooLargeError) throw error;
      if (signal.aborted) throw refusal(`The page did not come within ${limits.milliseconds / 1000} seconds.`);
      throw refusal("The page could not be fetched: its server did not answer as a web server does.");
    }
  };
}

/** Rejects when the time is over, whatever is being waited for (a slow name server cannot be interrupted). */
function timeOut(signal: AbortSignal): Promise<never> {
  return new Promise((_resolve, reject) => {
    signal.addEventListener("abort", () => {
      reject(new Error("time is over"));
    });
  });
}
