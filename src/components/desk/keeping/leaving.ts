/**
 * @file What wasn't written yet when the page is left: a database may not be in time, the tab's own storage is.
 */
import { own } from '../../../lib/desk/wholeSheet';
import type { Sheet } from '../../../lib/desk/sheet';

export interface Left {
  id: string;
  /** Of the sheet that it changes. */
  revision: number;
  sheet: Sheet;
}

const keyOf = (tool: string) => `jieshi/sheet/${tool}`;

export function leave(tool: string, left: Left): void {
  try {
    sessionStorage.setItem(keyOf(tool), JSON.stringify(left));
  } catch {
    // forbidden, or full
  }
}

/** Once only. */
export function pickUp(tool: string): (Omit<Left, 'sheet'> & { sheet: unknown }) | undefined {
  try {
    const text = sessionStorage.getItem(keyOf(tool));
    if (text === null) return undefined;
    sessionStorage.removeItem(keyOf(tool));
    const left: unknown = JSON.parse(text);
    const [id, revision] = [own(left, 'id'), own(left, 'revision')];
    if (typeof id !== 'string' || typeof revision !== 'number') return undefined;
    return { id, revision, sheet: own(left, 'sheet') };
  } catch {
    return undefined;
  }
}
