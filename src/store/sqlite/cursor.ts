import { InputError } from "../../services/errors.js";

/** The place after which a page of a list starts: the sort key of the last statement before it. */
export interface Place {
  readonly dated: string;
  readonly seq: number;
}

export function encodeCursor(place: Place): string {
  return Buffer.from(`${place.dated}.${place.seq}`).toString("base64url");
}

/** @throws InputError for a cursor that `encodeCursor` did not make. */
export function decodeCursor(cursor: string): Place {
  const parts = /^(\d{4}-\d{2}-\d{2}|)\.(\d{1,15})$/.exec(Buffer.from(cursor, "base64url").toString("latin1"));
  const [, dated, seq] = parts ?? [];
  if (dated === undefined || seq === undefined) {
    const message = "must be the `next` of a page of this list";
    throw new InputError(`The cursor is not one that a list gave out: it ${message}.`, [{ path: "cursor", message }]);
  }
  return { dated, seq: Number(seq) };
}
