import { createReadStream, statSync } from "node:fs";
import { basename } from "node:path";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";
import { UsageError } from "../exit.js";
import { inputKind, type InputKind } from "./input-kind.js";

/** A file, or standard input, ready to be read. */
export interface Input {
  /** How it is called in messages. */
  readonly label: string;
  readonly kind: InputKind;
  /** Its bytes, unpacked when they were packed. */
  readonly bytes: AsyncIterable<Buffer>;
}

/** The first bytes of a gzip file. */
const GZIP = [0x1f, 0x8b];

/** Largest single article or draft that is read into memory, bytes; what is larger is no article. */
const MOST_BYTES = 16_777_216;

function openFile(path: string): Readable {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) throw new UsageError(`there is no file ${path}.`);
  if (stat.isDirectory()) throw new UsageError(`${path} is a folder: name the files in it.`);
  return createReadStream(path);
}

/** `source` unpacked when it begins as gzip does, whatever its name is. */
async function* unpacked(source: Readable, label: string): AsyncGenerator<Buffer> {
  const chunks = source[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  const first = await chunks.next();
  if (first.done === true) return;
  const whole = (async function* () {
    yield first.value;
    for (let next = await chunks.next(); next.done !== true; next = await chunks.next()) yield next.value;
  })();
  if (first.value[0] !== GZIP[0] || first.value[1] !== GZIP[1]) {
    yield* whole;
    return;
  }
  const { Readable: Streams } = await import("node:stream");
  const packed = Streams.from(whole);
  const gunzip = createGunzip();
  packed.on("error", (error) => gunzip.destroy(error));
  try {
    for await (const chunk of packed.pipe(gunzip)) yield chunk as Buffer;
  } catch (cause) {
    throw new UsageError(`${label} is damaged: it begins as gzip and cannot be unpacked.`, { cause });
  }
}

/** Opens `path`, or standard input for "-". Its kind is told by its name, unless `as` tells it. */
export function openInput(path: string, stdin: Readable, as?: InputKind): Input {
  const label = path === "-" ? "standard input" : path;
  const source = path === "-" ? stdin : openFile(path);
  return { label, kind: as ?? inputKind(basename(path)), bytes: unpacked(source, label) };
}

/** All bytes of an input. */
export async function readAll(input: Input): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of input.bytes) {
    size += chunk.length;
    if (size > MOST_BYTES)
      throw new UsageError(`${input.label} is larger than 16 MB: no single text is read beyond that.`);
    chunks.push(Buffer.from(chunk));
  }
  return Buffer.concat(chunks);
}
