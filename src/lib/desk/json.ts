/** @file A sheet as JSON, with everything as it was typed, and back; also forms that earlier editions wrote. */
import type { AnyEquation } from './equation';
import type { Sheet } from './sheet';
import { own, refused, wholeSheet, type Opened } from './wholeSheet';

const KIND = 'jieshi-sheet';
/** Of the form; a file of a higher one is by a newer edition of this book. */
const VERSION = 1;

export const toJson = (tool: string, sheet: Sheet): string =>
  `${JSON.stringify({ kind: KIND, version: VERSION, tool, sheet }, undefined, 2)}\n`;

export function fromJson(text: string, equation: AnyEquation, tool: string): Opened {
  let content: unknown;
  try {
    content = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return refused({ code: 'broken' });
  }
  const older = equation.older?.(content);
  if (older) return wholeSheet(equation, older);
  const version = own(content, 'version');
  if (own(content, 'kind') !== KIND || typeof version !== 'number')
    return refused({ code: 'foreign' });
  if (version > VERSION) return refused({ code: 'newer' });
  const of = own(content, 'tool');
  if (of !== tool) return refused({ code: 'other-tool', name: String(of).slice(0, 60) });
  const sheet = own(content, 'sheet');
  if (typeof sheet !== 'object' || sheet === null) return refused({ code: 'broken' });
  return wholeSheet(equation, sheet);
}
