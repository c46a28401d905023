import { words } from "./words.js";

/** Nouns for a setting or medium of speech; the head of "a rare interview", "a conference call with aides". */
export const EVENTS = words(
  "interview interviews speech speeches address remarks conference conferences briefing briefings presser rally rallies " +
    "debate debates hearing hearings testimony meeting meetings call calls conversation conversations exchange talk talks " +
    "visit visits trip trips tour ceremony dinner luncheon lunch breakfast convention summit forum forums event events " +
    "fundraiser fundraisers fund-raiser fund-raisers lecture seminar symposium webinar panel discussion gathering " +
    "appearance appearances broadcast podcast video videos videotape tape recording clip ad advertisement commercial " +
    "townhall reception gala banquet vigil funeral memorial service mass sermon homily eulogy toast deposition trial " +
    "session monologue stop march protest demonstration celebration concert commencement inauguration workshop q&a " +
    "teleconference videoconference chat livestream telecast roundtable keynote statement-to-camera documentary show " +
    "program programme retreat congress parade press-conference news-conference",
);

/** Two-word heads whose last word alone would say nothing. */
export const EVENT_PAIRS = words(
  "town hall|state dinner|phone call|telephone call|news conference|press conference|voice mail"
    .replaceAll(" ", "_")
    .replaceAll("|", " "),
);

/** Nouns for a message on a social medium; the medium's name stands before or after: "a Facebook post", "a post on X". */
export const POSTS = words(
  "tweet tweets tweetstorm retweet post posts posting postings message messages thread update updates",
);

/** Social media, with the name that a chain shows. */
export const MEDIA: ReadonlyMap<string, string> = new Map([
  ["twitter", "Twitter"],
  ["facebook", "Facebook"],
  ["instagram", "Instagram"],
  ["snapchat", "Snapchat"],
  ["youtube", "YouTube"],
  ["reddit", "Reddit"],
  ["telegram", "Telegram"],
  ["weibo", "Weibo"],
  ["tiktok", "TikTok"],
  ["linkedin", "LinkedIn"],
  ["tumblr", "Tumblr"],
  ["periscope", "Periscope"],
  ["whatsapp", "WhatsApp"],
  ["mastodon", "Mastodon"],
  ["bluesky", "Bluesky"],
  ["vkontakte", "VKontakte"],
  ["threads", "Threads"],
  ["truth social", "Truth Social"],
]);

/** Verbs that name their medium or setting by themselves. */
export const EVENT_VERBS: ReadonlyMap<string, string> = new Map([
  ["tweeted", "Twitter"],
  ["tweets", "Twitter"],
  ["tweeting", "Twitter"],
  ["retweeted", "Twitter"],
  ["testified", "testimony"],
  ["testifies", "testimony"],
  ["testifying", "testimony"],
]);
