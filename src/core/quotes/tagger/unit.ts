/**
 * The tagger's view of the words around a cue: single tokens outside quote marks, and whole quote runs (with their
 * marks) as one unit each, so that a quotation of any length costs one step and is taken or left whole.
 */
export interface Unit {
  /** Tokens `[first, last)`. */
  readonly first: number;
  readonly last: number;
  /** Index of the quote run, or -1 for a token outside. */
  readonly run: number;
}
