import type { Attribution } from "../../quotes/attribution.js";
import type { Speaker } from "../../quotes/speaker.js";
import type { Found } from "../found.js";
import type { Frame, FrameWord } from "../frame.js";
import { wordsText } from "../noun-phrase.js";
import { isSameOutlet, type OutletMention } from "../outlet-mention.js";

/** What a rule may look at: one frame, who speaks, and who publishes. */
export interface Context {
  readonly text: string;
  readonly frame: Frame;
  readonly words: readonly FrameWord[];
  readonly attribution: Attribution;
  readonly speaker: Speaker | undefined;
  readonly publisher: string | null;
  /** The name as full as the article gives it: "Tillerson" → "Rex Tillerson". */
  readonly fullName: (name: string) => string;
}

export function lower(context: Context, at: number): string {
  return context.words[at]?.lower ?? "";
}

export function textOf(context: Context, from: number, to: number): string {
  return wordsText(context.text, context.words, from, to);
}

export function isPublisher(context: Context, mention: OutletMention): boolean {
  return context.publisher !== null && !mention.refersBack && isSameOutlet(mention.outlet, context.publisher);
}

/** Whether any of the words `[from, to)` belong to the mention of the speaker. */
export function touchesSource({ frame }: Context, from: number, to: number): boolean {
  return frame.source !== null && frame.source.from < to && from < frame.source.to;
}

/** A relay through an outlet; through the publisher itself it is an interview with it (`null` where that says nothing). */
export function outletHop(
  context: Context,
  mention: OutletMention,
  hop: { readonly from: number; readonly cue: string; readonly rule: string; readonly rank: Found["rank"] },
): Found {
  const at = { ...hop, to: mention.to };
  if (isPublisher(context, mention)) return { kind: "occasion", name: `interview with ${mention.outlet}`, ...at };
  return { kind: "relay", name: context.fullName(mention.name), refersBack: mention.refersBack, ...at };
}
