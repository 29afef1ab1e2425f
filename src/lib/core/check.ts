/** @file The two kinds of mistake that code can make: a broken promise and shapes that do not fit. */

/** Tensors whose sizes do not fit. The message names the operation, the sizes and the rule. */
export class ShapeError extends Error {
  override name = 'ShapeError';
}

/**
 * Throws when a promise between functions is broken.
 *
 * @param sentence - *who: what is wrong, with the value*, lower case, no full stop.
 * @throws {ShapeError} If `condition` is false.
 */
export function check(condition: boolean, sentence: string): asserts condition {
  if (!condition) throw new ShapeError(sentence);
}
