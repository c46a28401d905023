/** How a command ends, as DESIGN fixes it. */
export const EXIT = {
  fine: 0,
  /** Something was found that an editor must look at. */
  attention: 1,
  wrongUse: 2,
  failed: 3,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A command that was called wrongly: an unknown file, a wrong option. The message is a sentence for the person. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
