import { describe, expect, it } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import { chances, draw, type Event } from '../../../src/lib/worlds/startupShocks';

const MONTHS = 24;
const many = (often: number, count = 2_000) =>
  Array.from({ length: count }, (_, seed) => draw(new Random(seed), often, MONTHS));

describe('shocks', () => {
  it('are drawn as often as their table says', () => {
    const months = many(1).flatMap((all) => all.slice(1));
    for (const [event, chance] of Object.entries(chances)) {
      const share =
        months.filter((month) => month.event === (event as Event)).length / months.length;
      expect(Math.abs(share - chance), event).toBeLessThan(
        4 * Math.sqrt((chance * (1 - chance)) / months.length),
      );
    }
  });

  it('never come where they are switched off, and the first month is always calm', () => {
    const isCalm = ({ weather, event }: { weather: string; event: string }) =>
      weather === 'calm' && event === 'none';
    expect(many(0, 50).flat().every(isCalm)).toBe(true);
    expect(many(2, 50).every(([first]) => first && isCalm(first))).toBe(true);
  });

  it('of the price of compute last for a while', () => {
    const runs = many(1).flatMap((all) =>
      all.slice(1).map((month, i) => [all[i]?.weather, month.weather]),
    );
    const scarce = runs.filter(([before]) => before === 'scarce');
    const lasting = scarce.filter(([, now]) => now === 'scarce').length / scarce.length;
    expect(Math.abs(lasting - 0.7)).toBeLessThan(4 * Math.sqrt(0.21 / scarce.length));
  });

  it('depend on the seed alone', () => {
    expect(draw(new Random(3), 1, MONTHS)).toEqual(draw(new Random(3), 1, MONTHS));
    expect(draw(new Random(4), 1, MONTHS)).not.toEqual(draw(new Random(3), 1, MONTHS));
  });
});
