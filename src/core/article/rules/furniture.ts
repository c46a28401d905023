/**
 * Page furniture that no story holds: navigation, share buttons, newsletter boxes, advertisements, cookie notices,
 * counters. Every rule looks at one line; a line that reports speech never is furniture by these rules.
 */
import type { Block } from "../blocks.js";
import { hasQuoteMark, hasSpeechVerb, reportsSpeech, wordsOf } from "../words.js";

interface LinePattern {
  readonly name: string;
  /** The longest line, in words, that the pattern is trusted on. */
  readonly atMost: number;
  readonly pattern: RegExp;
}

/** Whole lines of one or two words that are buttons and labels wherever they stand. */
const LABELS =
  /^(?:advertisements?|ads?|sponsored(?: content)?|promoted(?: content)?|paid (?:post|content)|menu|search|close|log ?in|log ?out|sign ?in|sign ?up|register|subscribe(?: now)?|subscribe today|home|home ?page|e-?mail|print|share|shares|save|tweet|facebook|twitter|whatsapp|linkedin|reddit|pinterest|telegram|copy link|link copied!?|comments?|view comments|leave a comment|back to top|top stories|most (?:read|popular|viewed|shared)|trending(?: now)?|latest news|listen|play|pause|loading\.{0,3}|next|previous|live tv|live updates|newsletters?|podcasts?|videos?|gallery|photos|photo gallery|slideshow|story continues(?: below)?|continue reading(?: below)?|text size|font size|translate|rss|contact us|about us|privacy policy|terms of (?:use|service)|cookie (?:policy|settings|preferences)|accept(?: all)?(?: cookies)?|reject all|manage (?:options|cookies|preferences)|i agree|got it!?|embed|transcript|download|tags?:?|topics:?|keywords:?|related topics|more on this story|published|updated|last updated|posted|share this(?: article| story| page)?|photo|image|[—–-]{1,2}|_{2,}\.?|\*{3,}|-{3,}|={3,}|•{1,3}|\|{1,3}|\.{1})$/i;

