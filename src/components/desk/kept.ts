/** @file A tool's sheet kept on the reader's device, and found there again. */
import type { AnyEquation } from '../../lib/desk/equation';
import type { Sheet } from '../../lib/desk/sheet';
import { wholeSheet } from '../../lib/desk/wholeSheet';

const keyOf = (tool: string): string => `jieshi:desk:${tool}`;

/** A storage that is full or forbidden keeps nothing; the sheet on the page is not touched by that. */
export function keepSheet(tool: string, sheet: Sheet): void {
  try {
    localStorage.setItem(keyOf(tool), JSON.stringify(sheet));
  } catch {
    // Nothing is kept; files and links still are there.
  }
}

/** @returns Undefined where nothing is kept, or nothing that fits the tool as it is now. */
export function keptSheet(tool: string, equation: AnyEquation): Sheet | undefined {
  try {
    const kept = localStorage.getItem(keyOf(tool));
    const read = kept === null ? undefined : wholeSheet(equation, JSON.parse(kept));
    return read?.ok ? read.sheet : undefined;
  } catch {
    return undefined;
  }
}
