import { expect, test } from 'vitest';
import { MOST_ARRANGED, ownArranged, sameArranged } from '../../../src/lib/desk/arranged';

test('places are taken, anything else isn’t', () => {
  const places = { ann: [0, 1], '#you': [0.25, 0.5] };
  expect(ownArranged(places)).toEqual(places);
  const wrong = [undefined, null, 'a', 3, [], {}, { a: [0.5] }, { a: [0, 1, 0] }, { a: [-0.1, 0] }];
  const odd = [{ a: [0, 1.01] }, { a: [NaN, 0] }, { a: ['0', '1'] }, { a: { x: 0, y: 1 } }];
  for (const given of [...wrong, ...odd])
    expect(ownArranged(given), JSON.stringify(given)).toBeUndefined();
  expect(ownArranged({ a: [2, 2], b: [0.5, 0.5] })).toEqual({ b: [0.5, 0.5] });
});

test('nobody’s file makes them without end, or changes what objects are', () => {
  const many = Object.fromEntries(Array.from({ length: 3_000 }, (_, i) => [`p${i}`, [0, 0]]));
  expect(Object.keys(ownArranged(many) ?? {})).toHaveLength(MOST_ARRANGED);
  const read = ownArranged(JSON.parse('{"__proto__": [0.5, 0.5]}'));
  expect(Object.hasOwn(read ?? {}, '__proto__')).toBe(true);
  expect(Object.getPrototypeOf(read)).toBe(Object.prototype);
});

test('the same places are the same, whoever wrote them down', () => {
  const one = { a: [0.1, 0.2], b: [0.3, 0.4] } as const;
  expect(sameArranged(one, { b: [0.3, 0.4], a: [0.1, 0.2] })).toBe(true);
  expect(sameArranged(undefined, {})).toBe(true);
  expect(sameArranged(one, { a: [0.1, 0.2] })).toBe(false);
  expect(sameArranged(one, { a: [0.1, 0.2], c: [0.3, 0.4] })).toBe(false);
  expect(sameArranged(one, { ...one, b: [0.3, 0.5] })).toBe(false);
});
