import type { IngestAnswer } from "../services/answers.js";
import { InputError, TooLargeError } from "../services/errors.js";

/** Refusals that a summary lists; the number of all of them stands beside. */
const LISTED = 1_000;

interface Refusal {
  readonly line: number;
  readonly reason: string;
}

/** What became of one file: how much was recorded, was there before, or was refused, and why. */
export class IngestTally {
  private recorded = 0;
  private unchanged = 0;
  private statements = 0;
  private readonly refusals: Refusal[] = [];
  refused = 0;

  constructor(
    private readonly file: string,
    private readonly tell: (line: number, reason: string) => void,
  ) {}

  /** Counts what `ingest` answers, or its refusal. An error of the store is no refusal and goes on. */
  try(line: number, ingest: () => IngestAnswer): void {
    try {
      const { created, statementIds } = ingest();
      if (created) {
        this.recorded += 1;
        this.statements += statementIds.length;
      } else this.unchanged += 1;
    } catch (error) {
      if (!(error instanceof InputError || error instanceof TooLargeError)) throw error;
      this.refuse(line, error.message);
    }
  }

  refuse(line: number, reason: string): void {
    this.refused += 1;
    if (this.refusals.length < LISTED) this.refusals.push({ line, reason });
    this.tell(line, reason);
  }

  summary() {
    const { file, recorded, unchanged, refused, statements, refusals } = this;
    return { file, recorded, unchanged, refused, statements, refusals };
  }

  /** "speeches.jsonl: 40 recorded with 120 statements, 2 already there, 1 refused." */
  sentence(): string {
    const statements = `${this.statements} ${this.statements === 1 ? "statement" : "statements"}`;
    return `${this.file}: ${this.recorded} recorded with ${statements}, ${this.unchanged} already there, ${this.refused} refused.`;
  }
}
