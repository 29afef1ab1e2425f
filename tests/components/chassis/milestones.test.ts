import { expect, test } from 'vitest';
import { lastMilestone } from '../../../src/components/chassis/milestones';

test('looks are close together while much changes: 0, 10, 30, 60, 100, 300 …', () => {
  const met = new Set(Array.from({ length: 10_001 }, (_, step) => lastMilestone(step)));
  expect([...met]).toEqual([0, 10, 30, 60, 100, 300, 600, 1_000, 3_000, 6_000, 10_000]);
  for (const step of met) expect(lastMilestone(step)).toBe(step);
});
