/** @file One tool's result handed to another's field by its name, `tool.result`; each works alone without it. */
import type { Figures } from '../../lib/desk/equation';
import type { ResultName } from '../../lib/desk/sheet';

/** What another tool's result is called, and where that tool stands. */
export interface Source {
  title: string;
  result: string;
  href: string;
  unit: string;
  digits?: number;
}
export type Sources = Readonly<Partial<Record<ResultName, Source>>>;

const keyOf = (tool: string): string => `jieshi:figures:${tool}`;

/** Leaves a tool's figures for others on this device; a storage that is full or forbidden is no harm. */
export function leaveFigures(tool: string, figures: Figures): void {
  try {
    localStorage.setItem(keyOf(tool), JSON.stringify(figures));
  } catch {
    // Then no other tool offers them.
  }
}

/** @returns Undefined where the reader hasn't used that tool on this device, or it has no such figure now. */
export function figureLeft(name: ResultName): number | undefined {
  const [tool = '', result = ''] = name.split('.');
  try {
    const figures: unknown = JSON.parse(localStorage.getItem(keyOf(tool)) ?? 'null');
    if (typeof figures !== 'object' || figures === null || !Object.hasOwn(figures, result))
      return undefined;
    const value: unknown = Reflect.get(figures, result);
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
