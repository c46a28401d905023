/**
 * The boundaries of the project: who may know whom. `npm run boundaries` checks them; test/boundaries.test.ts plants
 * a violation of each. A rule that is in the way is changed here, with its reason, or the code is in the wrong place.
 */

/** The libraries that the core may use: they turn values into values and touch nothing else. */
const PURE_LIBRARIES = ["@mozilla/readability", "linkedom", "string-similarity"];
const pureLibraries = `(^|/)node_modules/(@types/)?(${PURE_LIBRARIES.join("|")})/`;

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    {
      name: "core-is-pure",
      comment:
        "Values in, values out: the rules of reading and matching run in tests, evaluation and benchmarks with no " +
        "database, clock or network. A new library for the core is a decision; add it to PURE_LIBRARIES with an ADR.",
      severity: "error",
      from: { path: "^src/core/" },
      to: { pathNot: ["^src/core/", pureLibraries] },
    },
    {
      name: "text-is-lowest",
      comment: "One definition of an offset: whatever points into a text builds on core/text, which knows none of it.",
      severity: "error",
      from: { path: "^src/core/text/" },
      to: { path: "^src/core/(?!text/)" },
    },
    {
      name: "chain-knows-no-match",
      comment: "Who relayed words and how close two texts are, are different questions; services join the answers.",
      severity: "error",
      from: { path: "^src/core/chain/" },
      to: { path: "^src/core/match/" },
    },
    {
      name: "match-knows-no-chain",
      comment: "The other direction of chain-knows-no-match.",
      severity: "error",
      from: { path: "^src/core/match/" },
      to: { path: "^src/core/chain/" },
    },
    {
      name: "only-app-names-a-store",
      comment: "Everyone else takes the interfaces of src/store, so that another engine can stand behind them.",
      severity: "error",
      from: { path: "^src/", pathNot: ["^src/app\\.ts$", "^src/store/sqlite/"] },
      to: { path: "^src/store/sqlite/" },
    },
    {
      name: "sqlite-stays-in-its-folder",
      comment: "SQL stands in the store only; whoever holds the driver can write SQL.",
      severity: "error",
      from: { path: "^src/", pathNot: "^src/store/sqlite/" },
      to: { path: "(^|/)node_modules/(@types/)?better-sqlite3/" },
    },
    {
      name: "store-knows-no-engine-room",
      comment: "A store keeps records: of services it may know their records and errors, and of plumbing nothing.",
      severity: "error",
      from: { path: "^src/store/" },
      to: {
        path: "^src/(services/(?!(records|desk-records|errors|queries)\\.ts$)|http/|api/|web/|cli/|app\\.ts|server\\.ts)",
      },
    },
    {
      name: "services-know-no-plumbing",
      comment: "A use case is the same from the page, the API and the command line, so it knows none of them.",
      severity: "error",
      from: { path: "^src/services/" },
      to: {
        path: "^src/(http|api|web|cli)/|^src/(app|server|config)\\.ts$|(^|/)node_modules/(express|ejs|commander)/",
      },
    },
    {
      name: "api-knows-no-sibling",
      comment: "A need that API, pages and command line share is a missing service.",
      severity: "error",
      from: { path: "^src/api/" },
      to: { path: "^src/(web|cli)/" },
    },
    {
      name: "web-knows-no-sibling",
      comment: "A need that API, pages and command line share is a missing service.",
      severity: "error",
      from: { path: "^src/web/" },
      to: { path: "^src/(api|cli)/" },
    },
    {
      name: "cli-knows-no-sibling",
      comment: "A need that API, pages and command line share is a missing service.",
      severity: "error",
      from: { path: "^src/cli/" },
      to: { path: "^src/(api|web)/" },
    },
    {
      name: "http-knows-no-routes",
      comment: "What all routes stand on (errors, limits, logs) must not know the routes.",
      severity: "error",
      from: { path: "^src/http/" },
      to: { path: "^src/(api|web|cli)/" },
    },
    {
      name: "no-cycle",
      comment: "Files that need each other are one file, or a third is missing.",
      severity: "error",
      from: {},
      to: { circular: true },
    },
    {
      name: "no-test-tool-in-source",
      comment: "What runs for users may not need a package that users do not get.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown"], pathNot: "(^|/)node_modules/@types/" },
    },
    {
      name: "no-dangling-import",
      comment: "An import that leads nowhere.",
      severity: "error",
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsConfig: { fileName: "tsconfig.json" },
    // Type imports count: a boundary is about what a file must know, not only about what it runs.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "node", "default"] },
  },
};
