/** @file Whether the graphics device is used: one that is lost is tried once more, one that computes wrong is not. */
import type { BackendName, Place } from '../../../../lib/runtime/protocol';
import type { DemoOptions } from '../demoOptions';
import { askedBackend } from '../note';

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

  /** What a run is to use; nothing: the best there is. */
  backendOf({ address }: Pick<DemoOptions, 'address'>): BackendName | undefined {
    return this.without ? 'wasm' : askedBackend(address).name;
  }

  /** Where a run is, with the reason. */
  placeOf(place: Place): Place {
    return this.without ? { ...place, because: this.without } : place;
  }
}
