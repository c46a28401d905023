import { InvalidArgumentError, type Command } from "commander";
import { SCOPES, type Scope } from "../../core/review/permissions.js";
import { OPERATOR } from "../../services/people/people.js";
import { EXIT, UsageError } from "../exit.js";
import type { CommandContext } from "../command-context.js";
import { configOf, withServices } from "../with-services.js";

interface CreateOptions {
  readonly user: string;
  readonly scope: readonly Scope[];
  readonly label?: string;
  readonly days?: number;
  readonly db?: string;
  readonly json?: boolean;
}

const TEACHING = `
The token is printed once and kept nowhere. What it may do is bounded by the role of its account.

Examples:
  $ hearsay token create --user "Ann Lee" --scope review
  $ hearsay token create --user "Feed reader" --scope lookup --scope ingest --days 90
  $ curl -H "Authorization: Bearer TOKEN" …`;

function scopesOf(value: string, before: readonly Scope[] = []): readonly Scope[] {
  const given = value.split(",").map((part) => part.trim());
  const wrong = given.find((part) => !(SCOPES as readonly string[]).includes(part));
  if (wrong !== undefined) throw new InvalidArgumentError(`${wrong} is none of ${SCOPES.join(", ")}.`);
  return [...before, ...(given as Scope[])];
}

function daysOf(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError("It must be a whole number of days.");
  return Number(value);
}

/** `hearsay token`: tokens for programs. */
export function addToken(program: Command, context: CommandContext): void {
  const token = program.command("token").description("Make, list and revoke API tokens").addHelpText("after", TEACHING);
  token
    .command("create")
    .description("Make a token and print it, once")
    .requiredOption("--user <name>", "the account it belongs to")
    .requiredOption("--scope <scope>", `what it may do: ${SCOPES.join(", ")}; may be repeated`, scopesOf)
    .option("--label <text>", "what it is for")
    .option("--days <number>", "how long it holds; for ever when left out", daysOf)
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "print token and facts as JSON")
    .action(async ({ user, scope, label, days, db, json }: CreateOptions) => {
      await withServices(configOf(context.env, db), { access: "write" }, ({ tokens }) => {
        const made = tokens.add(OPERATOR, { user, scopes: scope, label, days });
        const { secret } = made;
        context.out.line(json === true ? JSON.stringify({ ...made.token, token: secret }) : secret);
      });
      context.end(EXIT.fine);
    });
  token
    .command("list")
    .description("List the tokens, without their secrets")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "print JSON")
    .action(async ({ db, json }: { readonly db?: string; readonly json?: boolean }) => {
      await withServices(configOf(context.env, db), { access: "write" }, ({ tokens }) => {
        const all = tokens.list(OPERATOR, true);
        if (json === true) context.out.line(JSON.stringify(all));
        else
          for (const { id, userName, scopes, label, revokedAt } of all)
            context.out.line(
              `${id}  ${userName}  ${scopes.join(",")}  ${label}${revokedAt === null ? "" : "  revoked"}`.trimEnd(),
            );
      });
      context.end(EXIT.fine);
    });
  token
    .command("revoke <id>")
    .description("Revoke a token")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .action(async (id: string, { db }: { readonly db?: string }) => {
      await withServices(configOf(context.env, db), { access: "write" }, ({ tokens }) => {
        if (!tokens.revoke(OPERATOR, id))
          throw new UsageError(`There is no token ${id}: hearsay token list shows them.`);
        context.out.line("Revoked.");
      });
      context.end(EXIT.fine);
    });
}
