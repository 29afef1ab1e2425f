/** @file States of a tool that pass its gate: any value of any field, ends of limits more often than chance would have them. */
import type { AnyField, AnyFields, Value } from '../../src/lib/core/fields';
import type { Random } from '../../src/lib/core/random';
import type { AnyEquation } from '../../src/lib/desk/equation';
import type { Tables } from '../../src/lib/desk/tables';

export interface State {
  values: Record<string, Value | undefined>;
  tables: Record<string, Record<string, Value | undefined>[]>;
}

/** @param rows - In a table at most, if the table doesn't say less. */
export function drawn(equation: AnyEquation, random: Random, rows = 4): State {
  const tables = Object.entries(equation.tables as Tables).map(
    ([name, { columns, most = rows }]) => {
      const count = random.below(Math.min(most, rows) + 1);
      return [name, Array.from({ length: count }, () => rowOf(columns, random))] as const;
    },
  );
  return {
    values: rowOf(equation.fields as AnyFields, random),
    tables: Object.fromEntries(tables),
  };
}

const rowOf = (fields: AnyFields, random: Random): Record<string, Value | undefined> =>
  Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, valueOf(field, random)]));

function valueOf(field: AnyField, random: Random): Value | undefined {
  switch (field.kind) {
    case 'choice':
      return field.options[random.below(field.options.length)];
    case 'switch':
      return random.uniform() < 0.5;
    case 'text':
    case 'date':
      return field.default;
    case 'score':
      return numberBetween(0, 10, false, random);
    default: {
      if ('optional' in field && random.uniform() < 0.4) return undefined;
      return numberBetween(field.min, field.max, field.whole ?? false, random);
    }
  }
}

function numberBetween(min: number, max: number, whole: boolean, random: Random): number {
  const chance = random.uniform();
  if (chance < 0.1) return min;
  if (chance < 0.15) return max;
  // Half of them by orders of magnitude: most of a wide field's length is otherwise never seen.
  const share = chance < 0.6 ? 10 ** (-9 * random.uniform()) : random.uniform();
  const value = min + (max - min) * share;
  return whole ? Math.round(value) : value;
}
