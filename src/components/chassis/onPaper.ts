/** @file What a part draws otherwise on paper: told before a browser makes its pages, and when it has made them. */
import { flushSync } from 'svelte';

/** @returns How it ends. */
export function onPaper(set: (printing: boolean) => void): () => void {
  const before = () => flushSync(() => set(true));
  const after = () => flushSync(() => set(false));
  addEventListener('beforeprint', before);
  addEventListener('afterprint', after);
  return () => {
    removeEventListener('beforeprint', before);
    removeEventListener('afterprint', after);
  };
}
