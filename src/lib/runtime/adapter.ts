/**
 * @file The graphics adapter: asked for several times, and early. On some machines the first one comes only after some
 * 100 ms, while there are scripts to load; most machines without one have none however long one waits.
 */

/** Waits before each further try. */
const WAITS_MS = [100, 300];

interface Asked {
  /** The answer to the first try. */
  first: Promise<GPUAdapter | null>;
  /** The first adapter of all tries. */
  any: Promise<GPUAdapter | null>;
}
let early: Asked | undefined;

/** Asks before it is needed. */
export function askEarly(): void {
  early ??= ask();
}

/**
 * @param late - Called when none came at once.
 * @returns An adapter of the caller's own: each makes one device.
 */
export async function requestAdapter(late?: () => void): Promise<GPUAdapter | null> {
  const { first, any } = early ?? ask();
  early = undefined;
  const adapter = await first;
  if (adapter) return adapter;
  late?.();
  return any;
}

function ask(): Asked {
  const first = tryOnce();
  return { first, any: first.then((adapter) => adapter ?? tryAgain()) };
}

async function tryAgain(): Promise<GPUAdapter | null> {
  if (!gpuOf()) return null;
  for (const wait of WAITS_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    const adapter = await tryOnce();
    if (adapter) return adapter;
  }
  return null;
}

const gpuOf = () => (globalThis.navigator as { gpu?: GPU } | undefined)?.gpu;

async function tryOnce(): Promise<GPUAdapter | null> {
  try {
    return (await gpuOf()?.requestAdapter({ powerPreference: 'high-performance' })) ?? null;
  } catch {
    return null;
  }
}
