import { describe, expect, it } from 'vitest';
import { learnMerges, merging } from '../../../../src/lib/data/tokenizers/merges';

const codes = (text: string) => [...text].map((symbol) => symbol.charCodeAt(0));

describe('learnMerges', () => {
  it('weighs a piece by how often it occurs', () => {
    expect(
      learnMerges(
        new Map([
          ['ab', 1],
          ['cd', 3],
        ]),
        1,
      ),
    ).toEqual(codes('cd'));
  });

  it('prefers among equals the pair whose bytes come first', () => {
    expect(
      learnMerges(
        new Map([
          ['cd', 2],
          ['ab', 2],
        ]),
        2,
      ),
    ).toEqual(codes('abcd'));
  });

  it('merges a run of one character from its left end', () => {
    expect(learnMerges(new Map([['aaaaa', 2]]), 3)).toEqual([97, 97, 256, 97, 256, 257]);
  });

  it('compares the bytes of both parts together', () => {
    // aa first; then "aaa" stands before "ba", though 256 is a larger id than 98.
    const counts = new Map([
      ['aaa', 2],
      ['ba', 2],
    ]);
    expect(learnMerges(counts, 3)).toEqual([97, 97, 256, 97, 98, 97]);
  });

  it('counts a pair as often as it can be merged', () => {
    expect([...merging(new Map([['aaaaa', 1]]))]).toEqual([{ left: 97, right: 97, count: 2 }]);
    expect([...merging(new Map([['aaa', 1]]))]).toEqual([]);
    const [first] = merging(
      new Map([
        ['aaa', 3], // three, not six
        ['bc', 4],
      ]),
    );
    expect(first).toEqual({ left: 98, right: 99, count: 4 });
  });

  it('tells them one by one, the most frequent first, and learns no more than it is asked for', () => {
    const counts = new Map([['abcabd', 5]]);
    const all = [...merging(counts)];
    expect(all.map(({ count }) => count)).toEqual(
      all.map(({ count }) => count).sort((a, b) => b - a),
    );
    expect(learnMerges(counts, 1)).toEqual([97, 98]);
    expect(learnMerges(counts, 0)).toEqual([]);
    expect(learnMerges(counts, 99)).toEqual(all.flatMap(({ left, right }) => [left, right]));
  });

  it('stops when no pair occurs twice', () => {
    expect(learnMerges(new Map([['abc', 1]]), 5)).toEqual([]);
    expect(learnMerges(new Map(), 5)).toEqual([]);
  });
});
