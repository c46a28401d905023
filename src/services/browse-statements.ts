import type { Store } from "../store/store.js";
import type { Page, StatementDetail } from "./answers.js";
import { DetailReader } from "./detail-reader.js";
import type { Facets, StatementFilter } from "./services.js";
import { badField, checkCount, checkDate, checkField } from "./validate.js";

/** Values of one facet that the browse page offers. */
const FACET_VALUES = 50;

const FORMS: readonly string[] = ["direct", "mixed", "indirect"];

/**
 * One page of the recorded statements that pass the filter, latest first.
 * @throws InputError for a filter that cannot be, such as a limit over 100 or a cursor of no list.
 */
export function browseStatements(store: Store, filter: StatementFilter): Page<StatementDetail> {
  checkCount("limit", filter.limit, 1, 100);
  checkDate("from", filter.from);
  checkDate("to", filter.to);
  checkField("speaker", filter.speaker);
  checkField("relay", filter.relay);
  checkField("publisher", filter.publisher);
  if (filter.form !== undefined && !FORMS.includes(filter.form)) {
    throw badField("form", "must be direct, mixed or indirect");
  }
  if (filter.from !== undefined && filter.to !== undefined && filter.from > filter.to) {
    throw badField("from", "must not be later than `to`");
  }
  const list = store.statements.list(filter);
  return { items: new DetailReader(store).details(list.items), next: list.next, total: list.total };
}

/** The values most often found, for the filters of the browse page. */
export function listFacets(store: Store): Facets {
  return store.statements.facets(FACET_VALUES);
}
