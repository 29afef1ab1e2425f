/**
 * @file How many tokens a text takes, kept up to date merge by merge: what `encode` of all merges so far would give, without
 * starting again.
 */
import { bytesOf } from '../../../lib/data/tokenizers/bytes';
import { countsOf } from '../../../lib/data/tokenizers/bytePairs';

export class Counter {
  /** Code points: what a reader counts. */
  readonly characters: number;
  #tokens = 0;
  /** Each piece once, with how often it occurs. */
  readonly #pieces: { tokens: number[]; times: number }[];

  constructor(text: string) {
    this.characters = [...text].length;
    this.#pieces = Array.from(countsOf(text), ([piece, times]) => ({
      tokens: [...bytesOf(piece)],
      times,
    }));
    for (const { tokens, times } of this.#pieces) this.#tokens += tokens.length * times;
  }

  get tokens(): number {
    return this.#tokens;
  }
  get perCharacter(): number {
    return this.#tokens / this.characters;
  }

  /** Takes in the next merge: the pair becomes `made` wherever it stands, from the left on. */
  merge(left: number, right: number, made: number): void {
    for (const { tokens, times } of this.#pieces) {
      for (let i = tokens.indexOf(left); i >= 0; i = tokens.indexOf(left, i + 1)) {
        if (tokens[i + 1] !== right) continue;
        tokens.splice(i, 2, made);
        this.#tokens -= times;
      }
    }
  }
}
