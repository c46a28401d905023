import { randomBytes, scrypt, timingSafeEqual, type ScryptOptions } from "node:crypto";
import { promisify } from "node:util";
import { badField } from "../validate.js";

/** Cost of scrypt (RFC 7914): memory is 128·N·r bytes, 32 MiB here, and the work is done p times. */
export interface PasswordCost {
  readonly N: number;
  readonly r: number;
  readonly p: number;
}

/** As OWASP's Password Storage Cheat Sheet asks for at 32 MiB; about a quarter of a second. */
export const PASSWORD_COST: PasswordCost = { N: 2 ** 15, r: 8, p: 3 };

export const SHORTEST_PASSWORD = 8;
export const LONGEST_PASSWORD = 200;

const KEY_BYTES = 32;

const derive = promisify<string, Buffer, number, ScryptOptions, Buffer>(scrypt);

/** @throws InputError for a password that is too short or too long. */
export function checkPassword(path: string, password: string): void {
  if (password.length < SHORTEST_PASSWORD) throw badField(path, `must have at least ${SHORTEST_PASSWORD} characters`);
  if (password.length > LONGEST_PASSWORD) throw badField(path, `must have at most ${LONGEST_PASSWORD} characters`);
}

/** "scrypt$N$r$p$salt$key": the cost stands with the hash, so that it can be raised later. */
export async function hashPassword(password: string, cost: PasswordCost = PASSWORD_COST): Promise<string> {
  const salt = randomBytes(16);
  const key = await keyOf(password, salt, cost);
  const { N, r, p } = cost;
  return ["scrypt", N, r, p, salt.toString("base64url"), key.toString("base64url")].join("$");
}

/** Whether the password is the one of the hash. Takes the time of one hash, whatever it answers. */
export async function isPassword(password: string, hash: string): Promise<boolean> {
  const [kind, N, r, p, salt = "", key = ""] = hash.split("$");
  if (kind !== "scrypt") return false;
  const cost = { N: Number(N), r: Number(r), p: Number(p) };
  const expected = Buffer.from(key, "base64url");
  const found = await keyOf(password, Buffer.from(salt, "base64url"), cost);
  return expected.length === found.length && timingSafeEqual(expected, found);
}

/** A password is compared by its Unicode normal form: two keyboards may write one sign in two ways. */
function keyOf(password: string, salt: Buffer, cost: PasswordCost): Promise<Buffer> {
  const options = { ...cost, maxmem: 256 * cost.N * cost.r };
  return derive(password.normalize("NFKC"), salt, KEY_BYTES, options);
}
