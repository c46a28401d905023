import type { Form } from "../quotes/attribution.js";
import { MEASURED_SHARES } from "./measured-shares.js";

/** What the confidence in a reading rests on. */
export interface ReadingToTrust {
  readonly form: Form;
  /** The rule that found it: "tagger:said", "introduced-by-colon". */
  readonly decidedBy: string;
}

/**
 * How often such a reading is right, 0 to 1: the share of the statements found by the same rule, in the same form, whose
 * words and source annotators marked too (`npm run eval:confidence`). `null` for a rule that was met too seldom to be
 * measured, and for what a person entered.
 */
export function confidenceOf({ form, decidedBy }: ReadingToTrust): number | null {
  for (const key of shareKeys(decidedBy, form)) {
    const share = MEASURED_SHARES[key];
    if (share !== undefined) return share;
  }
  return null;
}

/** The classes that a reading belongs to, the narrowest first. */
export function shareKeys(decidedBy: string, form: Form): string[] {
  const family = decidedBy.split(":", 1)[0] ?? decidedBy;
  return [...new Set([`${decidedBy} ${form}`, `${family} ${form}`])];
}
