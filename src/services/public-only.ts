import type { StatementStore } from "../store/statement-store.js";
import type { Store } from "../store/store.js";
import type { Proposals } from "./live-index.js";

const PUBLIC = { publication: "public", includeThought: true } as const;

/** The store as the public may read it: statements that are not public are as if they were not recorded. */
export function publicStore(store: Store): Store {
  const { statements } = store;
  const open: StatementStore = {
    ...bound(statements),
    find: (id) => {
      const statement = statements.find(id);
      return statement?.publication === "public" ? statement : null;
    },
    toMatch: (ids) => statements.toMatch(ids.filter((id) => statements.find(id)?.publication === "public")),
    atMarks: (marks) => statements.atMarks(marks.filter(statements.passing(PUBLIC))),
    passing: (filter) => statements.passing({ ...filter, publication: "public" }),
    ofArticle: (id) => statements.ofArticle(id).filter(({ publication }) => publication === "public"),
    list: (filter) => statements.list({ ...filter, publication: "public" }),
    // The counts are kept over all statements, and would tell of those that are not public.
    facets: () => ({ speakers: [], relays: [], publishers: [] }),
  };
  const articles: Store["articles"] = {
    has: (id) => store.articles.has(id),
    add: (article) => {
      store.articles.add(article);
    },
    find: (id) => (open.ofArticle(id).length === 0 ? null : store.articles.find(id)),
  };
  return { ...bound(store), articles, statements: open };
}

/** Proposes public statements only; asked within the search, so that others take no place. */
export function publicIndex(store: Store, index: Proposals): Proposals {
  return {
    propose(query, limit, accept = null) {
      const isPublic = store.statements.passing(PUBLIC);
      return index.propose(query, limit, (mark) => isPublic(mark) && (accept === null || accept(mark)));
    },
  };
}

/** An object with the methods of `target`, each bound to it. */
function bound<T extends object>(target: T): T {
  return new Proxy(target, {
    ownKeys: (object) => Reflect.ownKeys(object),
    get: (object, key) => {
      const value: unknown = Reflect.get(object, key);
      return typeof value === "function" ? (value.bind(object) as unknown) : value;
    },
  });
}
