/**
 * @file Questions in a queue: one after the other, so that training gets its turns.
 *
 * Of each kind only the newest wish waits. What another run was asked is not told any more, and a question that fails
 * leaves what is shown; the frame says why a run ended.
 */
export class Questions {
  readonly #waiting = new Map<string, () => Promise<void>>();
  readonly #soon = new Map<string, ReturnType<typeof setTimeout>>();
  #asking = false;
  #run = 0;

  /**
   * @param kind - A newer wish of the same kind takes the older one's place.
   * @param ask - Called when it is its turn.
   * @param take - Gets the answer, if it is still the same run.
   */
  want<T>(kind: string, ask: () => Promise<T>, take: (answer: T) => void): void {
    this.#waiting.set(kind, async () => {
      const run = this.#run;
      const answer = await ask();
      if (run === this.#run) take(answer);
    });
    void this.#work();
  }

  /** Once nothing more is typed for a moment. */
  soon(kind: string, then: () => void, afterMs = 250): void {
    clearTimeout(this.#soon.get(kind));
    this.#soon.set(kind, setTimeout(then, afterMs));
  }

  /** Another run, or none. */
  forget(): void {
    this.#run++;
    this.#waiting.clear();
    for (const timer of this.#soon.values()) clearTimeout(timer);
  }

  async #work(): Promise<void> {
    if (this.#asking) return;
    this.#asking = true;
    for (const [kind, ask] of this.#waiting) {
      this.#waiting.delete(kind); // wanted again meanwhile, it comes last
      await ask().catch(() => undefined);
    }
    this.#asking = false;
  }
}
