/** @file What of a sheet can be moved: its figures, by place, and a copy of the sheet's values to move them in. */
import type { AnyField, AnyFields, Value } from '../core/fields';
import { LARGEST_SCORE } from '../core/fields';
import type { Spread } from '../core/spread';
import type { AnyEquation, Place } from './equation';
import type { ParsedSheet } from './parseSheet';
import type { Table, Tables } from './tables';

/** What passed the gate, and which of it is a range. */
export type Given = Pick<ParsedSheet, 'values' | 'tables' | 'spreads' | 'cellSpreads'>;

/** A number of the sheet. `row` counts the rows that passed the gate. */
export interface Input extends Place {
  /** Names the stream of its draws too: `price`, `costs/0/price`. */
  key: string;
  value: number;
  unit: string;
  min: number;
  max: number;
  whole: boolean;
  /** Moves by factors, not by sums. */
  log: boolean;
  spread?: Spread;
}

/** A switch or a choice: it has no amounts between. */
export interface Option {
  key: string;
  field: string;
  value: string | boolean;
  options: readonly (string | boolean)[];
}

type Row = Record<string, Value | undefined>;
/** What an equation is called with, to be written over in place. */
export interface State {
  values: Row;
  tables: Record<string, Row[]>;
}

/** @returns A copy that can be written over. */
export const stateOf = ({ values, tables }: Given): State => ({
  values: { ...values },
  tables: Object.fromEntries(
    Object.entries(tables).map(([name, rows]) => [name, rows.map((row: Row) => ({ ...row }))]),
  ),
});

/** The object of a state that holds an input, and its name there. */
export function slotOf(state: State, { field, table, row, column }: Place): [Row, string] {
  if (table === undefined) return [state.values, field ?? ''];
  const found = state.tables[table]?.[row ?? 0];
  if (!found) throw new Error(`inputs: ${table} has no row ${String(row)}`);
  return [found, column ?? ''];
}

export function write(state: State, place: Place, value: Value): void {
  const [row, name] = slotOf(state, place);
  row[name] = value;
}

/** One figure with one input at another value; the state is as before afterwards. */
export function figureAt(
  equation: AnyEquation,
  state: State,
  place: Place,
  value: Value,
  result: string,
): number | undefined {
  const [row, name] = slotOf(state, place);
  const before = row[name];
  row[name] = value;
  const figure = (equation.figures(state.values, state.tables) as Row)[result] as
    number | undefined;
  row[name] = before;
  return figure;
}

/** Every number that a reader gave: fields first, then cells row by row. What is left empty is no number. */
export function inputsOf({ fields, tables }: AnyEquation, given: Given): Input[] {
  const found: Input[] = [];
  for (const [name, field] of Object.entries(fields as AnyFields)) {
    const spread = given.spreads[name];
    take(found, { field: name }, name, field, given.values[name], spread);
  }
  const spreads = new Map(
    given.cellSpreads.map(({ table, row, column, spread }) => [
      `${table}/${row}/${column}`,
      spread,
    ]),
  );
  for (const [table, { columns }] of Object.entries(tables as Tables) as [string, Table][]) {
    (given.tables[table] ?? []).forEach((values: Row, row) => {
      for (const [column, field] of Object.entries(columns)) {
        const key = `${table}/${row}/${column}`;
        take(found, { table, row, column }, key, field, values[column], spreads.get(key));
      }
    });
  }
  return found;
}

function take(
  found: Input[],
  place: Place,
  key: string,
  field: AnyField,
  value: Value | undefined,
  spread: Spread | undefined,
): void {
  if (typeof value !== 'number') return;
  const limits = limitsOf(field);
  if (limits) found.push({ ...place, key, value, ...limits, ...(spread && { spread }) });
}

function limitsOf(
  field: AnyField,
): Pick<Input, 'unit' | 'min' | 'max' | 'whole' | 'log'> | undefined {
  switch (field.kind) {
    case 'score':
      return { unit: '1', min: 0, max: LARGEST_SCORE, whole: false, log: false };
    case 'text':
    case 'date':
    case 'choice':
    case 'switch':
      return undefined;
    default: {
      const { unit, min, max, whole = false, scale } = field;
      return { unit, min, max, whole, log: scale === 'log' };
    }
  }
}

export const uncertain = (inputs: readonly Input[]): (Input & { spread: Spread })[] =>
  inputs.filter((input): input is Input & { spread: Spread } => input.spread !== undefined);

/** The switches and choices among the fields; in tables they say what a row is, and stay. */
export function optionsOf({ fields }: AnyEquation, { values }: Given): Option[] {
  return Object.entries(fields as AnyFields).flatMap(([name, field]) => {
    if (field.kind !== 'switch' && field.kind !== 'choice') return [];
    const options = field.kind === 'switch' ? [false, true] : field.options;
    return [{ key: name, field: name, value: values[name] as string | boolean, options }];
  });
}

/** The nearest value that the gate lets through. */
export function allowed({ min, max, whole }: Input, value: number): number {
  const within = Math.min(max, Math.max(min, value));
  return whole ? Math.round(within) : within;
}
