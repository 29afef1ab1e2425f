/** @file One tool's result handed to another's field by its name, `tool.result`; each works alone without it. */
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
