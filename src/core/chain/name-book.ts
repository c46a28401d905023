import type { Article } from "../article/article.js";
import { findOutlet } from "../article/lexicon/outlets.js";
import { OUTLET_ENDINGS } from "./lexicon/outlet-words.js";
import type { Speaker } from "../quotes/speaker.js";

const TITLES = new Set(
  "mr mrs ms dr sir lord lady president minister secretary senator sen rep gov governor general gen foreign prime state chancellor king queen prince justice mayor host".split(
    " ",
  ),
);
const MOST_PLACES = 40;

/**
 * The fullest form of a name that the article itself gives: "Tillerson" → "Rex Tillerson", "AP" → "The Associated
 * Press". Names that could be two people stay as they are. Asks are remembered, so each name is looked for once.
 */
export class NameBook {
  readonly #text: string;
  readonly #speakers: ReadonlySet<string>;
  readonly #found = new Map<string, string>();

  constructor(article: Article, speakers: readonly Speaker[]) {
    this.#text = article.text;
    this.#speakers = new Set(speakers.flatMap((speaker) => (speaker.name === null ? [] : [speaker.name])));
  }

  fullName(name: string): string {
    let full = this.#found.get(name);
    if (full === undefined) {
      full = this.#outletName(name) ?? this.#shortOutlet(name) ?? this.#personName(name) ?? name;
      this.#found.set(name, full);
    }
    return full;
  }

  /** The long name of an outlet given by its initials, where the text holds it too. */
  #outletName(name: string): string | null {
    if (!/^(?:[A-Z]\.?){2,5}$/.test(name)) return null;
    const names = findOutlet(name);
    const long = [names?.name ?? "", ...(names?.aliases ?? [])].filter((each) => each.includes(" "));
    const shown = long.sort((a, b) => b.length - a.length).find((each) => this.#text.includes(each));
    if (shown === undefined) return null;
    // "the Associated Press (AP)": the article itself gives both.
    const both = `${shown.replace(/^The /, "")} (${name})`;
    return this.#text.includes(both) ? both : shown;
  }

  /** "Post" → "Washington Post", where the text names one outlet that ends so. */
  #shortOutlet(name: string): string | null {
    if (!OUTLET_ENDINGS.has(name.toLowerCase())) return null;
    const found = new Set<string>();
    let at = this.#text.indexOf(` ${name}`);
    for (let count = 0; at >= 0 && count < MOST_PLACES; count += 1) {
      const before = /(?:\p{Lu}[\p{L}-]{1,20} ){0,2}\p{Lu}[\p{L}-]{1,20}$/u.exec(
        this.#text.slice(Math.max(0, at - 64), at),
      )?.[0];
      const full = before === undefined ? "" : `${before.replace(/^The /, "")} ${name}`;
      if (findOutlet(full) !== null) found.add(full);
      at = this.#text.indexOf(` ${name}`, at + 1);
    }
    return found.size === 1 ? ([...found][0] ?? null) : name;
  }

  #personName(name: string): string | null {
    const words = name.split(" ");
    while (words.length > 1 && TITLES.has((words[0] ?? "").toLowerCase().replace(".", ""))) words.shift();
    const [surname] = words;
    if (TITLES.has((surname ?? "").toLowerCase())) return null;
    if (words.length !== 1 || surname === undefined || surname.length < 3 || !/^\p{Lu}\p{Ll}/u.test(surname)) {
      return words.length < name.split(" ").length ? words.join(" ") : null;
    }
    const known = [...this.#speakers].filter((full) => full.endsWith(` ${surname}`));
    const firsts = new Set(known.length > 0 ? known : this.#inText(surname));
    return firsts.size === 1 ? ([...firsts][0] ?? null) : surname;
  }

  /** "First Surname" wherever the text has it, titles and sentence starts left out. */
  #inText(surname: string): string[] {
    const found: string[] = [];
    let at = this.#text.indexOf(surname);
    for (let count = 0; at >= 0 && count < MOST_PLACES; count += 1) {
      const before = /(?:^|[^\p{L}])(\p{Lu}\p{Ll}[\p{L}-]{0,20}) $/u.exec(this.#text.slice(Math.max(0, at - 24), at));
      const first = before?.[1];
      if (first !== undefined && !TITLES.has(first.toLowerCase())) found.push(`${first} ${surname}`);
      at = this.#text.indexOf(surname, at + surname.length);
    }
    return found;
  }
}
