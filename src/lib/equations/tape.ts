/**
 * @file Automatic differentiation of single numbers: each remembers what it was made of and how steep it was there, and
 * `backward` multiplies and adds its way back. A number that is used twice gets both contributions.
 */

export class Value {
  /** ∂(last)/∂(this), after `backward`. */
  gradient = 0;

  readonly number: number;
  readonly parents: readonly { value: Value; local: number }[];

  constructor(number: number, parents: Value['parents'] = []) {
    this.number = number;
    this.parents = parents;
  }
}

export const add = (a: Value, b: Value): Value =>
  new Value(a.number + b.number, [
    { value: a, local: 1 },
    { value: b, local: 1 },
  ]);
export const multiply = (a: Value, b: Value): Value =>
  new Value(a.number * b.number, [
    { value: a, local: b.number },
    { value: b, local: a.number },
  ]);
/** A curve with its slope, such as exp or an activation. */
export const through = (a: Value, of: (z: number) => number, slope: (z: number) => number): Value =>
  new Value(of(a.number), [{ value: a, local: slope(a.number) }]);

export const exp = (a: Value) => through(a, Math.exp, Math.exp);
export const log = (a: Value) => through(a, Math.log, (z) => 1 / z);
export const scale = (a: Value, by: number) => multiply(a, new Value(by));
export const sumOf = (values: readonly Value[]): Value =>
  values.reduce((total, each) => add(total, each));

/** Sets every gradient behind `last`; before that all are cleared, so that a second call changes nothing. */
export function backward(last: Value): void {
  const order = inOrder(last);
  for (const value of order) value.gradient = 0;
  last.gradient = 1;
  for (const { parents, gradient } of order.toReversed())
    for (const { value, local } of parents) value.gradient += gradient * local;
}

/** Each once, after all that it was made of. */
function inOrder(last: Value): Value[] {
  const seen = new Set<Value>();
  const order: Value[] = [];
  const visit = (value: Value): void => {
    if (seen.has(value)) return;
    seen.add(value);
    for (const parent of value.parents) visit(parent.value);
    order.push(value);
  };
  visit(last);
  return order;
}
