import { afterEach, expect, test } from 'vitest';
import { DissolvedError, Exchange } from '../../../../src/lib/runtime/crew/exchange';

const open: MessagePort[] = [];
afterEach(() => open.splice(0).forEach((port) => port.close()));

/** So many that all know each other. */
function exchanges(N: number): Exchange[] {
  const all = Array.from({ length: N }, (_, id) => new Exchange(id));
  for (let i = 0; i < N; i++) {
    for (let j = 0; j < i; j++) {
      const { port1, port2 } = new MessageChannel();
      open.push(port1, port2);
      all[i]!.link(j, port1);
      all[j]!.link(i, port2);
    }
  }
  return all;
}
const span = (...numbers: number[]) => Float32Array.from(numbers);
const numbersOf = (spans: readonly (Float32Array | undefined)[]) =>
  spans.map((each) => each && [...each]);

test('each gets the spans of all others by their rank, whoever is first', async () => {
  const all = exchanges(3);
  expect(all.map((each) => each.form(1, [0, 2, 1]))).toEqual([0, 2, 1]);
  const late = await Promise.all([
    all[0]!.swap(span(1, 2)),
    all[1]!.swap(span(3, 4)),
    all[2]!.swap(span(5, 6)),
  ]);
  expect(late.map(numbersOf)).toEqual([
    [undefined, [5, 6], [3, 4]],
    [[1, 2], [5, 6], undefined],
    [[1, 2], undefined, [3, 4]],
  ]);
});

test('what came in one step goes out in the next: no buffer is made once it runs', async () => {
  const all = exchanges(2);
  for (const each of all) each.form(1, [0, 1]);
  const step = () => Promise.all(all.map((each, i) => each.swap(span(i))));
  await step();
  await step();
  const made = globalThis.ArrayBuffer;
  let count = 0;
  globalThis.ArrayBuffer = new Proxy(made, {
    construct(target, args: [number]) {
      count++;
      return new target(...args);
    },
  });
  for (let i = 0; i < 5; i++) await step();
  globalThis.ArrayBuffer = made;
  expect(count).toBe(0);
});

test('what was sent for a step that was given up is never taken for one of a later crew', async () => {
  const [one, other] = exchanges(2) as [Exchange, Exchange];
  for (const each of [one, other]) each.form(1, [0, 1]);
  const lost = other.swap(span(9));
  other.dissolve();
  await expect(lost).rejects.toBeInstanceOf(DissolvedError);
  for (const each of [one, other]) each.form(2, [0, 1]);
  const [got] = await Promise.all([one.swap(span(1)), other.swap(span(2))]);
  expect(numbersOf(got)).toEqual([undefined, [2]]);
});

test('whoever has still to send for a crew that fell apart is told at once, until there is another', async () => {
  const [one, other] = exchanges(2) as [Exchange, Exchange];
  for (const each of [one, other]) each.form(1, [0, 1]);
  one.dissolve();
  await expect(one.swap(span(1))).rejects.toBeInstanceOf(DissolvedError);
  // That it is over may be heard before the crew is formed.
  other.dissolve(2);
  other.form(2, [0, 1]);
  await expect(other.swap(span(2))).rejects.toBeInstanceOf(DissolvedError);
  for (const each of [one, other]) each.form(3, [0, 1]);
  const [got] = await Promise.all([one.swap(span(3)), other.swap(span(4))]);
  expect(numbersOf(got)).toEqual([undefined, [4]]);
});

test('it says whom it waits for', async () => {
  const [one, two, three] = exchanges(3) as [Exchange, Exchange, Exchange];
  for (const each of [one, two, three]) each.form(1, [0, 1, 2]);
  expect(one.missing).toEqual([]);
  const waiting = one.swap(span(1));
  await Promise.race([two.swap(span(2)), new Promise((resolve) => setTimeout(resolve, 20))]);
  expect(one.missing).toEqual([2]);
  await three.swap(span(3));
  await waiting;
  expect(one.missing).toEqual([]);
});
