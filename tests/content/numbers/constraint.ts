/** @file Burt's constraint of small networks, for the numbers that a chapter prints. */

/** Hours that the first gives to the second. */
export type Hours = Record<string, Record<string, number>>;

/** Burt's constraint, term by term: what is invested in a contact directly and by detour, squared. @see burt1992, p. 55 */
export function terms(hours: Hours, ego: string): Record<string, number> {
  const people = Object.keys(hours);
  const between = (a: string, b: string) => (hours[a]?.[b] ?? 0) + (hours[b]?.[a] ?? 0);
  const share = (a: string, b: string) =>
    between(a, b) / people.reduce((sum, each) => sum + (each === a ? 0 : between(a, each)), 0);
  const contacts = people.filter((each) => each !== ego && between(ego, each) > 0);
  return Object.fromEntries(
    contacts.map((j) => {
      const detours = contacts.filter((k) => k !== j).map((k) => share(ego, k) * share(k, j));
      return [j, detours.reduce((sum, each) => sum + each, share(ego, j)) ** 2];
    }),
  );
}
export const constraint = (hours: Hours, ego: string) =>
  Object.values(terms(hours, ego)).reduce((sum, each) => sum + each, 0);

/** `AB AC`: equally strong ties between A and B, A and C. */
export function network(ties: string): Hours {
  const hours: Hours = {};
  for (const [a, b] of ties.split(' ').map((tie) => [tie.charAt(0), tie.charAt(1)] as const)) {
    (hours[a] ??= {})[b] = 1;
    (hours[b] ??= {})[a] = 1;
  }
  return hours;
}
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
export const pairsOf = (people: string) =>
  [...people].flatMap((a, i) => [...people.slice(i + 1)].map((b) => a + b));
/** n people who are not F. */
export const others = (n: number) => letters.replace('F', '').slice(0, n);
/** Ties from F to each of them. */
export const spokes = (n: number) => [...others(n)].map((each) => `F${each}`);
/** F and n contacts, none of whom knows another. */
export const strangers = (n: number) => network(spokes(n).join(' '));
/** F and n contacts who all know each other. */
export const circle = (n: number) => network([...spokes(n), ...pairsOf(others(n))].join(' '));
