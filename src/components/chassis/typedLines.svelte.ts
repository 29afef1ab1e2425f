/** @file Things of the reader's own as lines of text: what can't be read yet stays as typed, and is told. */
import { fill } from '../../lib/core/format';

interface Options<Item> {
  items: () => readonly Item[];
  change: (items: readonly Item[]) => void;
  linesOf: (items: readonly Item[]) => string;
  /** What the lines say; the number of the first that can't be read, or 0 for too many. */
  readLines: (text: string) => readonly Item[] | number;
  /** How many there may be. */
  most: number;
  words: () => { ownMany: string; ownBad: string };
}

export class TypedLines<Item> {
  readonly #options: Options<Item>;
  /** What is typed and cannot be read yet. */
  #unread = $state<string>();

  constructor(options: Options<Item>) {
    this.#options = options;
  }

  get text(): string {
    return this.#unread ?? this.#options.linesOf(this.#options.items());
  }

  /** A sentence, empty where all can be read. */
  get problem(): string {
    if (this.#unread === undefined) return '';
    const { readLines, most, words } = this.#options;
    const line = Number(readLines(this.#unread));
    return line === 0
      ? fill(words().ownMany, { limit: most })
      : fill(words().ownBad, { line: String(line) });
  }

  type(typed: string): void {
    const read = this.#options.readLines(typed);
    this.#unread = typeof read === 'number' ? typed : undefined;
    if (typeof read !== 'number') this.#options.change(read);
  }

  clear(): void {
    this.#unread = undefined;
    this.#options.change([]);
  }
}
