/** Reports are kept whole up to this many; beyond it a view gets about this many of them. */
export const SHOWN = 2_000;

/**
 * At most about `most` of the items, evenly taken; those with more than the usual keys (a held-out
 * loss, say) stay as long as they are few, and the first and last always stay.
 */
export function thinned<T extends object>(
  items: readonly T[],
  steps: readonly number[],
  most = SHOWN,
): { items: T[]; steps: number[] } {
  if (items.length <= most) return { items: [...items], steps: [...steps] };
  const stride = Math.ceil(items.length / (most / 2));
  const usual = Object.keys(items[1] ?? {}).length;
  const rich = items.filter((item) => Object.keys(item).length > usual).length;
  const richStride = Math.ceil(rich / (most / 2));
  let seen = 0;
  const kept: number[] = [];
  items.forEach((item, i) => {
    const isRich = Object.keys(item).length > usual && seen++ % richStride === 0;
    if (isRich || i % stride === 0 || i === items.length - 1) kept.push(i);
  });
  return { items: kept.map((i) => items[i] as T), steps: kept.map((i) => steps[i] as number) };
}
