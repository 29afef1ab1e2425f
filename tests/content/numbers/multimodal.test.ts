/** @file Chapter 15: what each side is worth, what a sum of scores can do, and what the recorded run has to show. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Said } from '../../../src/components/demos/fusion/answers';
import { networks } from '../../../src/components/demos/fusion/fields';
import { firstScene, firstWords } from '../../../src/components/demos/fusion/firstExample';
import { shareOf, type Result } from '../../../src/components/demos/fusion/marks';
import { ceilings, kinds } from '../../../src/lib/data/scenes/scenes';
import { SHAPES } from '../../../src/lib/data/scenes/shapes';
import { wilson } from '../../../src/lib/desk/estimate';
import { defaults } from '../../../src/lib/models/fusion';
import { percent, printed } from '../../helpers/printed';

const { holdsInBoth, near } = printed('150-multimodal');

interface Recording {
  about: { parameters: Record<string, number>; heldOut: number };
  steps: number[];
  reports: Record<string, number>[];
  answers: { exam: Result; marks: Record<string, number>; said: Said };
  variants: Record<string, { answers: { marks: Record<string, number> } }>;
}
const recorded = JSON.parse(
  readFileSync('src/components/demos/fusion/recorded.json', 'utf8'),
) as Recording;

describe('what each side is worth', () => {
  test('chance, the picture and the question', () => {
    const digits = (share: number) => `${(100 * share).toFixed(1)}\\%`;
    near(percent(ceilings.chance));
    near(`${100 * ceilings.image}%`);
    expect((1 / 8 + 1 / 8 + 1 / 7) / 3).toBeCloseTo(ceilings.text, 12);
    holdsInBoth('\\tfrac13\\left(\\tfrac18+\\tfrac18+\\tfrac17\\right)={text}', {
      text: digits(ceilings.text),
    });
    holdsInBoth('\\tfrac13(\\tfrac14+\\tfrac14+\\tfrac13)={sum}', {
      sum: digits((1 / 4 + 1 / 4 + 1 / 3) / 3),
    });
  });

  test('the networks have about 22,700 parameters', () => {
    near('22,700');
    for (const count of Object.values(recorded.about.parameters))
      expect(Math.abs(count / 22_700 - 1)).toBeLessThan(0.01);
  });

  test('4,000 examples say a share of a quarter to 1.3 points', () => {
    expect(recorded.about.heldOut).toBe(4_000);
    const { low, high } = wilson(1_000, 4_000);
    near('4,000', ((100 * (high - low)) / 2).toFixed(1));
  });
});

describe('what the recording has to show', () => {
  const { exam, marks, said } = recorded.answers;

  const around = (step: number, name: string) => {
    const some = recorded.reports.filter((_, i) => Math.abs(recorded.steps[i]! - step) < 50);
    expect(some.length).toBeGreaterThan(10);
    return some.reduce((sum, each) => sum + each[name]!, 0) / some.length;
  };

  test('after 300 steps all three that join are above a third', () => {
    for (const name of ['early', 'late', 'cross']) expect(around(300, name)).toBeGreaterThan(1 / 3);
  });

  test('around step 200 cross is above nine in ten, early near half, late below two in five', () => {
    expect(around(200, 'cross')).toBeGreaterThan(0.9);
    expect(Math.abs(around(200, 'early') - 0.5)).toBeLessThan(0.05);
    expect(around(200, 'late')).toBeLessThan(0.4);
  });

  test('for late fusion a corner is easiest, a neighbour hardest', () => {
    const [place, shade, neighbour] = kinds.map((kind) =>
      wilson(exam.right.both[kind].late, exam.kinds[kind]),
    );
    expect(place!.low).toBeGreaterThan(shade!.high);
    expect(shade!.low).toBeGreaterThan(neighbour!.high);
    expect(defaults.late.vector).toBe(64);
  });

  test('the sum is near what it can do', () => {
    const { low, high } = shareOf(exam, 'both', 'sum');
    expect(low).toBeLessThan(0.278);
    expect(high).toBeGreaterThan(0.278);
  });

  test('who learned from shuffled questions stays near a quarter', () => {
    const shuffled = recorded.variants['shuffled']!.answers.marks;
    for (const name of ['Early', 'Late', 'Cross']) {
      expect(shuffled[`both${name}`], name).toBeGreaterThan(20);
      expect(shuffled[`both${name}`], name).toBeLessThan(30);
    }
  });

  test('without a question it guesses and is sure, unless it has met half an input', () => {
    const dropped = recorded.variants['dropout']!.answers.marks;
    expect(marks['sureNoTextCross']! - marks['noTextCross']!).toBeGreaterThan(10);
    expect(Math.abs(dropped['sureNoTextCross']! - dropped['noTextCross']!)).toBeLessThan(6);
    expect(Math.abs(marks['noTextCross']! - 25)).toBeLessThan(3);
    expect(dropped['bothCross']).toBeGreaterThan(99);
    expect(dropped['bothLate']).toBeLessThan(marks['bothLate']! - 10);
  });

  test('“moon” looks at the moon, “below” at the lower row, and the whole question at the answer', () => {
    const moon = said.byWord[firstWords.indexOf('moon')]!;
    expect(moon.indexOf(Math.max(...moon))).toBe(0);
    const below = said.byWord[firstWords.indexOf('below')]!;
    expect(below[2]! + below[3]!).toBeGreaterThan(0.8);
    expect(said.bySentence.indexOf(Math.max(...said.bySentence))).toBe(2);
    expect(firstScene[2]!.shape).toBe('triangle');
    const chances = said.chances.cross;
    expect(chances.indexOf(Math.max(...chances))).toBe(SHAPES.indexOf('triangle'));
    expect(networks).toContain('cross');
  });
});
