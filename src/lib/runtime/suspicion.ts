/**
 * @file What training shows of a device that computes zeros and says nothing: gradients of zero, a loss that does not move.
 * A verdict on a device is older than the run, and was about small sums.
 */

/** So many steps in a row, and the device is asked again. */
export const ENOUGH = 8;
/** So many, and the weights are no longer taken for good. */
const DOUBTFUL = 3;
/** Below this a model may have learned everything, and then nothing moves. */
const LEARNED = 1e-3;

export class Suspicion {
  #still = 0;
  #zero = 0;
  #last: number | undefined;
  #cleared = false;

  see(report: object): void {
    const { loss, norm } = report as { loss?: unknown; norm?: unknown };
    if (typeof loss !== 'number') return;
    this.#zero = norm === 0 && loss > LEARNED ? this.#zero + 1 : 0;
    this.#still = this.#zero > 0 || loss === this.#last ? this.#still + 1 : 0;
    this.#last = loss;
  }

  get isDoubtful(): boolean {
    return !this.#cleared && this.#still >= DOUBTFUL;
  }

  get isEnough(): boolean {
    return !this.#cleared && this.#still >= ENOUGH;
  }

  /** No device that computes right gives this. */
  get isCertain(): boolean {
    return this.#zero >= ENOUGH;
  }

  /** The device was asked, and is sound: some settings learn too slowly to be seen. */
  clear(): void {
    this.#cleared = true;
  }
}
