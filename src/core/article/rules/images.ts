/** Image credits, and the captions that stand beside them. */
import type { Block } from "../blocks.js";
import { findOutlet } from "../lexicon/outlets.js";
import { bracketCredit } from "../wire.js";
import { endsSentence, reportsSpeech, wordsOf } from "../words.js";

/** A line that begins as credits do: "Image: …", "Photo by …", "Photograph: …". */
const OPENS =
  /^(?:image|photo|photos|photograph|picture|images|pictures|foto|illustration|graphic|video|credit|image credit|photo credit|picture credit|image source|image copyright|photograph credit|source image|composite|getty images|reuters photo|ap photo)s?\s{0,2}(?::|©|\||by\s\p{Lu}|courtesy)/iu;

/** BBC style, with a comma: "Image source, Reuters", "Image caption, The two leaders in 2016". */
const OPENS_WITH_COMMA = /^(?:image|media|video) (?:source|caption|copyright),?\s/i;

/** A caption with its label: "FILE PHOTO: …", "FILE - In this Jan. 3 photo …", "In this photo taken …". */
const LABELLED =
  /^(?:(?:file|handout|combination|undated) (?:photo|image|picture|footage)s?\b|file\s?[-–—:]|file photo\b|photo:|in this (?:[\p{L}\p{N}.,' ]{0,40})?(?:file )?(?:photo|image|picture)\b|(?:pictured|caption|photo caption)\s?:)/iu;

/** The names of picture agencies, for the ends of captions. */
const AGENCY =
  "(?:reuters|ap|ap photo|afp|dpa|epa|efe|epa-efe|getty(?: images)?|afp\\/getty images|associated press|kcna|xinhua|tass|sputnik|bloomberg|pool|shutterstock|alamy|istock|zuma press|rex|pa|pa wire|picture[- ]alliance|imago|flickr|wikimedia commons|anadolu(?: agency)?|yonhap|kyodo|nurphoto|ansa|aap|ctk|upi|nasa|usa today(?: sports)?|the washington post|the new york times)";

/** "… (AP Photo/Jane Roe)", "[KCNA via Reuters]", "… / Getty Images", "… via Getty Images", "… REUTERS/Jane Roe", "| AP Photo". */
const CLOSES = [
  new RegExp(
    `[([](?:photo(?:graph)?(?: by)?:? ?|image:? ?|file ?:? ?)?[^()\\[\\]]{0,60}\\b${AGENCY}(?:[\\/ ,][^()\\[\\]]{0,60})?[)\\]]\\.?$`,
    "i",
  ),
  /[([](?:photo(?:graph)?(?: by)?|image|picture|courtesy)[:/ ][^()[\]]{1,80}[)\]]\.?$/i,
  new RegExp(`(?:\\s?[/|©]\\s?|\\bvia )${AGENCY}(?:\\s?[/|]\\s?${AGENCY})?\\.?$`, "i"),
  new RegExp(`\\b(?:REUTERS|AP|AFP|EPA|Getty Images|AP Photo)\\/[\\p{L}][\\p{L}.' -]{2,40}$`, "u"),
  /(?:^|[.\s])Credit(?:\.{3}|…|:)?\s?\p{Lu}[\p{L}.'’-]{1,20}(?: \p{Lu}[\p{L}.'’-]{1,20}){0,3}(?:\/| via | for |, )[\p{L}][\p{L} .'’/-]{1,40}$/u,
];

/** A line that no form above can meet is not tried on them: most paragraphs end in a plain point. */
const MAY_CLOSE = /[)\]]\.?$|[/|©].{0,60}$|\bvia .{0,40}$|\bCredit\b.{3,90}$/;

/** The line is nothing but names and agencies: "Reuters/KCNA", "Jane Roe/AFP/Getty Images", "AP Photo". */
const BARE = new RegExp(
  `^(?:©\\s?)?(?:[\\p{L}.'’-]{1,20} ){0,4}(?:[\\p{L}.'’-]{1,20})?(?:[/|]\\s?|\\bvia )${AGENCY}(?:\\s?[/|]\\s?[\\p{L} .]{2,30})?\\.?$`,
  "iu",
);
const BARE_AGENCY = /^(?:ap photo|getty images|reuters photo|afp photo|epa|shutterstock|getty)\.?$/i;

const LONGEST_CAPTION = 70;

/** The name of the rule by which a line is an image credit or a caption with its own mark, or `null`. */
export function imageRule(block: Block): string | null {
  if (block.long) return null;
  const line = block.text;
  const words = wordsOf(line).length;
  if (words > LONGEST_CAPTION) return null;
  if (OPENS_WITH_COMMA.test(line)) return "image-caption";
  if (LABELLED.test(line)) return "file-photo";
  if (words <= 30 && OPENS.test(line) && !reportsSpeech(line)) return "image-credit";
  if (words <= 12 && (isBareCredit(line) || BARE_AGENCY.test(line))) return "image-credit";
  if (MAY_CLOSE.test(line) && CLOSES.some((form) => form.test(line)) && isCaption(line)) return "caption-with-credit";
  return null;
}

/** Few lines have a separator, so that the long form is tried on few. */
const isBareCredit = (line: string): boolean => line.length <= 120 && /[/|]|via /.test(line) && BARE.test(line);

/**
 * A caption has words before its credit ("rs/jm (AFP, dpa)" has none). Agencies alone in brackets behind a full sentence
 * credit the words, not a picture, and a quotation with its source in brackets behind it is a report.
 */
function isCaption(line: string): boolean {
  const bracket = /\s?[([][^()[\]]{0,80}[)\]]\.?$/.exec(line);
  if (!bracket) return !reportsSpeech(line);
  const before = line.slice(0, bracket.index);
  if (before === "") return /photo|image|\//i.test(line);
  if (bracketCredit(line).length > 0 && endsSentence(before)) return false;
  return wordsOf(before).length >= 3 && !/["”’']$/.test(before);
}

const CREDITS = new Set(["image-credit"]);

/**
 * Whether the block is the caption of the credit line beside it (`rules` names what each block was found to be). Captions
 * stand on the line before the credit, or on the line behind it without a blank line between.
 */
export function isCaptionBeside(blocks: readonly Block[], rules: readonly (string | null)[], at: number): boolean {
  const block = blocks[at];
  if (!block || block.long || block.words < 2 || block.words > 40 || reportsSpeech(block.text)) return false;
  if (CREDITS.has(rules[at + 1] ?? "")) return isAboveCredit(block);
  // Some pages put the picture's description above its caption: two lines, one picture.
  if (rules[at + 1] === "caption-with-credit" && !block.gapAfter && !endsSentence(block.text)) return true;
  return CREDITS.has(rules[at - 1] ?? "") && isUnderCredit(block, blocks[at - 1]);
}

function isAboveCredit(block: Block): boolean {
  return !block.gapAfter || (!endsSentence(block.text) && block.words <= 20);
}

/** Credit and caption as a pair of lines of their own; in a text without blank lines only a line without a stop. */
function isUnderCredit(block: Block, credit: Block | undefined): boolean {
  if (block.gapBefore || block.words > 25) return false;
  return !endsSentence(block.text) || (block.gapAfter && credit?.gapBefore === true);
}

/** Whether a line names an outlet and nothing else, as a page's masthead does. */
export function isMasthead(line: string): boolean {
  return line.length <= 50 && findOutlet(line) !== null;
}
