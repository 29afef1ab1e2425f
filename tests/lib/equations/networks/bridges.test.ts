import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridges, components, localBridges } from '../../../../src/lib/equations/networks/bridges';
import { networkOf, type Tie } from '../../../../src/lib/equations/networks/graph';
import { build, fixtures, someNetwork, turned } from './fixtures';

const key = (pair: readonly (string | number | null)[]) => pair.join(' ');

test.each(fixtures)('$name has the parts and bridges of networkx', (fixture) => {
  const { people, network } = fixture;
  const named = ([a, b]: readonly [number, number]) =>
    [people[a] ?? '', people[b] ?? ''].sort().join(' ');
  expect(bridges(network).map(named).sort()).toEqual(fixture.bridges.map(key).sort());
  const local = localBridges(network).map(
    ({ pair, span }) => `${named(pair)} ${Number.isFinite(span) ? String(span) : ''}`,
  );
  expect(local.sort()).toEqual(fixture.localBridges.map(key).sort());
  const parts = components(network);
  const byPart = [...new Set(parts)].map((part) => people.filter((_, i) => parts[i] === part));
  expect(byPart.map((part) => key(part.sort())).sort()).toEqual(fixture.components.map(key).sort());
});

const isSame = ({ from, to }: Tie, [a, b]: readonly [number, number]) =>
  (from === a && to === b) || (from === b && to === a);

test('without a bridge there is one part more, without any other tie there is not', () => {
  fc.assert(
    fc.property(someNetwork, (given) => {
      const network = build(given);
      const parts = Math.max(...components(network)) + 1;
      const found = bridges(network).map(key);
      for (const { from, to } of given.ties) {
        if (from === to) continue;
        const pair = [Math.min(from, to), Math.max(from, to)] as const;
        const ties = given.ties.filter((tie) => !isSame(tie, pair));
        const without = Math.max(...components(build({ ...given, ties }))) + 1;
        expect(without).toBe(found.includes(key(pair)) ? parts + 1 : parts);
      }
    }),
  );
});

test('every bridge is a local bridge, with an infinite way round; the others take 3 steps or more', () => {
  fc.assert(
    fc.property(someNetwork, (given) => {
      const local = localBridges(build(given));
      const endless = local.filter(({ span }) => span === Infinity).map(({ pair }) => key(pair));
      expect(endless.sort()).toEqual(bridges(build(given)).map(key).sort());
      for (const { span } of local) expect(span).toBeGreaterThanOrEqual(3);
      const mine = local.filter(({ pair }) => pair.includes(0));
      expect(localBridges(build(given), 0)).toEqual(mine);
      const again = localBridges(build(turned(given)));
      const spans = (all: typeof local) => all.map(({ span }) => span).sort((a, b) => a - b);
      expect(spans(again)).toEqual(spans(local));
    }),
  );
});

test('in a ring of six every tie is a local bridge of span 5, and none is a bridge', () => {
  const ring = networkOf(
    6,
    [0, 1, 2, 3, 4, 5].map((from) => ({ from, to: (from + 1) % 6, strength: 1 })),
  );
  expect(bridges(ring)).toEqual([]);
  expect(localBridges(ring).map(({ span }) => span)).toEqual([5, 5, 5, 5, 5, 5]);
});
