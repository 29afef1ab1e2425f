/** @file A founder's own contacts as cells, for the list of whom to write to. */
import { written } from '../../../lib/core/format';
import type { Values } from '../../../lib/core/fields';
import type { TableValues } from '../../../lib/desk/tables';
import { societyIn } from '../../../lib/equations/networks/worth';
import type { fields, tables } from '../../../lib/equations/socialCapital';

/** Name, strength, quality, resource, acquaintances in common. */
export type ContactCells = [
  name: string,
  strength: string,
  quality: string,
  resource: string,
  common: string,
];

/** In the order of the list of people; in common is who is tied to the contact too, whoever listed it. */
export function contactCells(
  values: Values<typeof fields>,
  given: TableValues<typeof tables>,
): ContactCells[] {
  const { names, resource, mine, partner } = societyIn(values, given);
  const own = new Map(
    mine.flatMap((tie) => {
      const other = tie.from === 0 ? tie.to : tie.to === 0 ? tie.from : undefined;
      return other === undefined ? [] : [[other, tie] as const];
    }),
  );
  const common = new Map<number, Set<number>>();
  for (const { from, to } of [...mine, ...partner]) {
    if (!own.has(from) || !own.has(to)) continue;
    for (const [one, other] of [[from, to] as const, [to, from] as const]) {
      common.set(one, (common.get(one) ?? new Set()).add(other));
    }
  }
  return [...own]
    .sort(([a], [b]) => a - b)
    .map(([person, { strength, quality }]) => [
      names[person] ?? '',
      written(strength),
      written(quality),
      written(resource[person] ?? 0),
      written(common.get(person)?.size ?? 0),
    ]);
}
