import { describe, expect, it } from 'vitest';
import { cellsOf, emptied, painted, problemOf } from '../../../src/lib/worlds/mapText';

describe('drawing', () => {
  it('changes one cell, and moves the start', () => {
    expect(painted('S.G\n...', 1, 2, 'wall')).toBe('S.G\n..#');
    expect(painted('S.G\n...', 1, 0, 'start')).toBe('..G\nS..');
    expect(emptied('S#G\nCC.')).toBe('S.G\n...');
    expect(cellsOf('S?')).toEqual([['start', 'floor']]);
  });

  it('may pass through maps that nobody can walk on', () => {
    expect(problemOf('S.G')).toBeUndefined();
    expect(problemOf(painted('S.G', 0, 0, 'wall'))?.code).toBe('no-start');
    expect(problemOf(painted('S.G', 0, 1, 'cliff'))?.code).toBe('unreachable');
  });
});
