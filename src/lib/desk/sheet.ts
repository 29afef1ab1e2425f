/** @file A sheet: everything that a reader typed into a tool, as typed. Files, links, undo and the device keep sheets. */
import type { Arranged } from './arranged';
import type { Chance } from './chance';
import type { RowDraft } from './tables';

/** Of a tool's result, by `tool.result`: `moat-scorecard.T`. */
export type ResultName = `${string}.${string}`;

export interface Sheet {
  /** As typed, right or wrong; whether a switch is on. */
  fields: Record<string, string | boolean>;
  tables: Record<string, RowDraft[]>;
  /** Fields that were taken from another tool's result. */
  fed?: Record<string, ResultName>;
  /** Yuan for one unit of a currency, as typed; absent where it is the book's. */
  rates?: Record<string, string>;
  /** Where the reader moved what the tool's picture shows. */
  arranged?: Arranged;
  /** How its ranges are simulated; absent where it is as usual. */
  chance?: Chance;
}
