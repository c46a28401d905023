import { Option, type Command } from "commander";
import { ROLES, type Role } from "../../core/review/permissions.js";
import { OPERATOR } from "../../services/people/people.js";
import { EXIT, UsageError } from "../exit.js";
import type { CommandContext } from "../command-context.js";
import { readSecret } from "../input/read-secret.js";
import { configOf, withServices } from "../with-services.js";

interface AddOptions {
  readonly role: Role;
  readonly passwordStdin?: boolean;
  readonly db?: string;
  readonly json?: boolean;
}

const TEACHING = `
Without --password-stdin the account has no password: it can hold tokens, and an admin can set one on the page.

Examples:
  $ hearsay user add "Ann Lee" --role editor --password-stdin < password.txt
  $ hearsay user list`;

/** `hearsay user`: accounts. */
export function addUser(program: Command, context: CommandContext): void {
  const user = program.command("user").description("Make and list accounts").addHelpText("after", TEACHING);
  user
    .command("add <name>")
    .description("Make an account")
    .addOption(new Option("--role <role>", "what the account may do").choices(ROLES).makeOptionMandatory())
    .option("--password-stdin", "read the password from standard input")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "print the account as JSON")
    .action(async (name: string, { role, passwordStdin, db, json }: AddOptions) => {
      const password = passwordStdin === true ? await readSecret(context.stdin) : undefined;
      await withServices(configOf(context.env, db), { access: "write" }, async ({ people }) => {
        const person = await people.add(OPERATOR, { name, role, ...(password === undefined ? {} : { password }) });
        context.out.line(json === true ? JSON.stringify(person) : `Added ${person.name}, ${person.role}.`);
      });
      context.end(EXIT.fine);
    });
  user
    .command("list")
    .description("List the accounts")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "print JSON")
    .action(async ({ db, json }: { readonly db?: string; readonly json?: boolean }) => {
      await withServices(configOf(context.env, db), { access: "write" }, ({ people }) => {
        const all = people.list(OPERATOR);
        if (json === true) context.out.line(JSON.stringify(all));
        else
          for (const { name, role, disabledAt } of all)
            context.out.line(`${name}, ${role}${disabledAt === null ? "" : ", disabled"}`);
      });
      context.end(EXIT.fine);
    });
  user
    .command("password <name>")
    .description("Set the password of an account, read from standard input; its sessions end")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .action(async (name: string, { db }: { readonly db?: string }) => {
      const password = await readSecret(context.stdin);
      await withServices(configOf(context.env, db), { access: "write" }, async ({ people }) => {
        const found = people.list(OPERATOR).find((person) => person.name === name);
        if (found === undefined) throw new UsageError(`There is no account ${name}: hearsay user list shows them.`);
        await people.setPassword(OPERATOR, found.id, password);
        context.out.line(`The password of ${name} is set.`);
      });
      context.end(EXIT.fine);
    });
}
