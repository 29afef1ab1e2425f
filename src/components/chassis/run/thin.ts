/** Reports are kept whole up to this many; beyond it a view gets about this many of them. */
export const SHOWN = 2_000;

/**
 * At most about `most` of the items, evenly taken; those with a key that fewer than half of them have (a held-out
 * loss, say) stay as long as they are few, and the first and last always stay.
 */
export function thinned<T extends object>(
  items: readonly T[],
  steps: readonly number[],
  most = SHOWN,
): { items: T[]; steps: number[] } {
  if (items.length <= most) return { items: [...items], steps: [...steps] };
  const stride = Math.ceil(items.length / (most / 2));
  const strides = sparseStrides(items, most / 2);
  const seen = new Map<string, number>();
  /** Whether it is its turn among those with the same sparse key. */
  const isDue = (item: T): boolean => {
    let due = false;
    for (const [key, each] of strides) {
      if ((item as Record<string, unknown>)[key] === undefined) continue;
      const before = seen.get(key) ?? 0;
      seen.set(key, before + 1);
      if (before % each === 0) due = true;
    }
    return due;
  };
  const kept: number[] = [];
  items.forEach((item, i) => {
    if (isDue(item) || i % stride === 0 || i === items.length - 1) kept.push(i);
  });
  return { items: kept.map((i) => items[i] as T), steps: kept.map((i) => steps[i] as number) };
}

/** For each sparse key, one in how many of its items is kept, so that all of them together are `most`. */
function sparseStrides(items: readonly object[], most: number): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    for (const key in item) {
      if ((item as Record<string, unknown>)[key] === undefined) continue;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
  }
  const sparse = [...counts].filter(([, count]) => count < items.length / 2);
  return new Map(
    sparse.map(([key, count]) => [key, Math.ceil((count * sparse.length) / most)] as const),
  );
}
