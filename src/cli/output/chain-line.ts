import type { Hop } from "../../core/chain/hop.js";
import { printable } from "./terminal.js";

const ARROW = " → ";

/** The words for one hop: what the article says where it says it shortly, the name elsewhere. */
function hopWords(hop: Hop): string {
  if (hop.kind === "relay" && hop.cue !== "") return `${hop.cue} ${hop.name}`;
  if (hop.kind === "occasion" && hop.evidence !== null && hop.evidence.text.length <= 60) return hop.evidence.text;
  return hop.name;
}

/**
 * A chain in one line, from the speaker to the page:
 * "Dmitry Peskov, Kremlin spokesman → told reporters → quoted by TASS → AFP, dpa, Reuters copy → DW, 2017-12-26".
 */
export function chainLine(chain: readonly Hop[], role: string | null, publishedOn: string | null): string {
  const parts: string[] = [];
  const wires = chain.filter((hop) => hop.kind === "wire").map((hop) => hop.name);
  for (const hop of chain) {
    if (hop.kind === "speaker")
      parts.push(role === null || hop.name.includes(role) ? hop.name : `${hop.name}, ${role}`);
    else if (hop.kind === "wire") parts.push(hop.name === wires[0] ? `${wires.join(", ")} copy` : "");
    else if (hop.kind === "publication") parts.push(publishedOn === null ? hop.name : `${hop.name}, ${publishedOn}`);
    else parts.push(hopWords(hop));
  }
  return printable(parts.filter((part) => part !== "").join(ARROW));
}
