import type { Act } from "../attribution.js";
import { inflect } from "./inflect.js";

/** Verbs that report words: uttered, written, signed, posted. */
const SPEECH_VERBS = (
  "say tell add ask answer reply respond explain note state announce declare claim argue insist assert maintain contend allege accuse charge " +
  "admit acknowledge concede confess confirm deny dispute disclose reveal report write tweet retweet post blog quip joke recall remember recount " +
  "remark comment observe mention warn caution threaten promise pledge vow swear offer propose suggest recommend advise urge call demand request beg " +
  "plead implore appeal invite order instruct tout boast brag complain lament bemoan decry denounce condemn criticize criticise slam blast rip " +
  "lash rebuke chide scold mock ridicule taunt praise laud hail applaud thank congratulate apologize apologise describe characterize characterise " +
  "label dub brand term cite quote reference predict forecast project estimate testify whisper shout yell scream cry exclaim bark shoot fire sneer " +
  "mutter murmur intone opine muse ponder continue conclude summarize summarise stress emphasize emphasise underline underscore highlight reiterate " +
  "repeat echo assure reassure affirm reaffirm clarify elaborate counter retort rebut refute reject dismiss decline refuse question inquire query " +
  "wonder challenge explain specify stipulate teach preach lecture narrate relate brief inform notify tip indicate signal hint imply intimate " +
  "insinuate profess proclaim pronounce trumpet vouch attest certify concur agree disagree object protest interject interrupt chime deadpan crack " +
  "snap fume rant rail rage thunder bellow roar croak drawl gush enthuse read sing chant recite speak talk discuss debate address lobby blame " +
  "fault credit attribute compare liken label defend justify rationalize excuse endorse advocate counsel petition sue rule find hold order decree " +
  "document detail outline list enumerate catalog publish print broadcast air interview remind volunteer go put lay point"
).split(" ");

/** Verbs of mind, perception and attitude: what somebody thinks, wants or feels, not words reported. */
const THOUGHT_VERBS = (
  "believe think feel hope fear worry doubt suspect expect assume presume suppose consider regard view see deem judge reckon figure guess imagine " +
  "know understand realize realise recognize recognise learn discover decide determine resolve plan intend aim seek want wish desire prefer like love " +
  "hate dislike admire respect trust distrust support oppose favor favour back welcome resent regret mourn envy appreciate accept approve disapprove " +
  "embrace value dread anticipate await forget remember show conclude seem appear concern interest mean need hear notice examine study weigh ponder " +
  "contemplate dream care mind loathe detest cherish crave demonstrate prove espouse champion tolerate ignore"
).split(" ");

/** Phrases and nouns that carry words, by their head word. */
const SPEECH_WORDS = [
  "according",
  "per",
  "via",
  "statement",
  "remarks",
  "comments",
  "comment",
  "remark",
  "warning",
  "warnings",
  "claim",
  "claims",
  "assertion",
  "assertions",
  "allegation",
  "allegations",
  "accusation",
  "accusations",
  "promise",
  "promises",
  "pledge",
  "pledges",
  "vow",
  "vows",
  "threat",
  "threats",
  "call",
  "calls",
  "demand",
  "demands",
  "question",
  "questions",
  "answer",
  "answers",
  "criticism",
  "praise",
  "statement",
  "statements",
  "suggestion",
  "suggestions",
  "announcement",
  "declaration",
  "denial",
  "argument",
  "arguments",
  "description",
  "message",
  "letter",
  "tweet",
  "tweets",
  "post",
  "report",
  "reports",
  "insistence",
  "admission",
  "acknowledgment",
  "endorsement",
  "testimony",
  "proposal",
  "offer",
  "prediction",
  "response",
  "reply",
  "speech",
  "motto",
  "slogan",
];

const THOUGHT_WORDS = [
  "belief",
  "beliefs",
  "view",
  "views",
  "opinion",
  "opinions",
  "fear",
  "fears",
  "hope",
  "hopes",
  "concern",
  "concerns",
  "concerned",
  "doubt",
  "doubts",
  "worry",
  "worries",
  "worried",
  "idea",
  "notion",
  "sense",
  "feeling",
  "feelings",
  "conviction",
  "confident",
  "confidence",
  "certain",
  "sure",
  "convinced",
  "aware",
  "afraid",
  "eager",
  "willing",
  "unwilling",
  "reluctant",
  "hopeful",
  "skeptical",
  "sceptical",
  "optimistic",
  "pessimistic",
  "proud",
  "glad",
  "happy",
  "disappointed",
  "surprised",
  "shocked",
  "angry",
  "upset",
  "expected",
  "expectations",
  "expectation",
  "desire",
  "interest",
  "interested",
  "support",
  "opposition",
  "plans",
  "decision",
  "understanding",
  "impression",
  "wants",
];

function table(verbs: readonly string[], words: readonly string[]): ReadonlySet<string> {
  return new Set([...verbs.flatMap(inflect), ...words]);
}

const SPEECH = table(SPEECH_VERBS, SPEECH_WORDS);
const THOUGHT = table(THOUGHT_VERBS, THOUGHT_WORDS);

/** What the head word of a cue reports; `null` for a word that is no known cue. Speech wins where a word is both. */
export function actOf(lower: string): Act | null {
  if (SPEECH.has(lower)) return "speech";
  return THOUGHT.has(lower) ? "thought" : null;
}

/** Forms of the verbs that bring in words without "that" or a mark: the safest cues of all. */
export const CORE_SPEECH: ReadonlySet<string> = new Set(
  [
    "say",
    "tell",
    "add",
    "write",
    "tweet",
    "explain",
    "reply",
    "answer",
    "respond",
    "note",
    "insist",
    "argue",
    "warn",
    "announce",
    "declare",
    "state",
    "claim",
  ].flatMap(inflect),
);
