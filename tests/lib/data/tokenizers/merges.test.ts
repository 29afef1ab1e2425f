import { describe, expect, it } from 'vitest';
import { learnMerges } from '../../../../src/lib/data/tokenizers/merges';

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

  it('prefers the smaller ids among equals', () => {
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

  it('stops when no pair occurs twice', () => {
    expect(learnMerges(new Map([['abc', 1]]), 5)).toEqual([]);
    expect(learnMerges(new Map(), 5)).toEqual([]);
  });
});
