/** A node of JSON-LD with a context of its own. */
export interface LinkedData {
  readonly "@context": unknown;
  readonly [term: string]: unknown;
}
