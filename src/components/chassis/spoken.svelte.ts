/** @file What a screen reader is told while numbers run: at most a line every five seconds. */

const EVERY_MS = 5_000;
/** What stays for less is not worth a word. */
const SETTLED_MS = 600;

export class Spoken {
  line = $state('');
  #next = '';
  #at = -Infinity;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Waits for its turn; what is said meanwhile takes its place. */
  say(line: string): void {
    this.#next = line;
    if (this.#timer !== undefined) return;
    const wait = Math.max(SETTLED_MS, this.#at + EVERY_MS - performance.now());
    this.#timer = setTimeout(() => this.now(this.#next), wait);
  }

  /** A change of state is told at once, instead of what waits. */
  now(line: string): void {
    this.quiet();
    this.#at = performance.now();
    this.line = line;
  }

  /** What waits is not said any more. */
  quiet(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }
}
