/** @file What can go wrong with a run and is nobody's bug: the page has a sentence for each. */

/** The reader's own material cannot be used. `code` is a key of the demo's `words.problems`. */
export class InputError extends Error {
  override name = 'InputError';
  readonly code: string;
  readonly limit: number | undefined;

  constructor(code: string, limit?: number) {
    super(`input: ${code}`);
    this.code = code;
    this.limit = limit;
  }
}

/** The loss is no longer a number, or has left every sensible range. */
export class DivergedError extends Error {
  override name = 'DivergedError';
  /** Steps between the last good state, to which the run has gone back, and where it was. */
  readonly back: number;

  constructor(message: string, back = 0) {
    super(message);
    this.back = back;
  }
}

/** No backend works, or not the one that was asked for. */
export class NoBackendError extends Error {
  override name = 'NoBackendError';
}

/** A device was found to compute wrong numbers while it trained. */
export class WrongDeviceError extends Error {
  override name = 'WrongDeviceError';
}
