import { describe, expect, test } from "vitest";
import { permissionsOf } from "../../../src/core/review/permissions.js";
import type { Role } from "../../../src/core/review/permissions.js";
import type { Actor } from "../../../src/services/desk/actor.js";
import type { ReviewRequest } from "../../../src/services/desk/desk-answers.js";
import { createServices } from "../../../src/services/create-services.js";
import { ConflictError, ForbiddenError, InputError, NotPossibleError } from "../../../src/services/errors.js";
import { extractStatements } from "../../../src/services/extract-statements.js";
import { OPERATOR } from "../../../src/services/people/people.js";
import { EmbeddedIndex } from "../../../src/core/match/index/embedded-index.js";
import { tempStore } from "../../support/temp-store.js";

const NEWS =
  "The quarry will stay shut, the council said.\n\n“We will not blast before the spring,” manager Nils Aas told Valley Radio on Friday. “Nobody asked the neighbours,” Berit Moe said.";

const QUOTE = "We will not blast before the spring";

async function desk() {
  const clock = { now: new Date("2026-05-04T08:00:00.000Z") };
  const store = tempStore();
  const services = createServices({
    store,
    extract: extractStatements,
    makeIndex: (kept) => new EmbeddedIndex(kept?.segments),
    now: () => clock.now,
  });
  const { articleId } = services.ingestArticle({ text: NEWS, publisher: "Valley Post", publishedOn: "2026-05-02" });
  const id = store.statements.ofArticle(articleId).find(({ text }) => text.includes("blast"))?.id ?? "";
  const actor = async (name: string, role: Role): Promise<Actor> => {
    const person = await services.people.add(OPERATOR, { name, role });
    return { id: person.id, name, permissions: permissionsOf(role) };
  };
  const [ann, ben, rolf] = [
    await actor("Ann", "editor"),
    await actor("Ben", "editor"),
    await actor("Rolf", "reporter"),
  ] as const;
  const act = (by: Actor, request: Partial<ReviewRequest> & Pick<ReviewRequest, "decision">) => {
    const version = services.desk.detail(id)?.version ?? 0;
    return services.desk.review(by, id, { reason: "checked", version, ...request });
  };
  return { clock, store, services, articleId, id, ann, ben, rolf, act };
}

describe("one decision", () => {
  test("claim, correct, dispute, settle, publish, withdraw: each with its row in the history", async () => {
    const { services, id, ann, ben, act } = await desk();
    expect(act(ann, { decision: "claim", reason: undefined })).toMatchObject({ review: "in-review", version: 2 });
    const after = act(ann, { decision: "correct", correction: { speaker: { name: "Berit Moe" } } });
    expect(after).toMatchObject({ review: "corrected", version: 3, speaker: { name: "Berit Moe", role: null } });
    expect(after?.machine?.speaker.name).toBe("Nils Aas");
    act(ben, { decision: "dispute", reason: "it was Aas" });
    expect(() => act(ben, { decision: "confirm" })).toThrow(NotPossibleError);
    act(ann, { decision: "correct", correction: { speaker: { name: "Nils Aas", role: "manager" } } });
    expect(act(ann, { decision: "publish" })).toMatchObject({ publication: "public" });
    act(ben, { decision: "withdraw", reason: "embargo" });
    const history = services.desk.history(id) ?? [];
    expect(history.map(({ action, actor }) => `${actor.name} ${action}`)).toEqual([
      ...["Ann claim", "Ann correct", "Ben dispute", "Ann correct", "Ann publish", "Ben withdraw"],
    ]);
    expect(history[1]?.before).toMatchObject({ state: "in-review", speaker: { name: "Nils Aas" } });
    expect(history[1]?.after).toMatchObject({ state: "corrected", speaker: { name: "Berit Moe" } });
    expect(services.desk.verifyHistory()).toBeNull();
  });

  test("a corrected speaker is found by its name, counts follow, and the old one has one statement less", async () => {
    const { services, ann, act } = await desk();
    const before = services.statements({ speaker: "Moe" }).total;
    act(ann, { decision: "correct", correction: { speaker: { name: "Berit Moe" } } });
    expect(services.statements({ speaker: "Moe" }).total).toBe(before + 1);
    expect(services.statements({ speaker: "Aas" }).total).toBe(0);
    expect(services.facets().speakers.find(({ name }) => name === "Berit Moe")?.count).toBe(before + 1);
  });

  test("corrected words are looked up by the words they have now", async () => {
    const { services, ann, id, act } = await desk();
    expect(services.lookUpQuote({ quote: QUOTE }).matches[0]?.statement.id).toBe(id);
    act(ann, { decision: "correct", correction: { text: "The quarry will stay shut, the council said" } });
    const found = services.lookUpQuote({ quote: "The quarry will stay shut, the council said" });
    expect(found.matches[0]?.statement).toMatchObject({ id, review: "corrected" });
  });

  test("relays follow a corrected chain", async () => {
    const { services, ann, act } = await desk();
    act(ann, { decision: "correct", correction: { chain: [{ kind: "relay", name: "Coast Wire", cue: "quoted by" }] } });
    expect(services.statements({ relay: "Coast Wire" }).total).toBe(1);
    act(ann, { decision: "reopen" });
    act(ann, { decision: "correct", correction: { chain: [] } });
    expect(services.statements({ relay: "Coast Wire" }).total).toBe(0);
  });
});

