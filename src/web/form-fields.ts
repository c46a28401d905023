import type { Request } from "express";

/**
 * One text field of a query string or a form; an absent field is an empty string. Of a repeated field the last counts.
 * Line ends are made "\n": browsers send every text field with "\r\n", whatever the reader pasted.
 */
export function textField(source: unknown, name: string): string {
  if (typeof source !== "object" || source === null || !Object.hasOwn(source, name)) return "";
  const value: unknown = (source as Record<string, unknown>)[name];
  const last: unknown = Array.isArray(value) ? value.at(-1) : value;
  return typeof last === "string" ? last.replaceAll("\r\n", "\n") : "";
}

/** A field that the reader left blank is one that was not given. */
export function given(value: string): string | undefined {
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}

/** The named parameter of the route's path. */
export function pathParameter(req: Request, name: string): string {
  const value: unknown = req.params[name];
  return typeof value === "string" ? value : "";
}
