import { expect, test } from "vitest";
import { whoSaidWhat } from "./read-plain.js";

test("a quotation that ended is no part of what the next clause reports", () => {
  const text =
    '"This is the end of it," Vogt told reporters outside the hall. "That has no place in a town like ours." ' +
    "Tarnow Mayor Ana Ruiz said she would have sold the ferry.";
  const read = whoSaidWhat(text);
  expect(read).toContainEqual(["Tarnow Mayor Ana Ruiz", "she would have sold the ferry"]);
  expect(read.find(([source]) => source === "Vogt")?.[1]).toContain("That has no place in a town like ours");
});
