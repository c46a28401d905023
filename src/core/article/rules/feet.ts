/** Lines that close an article: credits, author notes, corrections, copyright. */
import type { Block } from "../blocks.js";
import { deskInitials } from "./bylines.js";
import { bracketCredit, contributionCredits, dashCredit } from "../wire.js";
import { hasQuoteMark, reportsSpeech } from "../words.js";
import { isDateLine } from "../dates.js";

/** Lines that say by themselves that the story is over: they are foot wherever in the body they stand. */
const STRONG: readonly (readonly [name: string, form: RegExp])[] = [
  [
    "reporting-credit",
    /^\(?(?:additional |extra |further )?(?:reporting|writing|editing|compiled|graphic|graphics|translation|production) by \p{Lu}.{0,250}\)?\.?$/iu,
  ],
  ["contribution", /^.{2,250}\bcontributed (?:to (?:this|the) (?:report|story|article)|reporting|to this)\b/iu],
  ["contribution", /^contributing:\s?\p{Lu}/iu],
  [
    "files-from",
    /^\(?(?:with (?:files?|reporting|material|information|inputs?|additional reporting|agency inputs?) (?:from|by)|includes? (?:reporting|material))\b/iu,
  ],
  [
    "copyright",
    /^(?:©|\([cC]\)|[cC](?:opyright|OPYRIGHT)\s{0,2}(?:©|\([cC]\)|\d{4}|by\b|\p{Lu})|[aA]ll rights reserved)/u,
  ],
  ["hat-tip", /^\(?(?:h\/t|hat[- ]tip)\b/iu],
  [
    "republished",
    /^\(?(?:this|the) (?:article|story|piece|op-ed|column|essay|post|report)s? (?:has (?:not )?been|was|were|is|first|originally|also) (?:first |originally |also )?(?:updated|corrected|amended|published|appeared|republished|produced|edited|adapted|syndicated|part of|from)\b/iu,
  ],
  ["in-print", /^a version of this (?:article|story|essay|column)\b/iu],
  ["rights", /^(?:this material may not be|reproduction|our standards:|the thomson reuters trust)/iu],
];

/** Lines that close a story only where nothing but such lines follows. */
const WEAK: readonly (readonly [name: string, form: RegExp])[] = [
  [
    "follow",
    /^(?:you can )?(?:follow|find|reach|contact|email|e-mail|write to|tweet|like|connect with)\s.{0,80}(?:@\w|coverage at|twitter|facebook|e-?mail|instagram)/iu,
  ],
  ["handle", /^(?:(?:twitter|x|facebook|instagram|e-?mail|contact)\s?:?\s?)?@?[\w.]{0,40}@[\w.]{2,60}\.?$/iu],
  [
    "reported-from",
    /^\p{Lu}[\p{L}.'’-]{1,25}(?:,? (?:and )?\p{Lu}[\p{L}.'’-]{1,25}){0,6} (?:reported|contributed|wrote) from \p{Lu}[^"“”]{2,80}$/u,
  ],
  [
    "author-note",
    /^\p{Lu}[\p{L}.'’-]{0,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){1,4},? (?:covers|reports on|writes (?:about|for|a)|is (?:a|an|the|our|(?:[\p{L}]{2,20} ){0,2}(?:editor|correspondent|reporter|columnist|director|professor)).{0,120}\b(?:author|correspondent|reporter|writer|editor|columnist|contributor|professor|fellow|journalist|host|analyst|historian|director|president|bureau|lecturer|founder))\b/u,
  ],
  ["views", /^the (?:views|opinions) expressed\b/iu],
  [
    "produced-by",
    /^(?:podcast|video|audio|graphics?|photos?|illustration|music|research) (?:produced |edited |recorded )?by \p{Lu}/iu,
  ],
  ["signature", /^[-–—~]\s?\p{Lu}[\p{L}.'’-]{0,25}(?: \p{Lu}[\p{L}.'’-]{0,25}){1,3}(?:,? [\p{L} .]{2,30})?\.?$/u],
];

/** How the lines of `STRONG` begin, but for contributions: most paragraphs need no more than this one look. */
const STRONG_OPENING =
  /^[(©]|^(?:additional|extra|further|reporting|writing|editing|compiled|graphics?|translation|production|with|includes?|copyright|all rights|h\/t|hat|this|the|reproduction|our|a)\b/i;

const LONGEST_STRONG = 60;

/** The rule by which a line is the foot wherever it stands behind the body, or `null`. */
export function strongFoot(block: Block): string | null {
  if (block.long || block.words > LONGEST_STRONG || reportsSpeech(block.text)) return null;
  const line = block.text;
  if (line.length <= 160 && bracketCredit(line, 40).length > 0) return "wire-credit";
  if (line.includes("/") && line.includes("(") && deskInitials(block) !== null) return "desk-initials";
  if (line.length <= 60 && dashCredit(line).length > 0) return "wire-credit";
  return STRONG_OPENING.test(line) || line.includes("contribut")
    ? (STRONG.find(([, form]) => form.test(line))?.[0] ?? null)
    : null;
}

/** The rule by which a line is the foot when all that follows is foot, or `null`. */
export function weakFoot(block: Block): string | null {
  if (block.long || block.words > LONGEST_STRONG || hasQuoteMark(block.text)) return null;
  if (isDateLine(block.text)) return "date-at-foot";
  if (block.words <= 14 && contributionCredits(block.text).length > 0) return "wire-credit";
  return WEAK.find(([, form]) => form.test(block.text))?.[0] ?? null;
}
