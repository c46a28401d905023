/** Says in one sentence why a read page is no article to work with; most of all for pages fetched from the web. */
import type { Article, RegionKind } from "./article.js";

const READ = new Set<RegionKind>(["title", "standfirst", "heading", "body"]);

/** Up to this many words a page may be a wall in front of the article rather than the article. */
const WALL_WORDS = 150;
const FEWEST_WORDS = 3;
/** From one sign in two hundred on, replacement signs are no slip of the editor but a wrong encoding. */
const BROKEN_SHARE = 1 / 200;

/** How walls speak, with what to tell the reader. Tried in this order, on short pages only. */
const WALLS: readonly (readonly [form: RegExp, sentence: string])[] = [
  [
    /\b(?:enable|turn on|requires?|activate|need) (?:java ?script|js)\b|\bjava ?script (?:is|must be|has been) (?:disabled|enabled|required|turned off|not)\b|\bplease enable js\b/i,
    "The page shows its text only to browsers that run JavaScript; paste the article's text instead.",
  ],
  [
    /\b(?:verify|confirm|prove|checking) (?:that )?(?:you are|you're|if the site|your browser)\b.{0,40}\b(?:human|robot|browser|secure|connection)\b|\bare you a robot\b|\baccess (?:denied|to this page has been denied)\b|\bcaptcha\b/i,
    "The page asks its visitor to prove to be human; paste the article's text instead.",
  ],
  [
    /\b(?:subscribe|subscription|subscribers?|sign in|log in|register|create (?:a free|an) account)\b.{0,60}\b(?:to (?:read|continue|keep reading|view|access|unlock)|only|exclusive|full (?:article|story|access))\b|\b(?:to (?:read|continue|keep) .{0,40}(?:subscribe|sign in|log in|register))\b|\bfor subscribers\b/i,
    "The page looks like a paywall: it asks to subscribe or sign in before the article can be read.",
  ],
  [
    /\b(?:we|partners|site) .{0,60}\b(?:cookies|personal data)\b|\b(?:accept|consent|agree|reject)\b.{0,60}\bcookies\b|\bcookies?\b.{0,60}\b(?:accept|consent|agree|preferences|settings|policy)\b/i,
    "The page looks like a cookie notice without the article behind it; paste the article's text instead.",
  ],
  [
    /\b(?:page|article|story|content) (?:not found|(?:could|can) ?not be found|no longer (?:available|exists)|is unavailable|has (?:been removed|expired))\b|^\s*404\b|\berror 404\b/i,
    "The page says that the article was not found.",
  ],
];

/** A clear sentence on what is wrong with a read article, or `null` when there is something to read. */
export function articleProblem(article: Article): string | null {
  const { text } = article;
  if (text.trim() === "") return "There is no text to read.";
  if (isBroken(text)) return "The text's encoding is broken: too many signs were lost and stand as “\ufffd”.";
  const read = article.regions.filter(({ kind }) => READ.has(kind));
  const words = countWords(read.map(({ start, end }) => text.slice(start, Math.min(end, start + 5000))).join(" "));
  if (words <= WALL_WORDS) {
    const wall = WALLS.find(([form]) => form.test(text.slice(0, 5000)) && isWall(article, words));
    if (wall) return wall[1];
  }
  if (words < FEWEST_WORDS)
    return `There is too little text to read: ${words === 1 ? "one word" : `${words} words`} of it.`;
  return null;
}

/** A short article that quotes someone about cookies is an article: walls address the reader and quote nobody. */
function isWall(article: Article, words: number): boolean {
  const quotes = /["“”„«»].{2,}["“”„«»]/.test(article.text.slice(0, 5000));
  return !quotes && (words < 60 || !article.regions.some(({ kind }) => kind === "dateline" || kind === "foot"));
}

function isBroken(text: string): boolean {
  let lost = 0;
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) lost += 1;
  return lost >= 3 && lost >= text.length * BROKEN_SHARE;
}

/** Counted up to a little more than a wall has. */
function countWords(text: string): number {
  return (text.slice(0, 20_000).match(/[\p{L}\p{N}][^\s]*/gu) ?? []).length;
}
