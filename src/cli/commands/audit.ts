import type { Command } from "commander";
import { EXIT } from "../exit.js";
import type { CommandContext } from "../command-context.js";
import { configOf, withServices } from "../with-services.js";

interface AuditOptions {
  readonly db?: string;
  readonly json?: boolean;
}

/** `hearsay audit verify`: whether the history is whole. */
export function addAudit(program: Command, context: CommandContext): void {
  const audit = program
    .command("audit")
    .description("Check the history of changes")
    .addHelpText("after", "\nExample:\n  $ hearsay audit verify && echo whole");
  audit
    .command("verify")
    .description("Find any row of the history that was edited, dropped or moved; ends with 1 when there is one")
    .option("--db <path>", "the SQLite file (HEARSAY_DB)")
    .option("--json", "print JSON")
    .action(async ({ db, json }: AuditOptions) => {
      const config = { ...configOf(context.env, db), demo: false };
      const fault = await withServices(config, { access: "read" }, ({ desk }) => {
        const found = desk.verifyHistory();
        const changes = desk.countChanges();
        if (json === true) context.out.line(JSON.stringify({ whole: found === null, changes, fault: found }));
        else if (found === null)
          context.out.line(`The history is whole: ${changes} ${changes === 1 ? "change" : "changes"}.`);
        else context.out.line(`The history was tampered with. First bad row: ${found.seq ?? "none"}. ${found.why}`);
        return found;
      });
      context.end(fault === null ? EXIT.fine : EXIT.attention);
    });
}
