import type { Operation } from "./operation.js";
import { articles } from "./routes/articles.js";
import { lookups } from "./routes/lookups.js";
import { reviews } from "./routes/reviews.js";
import { statements } from "./routes/statements.js";

/** Every call of the API: routes, OpenAPI document and documentation page are all made from this list. */
export const OPERATIONS: readonly Operation[] = [...lookups, ...articles, ...statements, ...reviews];

/** Where the API stands. */
export const API_ROOT = "/api/v1";
