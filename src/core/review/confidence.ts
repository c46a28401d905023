import type { Form } from "../quotes/attribution.js";
import type { SpeakerType } from "../quotes/speaker.js";
import { MEASURED_SHARES } from "./measured-shares.js";

/** What the confidence in a reading rests on. */
export interface ReadingToTrust {
  readonly form: Form;
  readonly decidedBy: string;
  readonly speaker: { readonly type: SpeakerType; readonly name: string | null; readonly decidedBy: string };
}

/**
 * How often such a reading is right, 0 to 1: the share of the statements found by the same rule, in the same form,
 * whose words and source annotators marked too (`npm run eval:confidence`). `null` for a rule that was found too
 * seldom to be measured, and for what a person entered.
 */
export function confidenceOf({ form, decidedBy }: ReadingToTrust): number | null {
  return MEASURED_SHARES[`${decidedBy} ${form}`] ?? null;
}
