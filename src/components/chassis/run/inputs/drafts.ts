/**
 * @file What the reader set and gave in this tab, run or not: it crosses a reload and the way to the other language.
 * Where a page may store nothing it is as long-lived as the page.
 */
export interface Draft {
  /** As typed, right or wrong. */
  settings: Record<string, string | boolean>;
  /** The reader's own material. */
  input: unknown;
  /** Of the address when it was written: a link that came later is newer. */
  hash: string;
}

const keyOf = (demo: string) => `jieshi/${demo}`;

export function remember(demo: string, draft: Draft): void {
  try {
    sessionStorage.setItem(keyOf(demo), JSON.stringify(draft));
  } catch {
    // forbidden, or full
  }
}

export function recall(demo: string): Draft | undefined {
  try {
    const draft: unknown = JSON.parse(sessionStorage.getItem(keyOf(demo)) ?? 'null');
    return isDraft(draft) ? draft : undefined;
  } catch {
    return undefined;
  }
}

function isDraft(value: unknown): value is Draft {
  if (typeof value !== 'object' || value === null) return false;
  const { settings, hash } = value as Partial<Draft>;
  return typeof settings === 'object' && settings !== null && typeof hash === 'string';
}