const PATTERNS: readonly LinePattern[] = [
  { name: "skip-link", atMost: 10, pattern: /^(?:\d{1,2}[.)]\s{0,3})?(?:skip|jump) to\b/i },
  {
    name: "share-button",
    atMost: 12,
    pattern:
      /^(?:share|post|tweet|pin|send|print|save|e-?mail|like|follow us|find us|join us|click to share)\b.{0,40}\b(?:facebook|twitter|x|whatsapp|linkedin|reddit|pinterest|telegram|instagram|flipboard|e-?mail|article|story|page|link|friend)\b.{0,30}$/i,
  },
  {
    name: "newsletter",
    atMost: 30,
    pattern:
      /^(?:please )?(?:sign up|subscribe|register|get (?:our|the|breaking|alerts|latest|all the latest)|enter your e-?mail|join our|to (?:receive|get) .{0,40}sign up|for more,? sign up|want more).{0,80}(?:newsletters?|e-?mails?|inbox|alerts?|updates|notifications|channel|podcast|address|free|app)\b/i,
  },
  {
    name: "subscription",
    atMost: 25,
    pattern:
      /^(?:already a (?:subscriber|member)|subscribe (?:to|for|from|now)|support (?:our|quality|independent) journalism|become a (?:member|subscriber)|start your (?:free )?trial|this (?:article|content) is (?:reserved )?for (?:subscribers|members))\b/i,
  },
  {
    name: "advertisement",
    atMost: 12,
    pattern:
      /^(?:advertisement\s*[-–—|:]|skip (?:this )?ad|article continues (?:after|below)|continue reading the main|story continues (?:after|below)|(?:continue|scroll)(?: down)? (?:to|for) (?:reading|continue|more)|ad feedback|report this ad)/i,
  },
  {
    name: "counter",
    atMost: 6,
    pattern:
      /^(?:view |show |see |read )?(?:all )?\(?\d[\d.,]{0,9}[km+]?\)?\s{0,2}(?:comments?|shares?|likes?|views?|retweets?|reactions?|min(?:ute)?s? read)\b\.?$|^(?:comments?|shares?)\s{0,2}[([]?\d[\d.,]{0,9}[\])]?$|^(?:reading|read) time\b|^\d{1,2} (?:minutes?|mins?|hours?|hrs?|days?|weeks?) ago$/i,
  },
  {
    name: "cookie-notice",
    atMost: 90,
    pattern:
      /^(?:we|we and our|this (?:web)?site|our (?:web)?site|by (?:continuing|using|clicking|browsing)|to (?:improve|give|provide)|cookies)\b.{0,200}\b(?:cookies?|privacy policy|terms of (?:use|service))\b/i,
  },
  {
    name: "script-notice",
    atMost: 40,
    pattern:
      /^(?:please )?(?:enable|turn on|activate|you need to enable|your browser|this (?:page|site|video|feature) requires).{0,60}\b(?:javascript|browser|html5|cookies|adobe flash)\b/i,
  },
  {
    name: "breadcrumb",
    atMost: 10,
    pattern: /^[\p{Lu}\d][^.!?"“”]{0,30}(?:\s?[>›»]\s?[\p{Lu}\d][^.!?"“”>›»]{0,40}){1,4}$/u,
  },
  {
    name: "markup",
    atMost: 12,
    pattern: /^(?:<\/?[a-z][^<>]{0,200}>[.\s]{0,3}){1,4}$|^[.#]?[\w-]{2,40}\s?\{$|^\}\.?$/i,
  },
  {
    name: "player",
    atMost: 14,
    pattern:
      /^(?:your browser (?:can|does)|this video (?:can ?not|can't)|media playback|playback|video player|please wait|now playing|media caption\b|play video|watch live$|\d{1,2}:\d{2}(?:\s?\/\s?\d{1,2}:\d{2})?(?: - source: .{2,40})?$)/i,
  },
];

/** The name of the furniture rule that a line meets, or `null`. */
export function furnitureRule(block: Block): string | null {
  if (block.long) return null;
  const line = block.text;
  if (LABELS.test(line)) return "page-label";
  const words = wordsOf(line).length;
  const pattern = PATTERNS.find(({ atMost, pattern: form }) => words <= atMost && form.test(line));
  if (pattern && !reportsSpeech(line)) return pattern.name;
  return invitesToNewsletter(block) ? "newsletter" : null;
}

const LONGEST_INVITATION = 60;

/** A paragraph that bids "you" to sign up for a newsletter. */
function invitesToNewsletter(block: Block): boolean {
  const line = block.text.toLowerCase();
  if (!line.includes("sign up") || !line.includes("newsletter") || block.words > LONGEST_INVITATION) return false;
  return /\byou(?:r|['’]re)?\b/.test(line) && !hasQuoteMark(line) && !hasSpeechVerb(line);
}

const SECTIONS =
  /^(?:news|world|world news|politics|business|economy|markets|finance|money|opinion|comment|commentary|analysis|editorial|sports?|football|culture|arts?|entertainment|lifestyle|life|health|science|technology|tech|environment|climate|education|travel|weather|media|society|law|crime|religion|magazine|features?|investigations?|fact ?check|live|breaking news|exclusive|latest|europe|asia|africa|americas?|latin america|middle east|asia[- ]pacific|us|u\.s\.|uk|us news|uk news|us & canada|us politics|uk politics|germany|france|china|india|russia|national|international|nation|local|regions?|elections?|war|conflicts?|defense|defence|diplomacy|security|tv|radio|video|explainer|long ?reads?|interview|blog|blogs|the upshot|abstract|full text)\.?$/i;

/** Whether a line is the name of a section of a paper, as it stands above a title. */
export function isSectionLabel(line: string): boolean {
  return SECTIONS.test(line);
}
