import type { Page, StatementDetail } from "../../services/answers.js";
import type { Facets, StatementFilter } from "../../services/services.js";
import { REVIEW_STATES } from "../../core/review/states.js";
import { STATE_WORDS } from "./queue-page.js";
import { statementCard } from "./statement-card.js";
import type { StatementCard } from "./statement-card.js";

/** The filters as the form's fields hold them; an empty field is an empty string. */
export interface BrowseFields {
  readonly speaker: string;
  readonly speakerId: string;
  readonly relay: string;
  readonly publisher: string;
  readonly from: string;
  readonly to: string;
  readonly form: string;
  readonly state: string;
  /** "yes" to list reported thoughts too. */
  readonly thoughts: string;
  readonly cursor: string;
}

export const NO_FILTERS: BrowseFields = {
  speaker: "",
  speakerId: "",
  relay: "",
  publisher: "",
  from: "",
  to: "",
  form: "",
  state: "",
  thoughts: "",
  cursor: "",
};

export interface Choice {
  readonly value: string;
  readonly label: string;
  readonly chosen: boolean;
}

export interface FacetLink {
  readonly name: string;
  readonly count: number;
  readonly href: string;
  readonly chosen: boolean;
}

export interface BrowsePage {
  readonly fields: BrowseFields;
  readonly filtered: boolean;
  readonly cards: readonly StatementCard[];
  readonly total: number;
  readonly next: string | null;
  /** Path of the first page, on later pages. */
  readonly first: string | null;
  readonly speakers: readonly FacetLink[];
  readonly relays: readonly Choice[];
  readonly publishers: readonly Choice[];
  readonly forms: readonly Choice[];
  readonly states: readonly Choice[];
  /** The list as filtered, as files. */
  readonly files: readonly { readonly label: string; readonly href: string }[];
}

const FORMS = [
  { value: "direct", label: "Direct: quoted" },
  { value: "mixed", label: "Mixed: partly quoted" },
  { value: "indirect", label: "Indirect: reported" },
] as const;

/** How many speakers the page offers by name; the field finds the others. */
const SPEAKERS_OFFERED = 12;

/** The filter that the fields mean: empty fields are no filter. */
export function filterOf(fields: BrowseFields): StatementFilter {
  const form = FORMS.find((each) => each.value === fields.form)?.value;
  return {
    speaker: given(fields.speaker),
    speakerId: given(fields.speakerId),
    relay: given(fields.relay),
    publisher: given(fields.publisher),
    from: given(fields.from),
    to: given(fields.to),
    form,
    state: REVIEW_STATES.find((state) => state === fields.state),
    includeThought: fields.thoughts === "yes" ? true : undefined,
    cursor: given(fields.cursor),
  };
}

export function browsePage(fields: BrowseFields, page: Page<StatementDetail> | null, facets: Facets): BrowsePage {
  return {
    fields,
    filtered: browsePath({ ...fields, cursor: "" }) !== "/statements",
    cards: page?.items.map(statementCard) ?? [],
    total: page?.total ?? 0,
    next: nextPath(fields, page?.next ?? null),
    first: fields.cursor === "" ? null : browsePath({ ...fields, cursor: "" }),
    speakers: facets.speakers.slice(0, SPEAKERS_OFFERED).map((speaker) => ({
      name: speaker.name,
      count: speaker.count,
      chosen: fields.speakerId === speaker.id,
      href: browsePath({ ...fields, speaker: "", speakerId: speaker.id, cursor: "" }),
    })),
    relays: choices(facets.relays, fields.relay),
    publishers: choices(facets.publishers, fields.publisher),
    forms: FORMS.map((form) => ({ ...form, chosen: form.value === fields.form })),
    states: REVIEW_STATES.map((value) => ({ value, label: STATE_WORDS[value], chosen: value === fields.state })),
    files: [
      { label: "CSV", href: browsePath({ ...fields, cursor: "" }).replace("/statements", "/statements.csv") },
      { label: "JSON Lines", href: browsePath({ ...fields, cursor: "" }).replace("/statements", "/statements.jsonl") },
    ],
  };
}

/** The browse page's path with these filters, empty ones left out. */
export function browsePath(fields: Partial<BrowseFields>): string {
  const query = new URLSearchParams(Object.entries(fields).filter(([, value]) => value !== "")).toString();
  return query === "" ? "/statements" : `/statements?${query}`;
}

function nextPath(fields: BrowseFields, cursor: string | null): string | null {
  return cursor === null ? null : browsePath({ ...fields, cursor });
}

/** The facet's values; a chosen value that the facet does not list is kept, so that the form says what it filters by. */
function choices(values: readonly { readonly name: string; readonly count: number }[], chosen: string): Choice[] {
  const listed = values.map(({ name, count }) => ({
    value: name,
    label: `${name} (${count})`,
    chosen: name === chosen,
  }));
  const missing = chosen !== "" && !listed.some((choice) => choice.chosen);
  return missing ? [{ value: chosen, label: chosen, chosen: true }, ...listed] : listed;
}

function given(value: string): string | undefined {
  const trimmed = value.trim();
  return trimmed === "" ? undefined : trimmed;
}
