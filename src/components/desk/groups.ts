/** @file Long lists in groups: what no group names stands first, then each group under its heading. */
import type { AnyFields } from '../../lib/core/fields';
import { sameSheet } from '../../lib/desk/draft';
import type { AnyEquation, Results } from '../../lib/desk/equation';
import type { Sheet } from '../../lib/desk/sheet';
import { isEmpty, type Table, type Tables } from '../../lib/desk/tables';

/** Fields and tables, or results, by their names. */
export interface Group {
  /** Absent for what no group names. */
  name?: string;
  members: string[];
}
type Named = Readonly<Record<string, readonly string[]>> | undefined;

const groupsOf = (equation: AnyEquation, kind: 'inputs' | 'results'): Named =>
  (equation.groups as Record<string, Named> | undefined)?.[kind];

/** In the order of the groups, the members in the order in which a group names them; without what is empty. */
export function grouped(names: readonly string[], groups: Named = {}): Group[] {
  const named = new Set(Object.values(groups).flat());
  return [
    { members: names.filter((name) => !named.has(name)) },
    ...Object.entries(groups).map(([name, members]) => ({
      name,
      members: members.filter((member) => names.includes(member)),
    })),
  ].filter(({ members }) => members.length > 0);
}

export const resultGroups = (equation: AnyEquation): Group[] =>
  grouped(Object.keys(equation.results as Results).slice(1), groupsOf(equation, 'results'));

/** Of those beside a table: they go where the table goes. */
const besideOf = (equation: AnyEquation): Record<string, string | undefined> =>
  (equation.beside ?? {}) as Record<string, string | undefined>;

/** A group with a table in it is among the tables, whole. */
export function inputGroups(equation: AnyEquation): Record<'fields' | 'tables', Group[]> {
  const beside = besideOf(equation);
  const tables = Object.keys(equation.tables as Tables);
  const fields = Object.keys(equation.fields as AnyFields).filter((name) => !beside[name]);
  const all = grouped([...fields, ...tables], groupsOf(equation, 'inputs'));
  const [first] = all;
  const alone = first && first.name === undefined ? first.members : [];
  const isTable = (name: string) => tables.includes(name);
  const named = all.filter(({ name }) => name !== undefined);
  const part = (own: string[], rest: Group[]) => [
    ...(own.length > 0 ? [{ members: own }] : []),
    ...rest,
  ];
  return {
    fields: part(
      alone.filter((name) => !isTable(name)),
      named.filter(({ members }) => !members.some(isTable)),
    ),
    tables: part(
      alone.filter(isTable),
      named.filter(({ members }) => members.some(isTable)),
    ),
  };
}

export const fieldsBeside = (equation: AnyEquation, table: string): string[] =>
  Object.keys(equation.fields as AnyFields).filter((name) => besideOf(equation)[name] === table);

/**
 * Fields and tables that a sheet is about: filled in, and otherwise than in the worked example. A group that holds one is unfolded
 * when the sheet is put on the desk; else a link to what stands in a folded group would seem to lead to nothing.
 */
export function aboutOf({ tables }: AnyEquation, sheet: Sheet, example: Sheet): Set<string> {
  const only = (name: string, { tables: all }: Sheet): Sheet => ({
    fields: {},
    tables: {
      [name]: (all[name] ?? []).filter((row) => !isEmpty((tables as Tables)[name] as Table, row)),
    },
  });
  const fields = Object.entries(sheet.fields).filter(
    ([name, raw]) => raw !== '' && raw !== example.fields[name],
  );
  const filled = Object.keys(sheet.tables).filter((name) => {
    const own = only(name, sheet);
    return own.tables[name]?.length !== 0 && !sameSheet(own, only(name, example));
  });
  return new Set([...fields.map(([name]) => name), ...filled]);
}

/** Columns that a table can have beside the results. */
export const BESIDE = 7;
const columnsOf = ({ columns, derived = {} }: Table): number =>
  Object.keys(columns).length + Object.keys(derived).length;
export const isBroad = ({ tables }: AnyEquation): boolean =>
  Object.values(tables as Tables).some((table) => columnsOf(table) > BESIDE);
