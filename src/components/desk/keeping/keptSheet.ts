/** @file What is kept of a sheet in this browser, and whether a record that was found there can be used. */
import type { AnyEquation } from '../../../lib/desk/equation';
import type { Sheet } from '../../../lib/desk/sheet';
import { own, wholeSheet } from '../../../lib/desk/wholeSheet';

/** Records of a newer form than this are left alone. */
export const SHEET_VERSION = 1;
export const LONGEST_NAME = 60;

export interface KeptSheet {
  version: number;
  tool: string;
  id: string;
  /** What the reader calls it; empty where it has no name yet. */
  name: string;
  sheet: Sheet;
  /** What it came to, for other tools. */
  figures: Record<string, number>;
  /** Counts its changes: another number than the one that was read says that another tab has written. */
  revision: number;
  /** Milliseconds since 1970. */
  savedAt: number;
  openedAt: number;
}

/** @returns Undefined for what is none of this tool: another program, or a newer edition, may have written it. */
export function wholeKept(
  record: unknown,
  tool: string,
  equation: AnyEquation,
): KeptSheet | undefined {
  const [version, id, revision] = ['version', 'id', 'revision'].map((key) => own(record, key));
  const [savedAt, openedAt] = [own(record, 'savedAt'), own(record, 'openedAt')];
  if (typeof version !== 'number' || version > SHEET_VERSION) return undefined;
  if (own(record, 'tool') !== tool || typeof id !== 'string') return undefined;
  if (typeof savedAt !== 'number' || !Number.isSafeInteger(revision)) return undefined;
  const read = wholeSheet(equation, own(record, 'sheet'));
  if (!read.ok) return undefined;
  const name = own(record, 'name');
  return {
    version: SHEET_VERSION,
    tool,
    id,
    name: typeof name === 'string' ? name.slice(0, LONGEST_NAME) : '',
    sheet: read.sheet,
    figures: figuresIn(own(record, 'figures')),
    revision: revision as number,
    savedAt,
    openedAt: typeof openedAt === 'number' ? openedAt : savedAt,
  };
}

/** Those that are defined. */
export function figuresIn(figures: unknown): Record<string, number> {
  if (typeof figures !== 'object' || figures === null) return {};
  const numbers = Object.entries(figures).filter(([, value]) => Number.isFinite(value));
  return Object.fromEntries(numbers as [string, number][]);
}