describe("refused, and nothing is written", () => {
  test.each([
    ["without the right", "rolf", { decision: "confirm" }, ForbiddenError],
    ["on a stale version", "ann", { decision: "confirm", version: 9 }, ConflictError],
    ["out of turn", "ann", { decision: "publish" }, NotPossibleError],
    ["without a reason", "ann", { decision: "reject", reason: "  " }, InputError],
    ["with a reason of a book’s length", "ann", { decision: "reject", reason: "x".repeat(4_001) }, InputError],
    ["a correction of nothing", "ann", { decision: "correct", correction: {} }, InputError],
    ["no correction", "ann", { decision: "correct" }, InputError],
    [
      "words that do not stand there",
      "ann",
      { decision: "correct", correction: { text: "We will blast" } },
      InputError,
    ],
    ["a day that is none", "ann", { decision: "correct", correction: { saidOn: "2026-02-30" } }, InputError],
    ["to somebody unknown", "ann", { decision: "assign", assignee: "Nobody" }, InputError],
  ] as const)("%s", async (_what, who, request, error) => {
    const all = await desk();
    expect(() => all.act(all[who], request)).toThrow(error);
    expect(all.services.desk.detail(all.id)).toMatchObject({ version: 1, review: "pending" });
    expect(all.services.desk.history(all.id)).toEqual([]);
  });

  test("a conflict carries how the statement stands now, and who changed it", async () => {
    const { services, id, ann, ben } = await desk();
    services.desk.review(ann, id, { decision: "reject", reason: "no quotation", version: 1 });
    try {
      services.desk.review(ben, id, { decision: "confirm", reason: "fine", version: 1 });
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(ConflictError);
      expect((error as ConflictError).message).toContain("by Ann (reject)");
      expect((error as ConflictError).current).toMatchObject({ version: 2, review: "rejected" });
    }
  });
});

describe("claims", () => {
  test("a claim that lapsed is let go, told in the history, and what was typed on it can still be sent", async () => {
    const { clock, services, id, ann, act } = await desk();
    const claimed = act(ann, { decision: "claim" });
    clock.now = new Date("2026-05-04T08:16:00.000Z");
    expect(services.desk.detail(id)).toMatchObject({ review: "pending", standing: { claim: null } });
    expect(services.desk.queue({ state: "pending" }).items.map((item) => item.statement.id)).toContain(id);
    expect(services.desk.history(id)?.at(-1)).toMatchObject({ action: "lapse", actor: { name: "Hearsay" } });
    expect(services.desk.verifyHistory()).toBeNull();
    const confirmed = services.desk.review(ann, id, {
      ...{ decision: "confirm", reason: "checked", version: claimed?.version ?? 0 },
    });
    expect(confirmed?.review).toBe("confirmed");
  });
});

