/** @file Whether the graphics device is used: one that is lost is tried once more, one that computes wrong is not. */
import type { Place } from '../../../../lib/runtime/protocol';

/** Lost twice within this time, a device is not tried again: browsers block pages that do. */
const RECOVERY_MS = 120_000;

export class Graphics {
  /** Why it is no longer used. */
  without: 'device-lost' | 'webgpu-wrong' | undefined;
  #lostAt = -Infinity;

  fail(code: 'device-lost' | 'device-wrong', now = performance.now()): void {
    if (code === 'device-wrong') this.without = 'webgpu-wrong';
    else if (now - this.#lostAt < RECOVERY_MS) this.without = 'device-lost';
    this.#lostAt = now;
  }

  /** Where a run is, with the reason. */
  placeOf(place: Place): Place {
    return this.without ? { ...place, because: this.without } : place;
  }
}
