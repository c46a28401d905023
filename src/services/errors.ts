/** One field of the input that is not as it must be. `path` names it as the caller wrote it: "publishedOn". */
export interface FieldError {
  readonly path: string;
  readonly message: string;
}

/** The base of every error that Hearsay raises on purpose; its message is a full sentence for a person. */
export class HearsayError extends Error {
  override readonly name: string = "HearsayError";
}

/** The input is not usable; the message says what is wrong and what to do. HTTP 422 (400 for broken syntax), exit code 2. */
export class InputError extends HearsayError {
  override readonly name = "InputError";
  constructor(
    message: string,
    readonly errors: readonly FieldError[] = [],
  ) {
    super(message);
  }
}

/** What is asked for is not possible as things stand, such as a decision out of turn. HTTP 422, exit code 2. */
export class NotPossibleError extends HearsayError {
  override readonly name = "NotPossibleError";
}

/** Somebody else changed the thing first; `current` is how it stands now. HTTP 409. */
export class ConflictError extends HearsayError {
  override readonly name = "ConflictError";
  constructor(
    message: string,
    readonly current: unknown,
  ) {
    super(message);
  }
}

/** Nobody has signed in, or not with what is known here. HTTP 401. */
export class UnauthorizedError extends HearsayError {
  override readonly name = "UnauthorizedError";
}

/** Whoever has signed in may not do this. HTTP 403. */
export class ForbiddenError extends HearsayError {
  override readonly name = "ForbiddenError";
}

/** Too many attempts; the message says how long to wait. HTTP 429. */
export class TooManyAttemptsError extends HearsayError {
  override readonly name = "TooManyAttemptsError";
}

/** The input is larger than the limit that the message names. HTTP 413. */
export class TooLargeError extends HearsayError {
  override readonly name = "TooLargeError";
}

/** The store cannot be opened, read or written; the message says why and what to do. HTTP 503, exit code 3. */
export class StoreError extends HearsayError {
  override readonly name = "StoreError";
}

/** A setting has a value that it cannot have; the message says what it must be. Exit code 3 at start. */
export class ConfigError extends HearsayError {
  override readonly name = "ConfigError";
}