describe("a whole article", () => {
  test("is confirmed as it was seen; what changed since or is somebody else’s is left, with why", async () => {
    const { services, store, articleId, id, ann, ben, act } = await desk();
    const all = store.statements.ofArticle(articleId);
    const seen = Object.fromEntries(all.map((statement) => [statement.id, statement.version]));
    const other = all.find((statement) => statement.id !== id)?.id ?? "";
    act(ben, { decision: "comment", reason: "looks fine" });
    services.desk.review(ben, other, { decision: "claim", version: 1 });
    const answer = services.desk.confirmArticle(ann, { ...seen, unknown: 1 }, "checked");
    expect(answer.confirmed).toContain(id);
    expect(answer.left).toContainEqual({ id: other, why: "It was changed since." });
    expect(answer.left).toContainEqual({ id: "unknown", why: "It is not recorded." });
    expect(services.desk.verifyHistory()).toBeNull();
  });
});

describe("the queue", () => {
  test("filters, counts and pages agree", async () => {
    const { services, ann, id, act } = await desk();
    const all = services.desk.queue({ includeThought: true });
    expect(all.counts.pending).toBe(all.total);
    act(ann, { decision: "assign", assignee: "Ann" });
    expect(services.desk.queue({ assignee: ann.id }).items.map((item) => item.statement.id)).toEqual([id]);
    expect(services.desk.queue({ assignee: "none" }).total).toBe(all.total - 1);
    expect(
      services.desk.queue({ relay: "Valley Radio" }).total + services.desk.queue({ speaker: "Moe" }).total,
    ).toBeGreaterThan(0);
    for (const order of ["oldest", "newest", "unsure"] as const) {
      const seen: string[] = [];
      let cursor: string | undefined;
      do {
        const page = services.desk.queue({ order, limit: 1, cursor });
        seen.push(...page.items.map((item) => item.statement.id));
        cursor = page.next ?? undefined;
      } while (cursor !== undefined);
      expect(new Set(seen).size).toBe(all.total);
      expect(seen).toHaveLength(all.total);
    }
    expect(() => services.desk.queue({ cursor: "nonsense" })).toThrow(InputError);
    expect(() => services.desk.queue({ limit: 0 })).toThrow(InputError);
  });
});

describe("what the public may read", () => {
  test("nothing but public statements, anywhere", async () => {
    const { services, ann, id, articleId, act } = await desk();
    const open = services.publicOnly();
    const hidden = (): unknown[] => [
      open.statement(id),
      open.article(articleId),
      open.versions(id),
      open.statements({}).total,
      open.lookUpQuote({ quote: QUOTE }).verdict,
      open.checkDraft(`“${QUOTE},” Nils Aas said.`).quotations[0]?.lookup.verdict,
    ];
    expect(hidden()).toEqual([null, null, null, 0, "not-found", "not-found"]);
    act(ann, { decision: "confirm" });
    act(ann, { decision: "publish" });
    expect(open.statement(id)?.statement.text).toBe(QUOTE);
    expect(open.statements({}).items).toHaveLength(1);
    expect(open.article(articleId)?.statements).toHaveLength(1);
    expect(open.lookUpQuote({ quote: QUOTE }).verdict).toBe("verbatim");
    act(ann, { decision: "withdraw" });
    expect(hidden()).toEqual([null, null, null, 0, "not-found", "not-found"]);
  });
});

describe("the machine never overwrites a person", () => {
  test("the same article again leaves corrections, states and history as they are", async () => {
    const { services, id, ann, act } = await desk();
    act(ann, { decision: "correct", correction: { speaker: { name: "Berit Moe" } } });
    const before = services.desk.detail(id);
    const again = services.ingestArticle({ text: NEWS, publisher: "Valley Post", publishedOn: "2026-05-02" });
    expect(again.created).toBe(false);
    expect(services.desk.detail(id)).toEqual(before);
  });
});
