/** Decodes the character references of HTML that stand in news pages: all numeric ones, and the named ones below. */

const NAMED = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: "\u00a0",
    ensp: "\u2002",
    emsp: "\u2003",
    thinsp: "\u2009",
    shy: "",
    zwj: "\u200d",
    zwnj: "\u200c",
    ndash: "–",
    mdash: "—",
    lsquo: "‘",
    rsquo: "’",
    sbquo: "‚",
    ldquo: "“",
    rdquo: "”",
    bdquo: "„",
    laquo: "«",
    raquo: "»",
    lsaquo: "‹",
    rsaquo: "›",
    hellip: "…",
    bull: "•",
    middot: "·",
    prime: "′",
    Prime: "″",
    copy: "©",
    reg: "®",
    trade: "™",
    deg: "°",
    sect: "§",
    para: "¶",
    plusmn: "±",
    times: "×",
    divide: "÷",
    frac12: "½",
    frac14: "¼",
    frac34: "¾",
    sup2: "²",
    sup3: "³",
    ordf: "ª",
    ordm: "º",
    micro: "µ",
    iexcl: "¡",
    iquest: "¿",
    cent: "¢",
    pound: "£",
    yen: "¥",
    euro: "€",
    szlig: "ß",
    larr: "←",
    rarr: "→",
    uarr: "↑",
    darr: "↓",
    lsqb: "[",
    rsqb: "]",
    lpar: "(",
    rpar: ")",
    colon: ":",
    comma: ",",
    period: ".",
    dollar: "$",
    percnt: "%",
    num: "#",
    excl: "!",
    quest: "?",
    sol: "/",
    commat: "@",
    vert: "|",
    Tab: "\t",
    NewLine: "\n",
    Aring: "Å",
    aring: "å",
    AElig: "Æ",
    aelig: "æ",
    OElig: "Œ",
    oelig: "œ",
    Oslash: "Ø",
    oslash: "ø",
    ETH: "Ð",
    eth: "ð",
    THORN: "Þ",
    thorn: "þ",
    inodot: "ı",
    lstrok: "ł",
    Lstrok: "Ł",
  }),
);

/** Letters with a mark are named after both: "eacute", "Ouml", "ntilde". Each mark as its combining sign. */
const MARKS = new Map([
  ["acute", "\u0301"],
  ["grave", "\u0300"],
  ["circ", "\u0302"],
  ["uml", "\u0308"],
  ["tilde", "\u0303"],
  ["cedil", "\u0327"],
  ["caron", "\u030c"],
  ["breve", "\u0306"],
  ["ogon", "\u0328"],
  ["dot", "\u0307"],
  ["macr", "\u0304"],
]);

/** What numeric references in the range of control signs mean in browsers: Windows-1252. */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ";

/** `text` with its references decoded once; unknown ones stay as they are. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|[a-z][a-z0-9]{1,9});?/gi, (whole: string, name: string) => {
    if (name.startsWith("#")) return numeric(name) ?? whole;
    // Without its semicolon only the oldest names count, so that "&copy=1" in an address stays.
    if (!whole.endsWith(";") && !/^(?:amp|lt|gt|quot|nbsp)$/.test(name)) return whole;
    return NAMED.get(name) ?? marked(name) ?? whole;
  });
}

function numeric(name: string): string | null {
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  const isText = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff) && code !== 0;
  return isText ? String.fromCodePoint(code) : "\ufffd";
}

function marked(name: string): string | null {
  const mark = MARKS.get(name.slice(1));
  return mark === undefined ? null : `${name.charAt(0)}${mark}`.normalize("NFC");
}
