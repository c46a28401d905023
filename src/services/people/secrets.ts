import { randomBytes } from "node:crypto";
import { sha256 } from "../ids.js";

/** 256 random bits as text that can stand in a header, a cookie or an address. */
export function newSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** An id that tells nothing and that nobody guesses. */
export function newId(): string {
  return randomBytes(12).toString("hex");
}

/** What the store keeps of a secret. It is random and long, so that one round of SHA-256 is enough. */
export function hashSecret(secret: string): string {
  return sha256(secret);
}
