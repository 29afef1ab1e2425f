import { describe, expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import {
  ceilings,
  draw,
  kinds,
  make,
  meant,
  PIXELS,
  question,
  scene,
  SIDE,
  type Kind,
} from '../../../../src/lib/data/scenes/scenes';
import { CELL, SHAPES } from '../../../../src/lib/data/scenes/shapes';
import { idOf, wordOf, type Word } from '../../../../src/lib/data/scenes/words';
import { wilson } from '../../../../src/lib/desk/estimate';

const style = { shake: 0.5, noise: 0.1 };

test('a scene has four different shapes, and in each row and column a dark and a light one', () => {
  const random = new Random(1);
  for (let i = 0; i < 200; i++) {
    const made = scene(random);
    expect(new Set(made.map(({ shape }) => shape)).size).toBe(4);
    const dark = made.map((thing) => thing.dark);
    expect(dark[0]).toBe(dark[3]);
    expect(dark[1]).toBe(dark[2]);
    expect(dark[0]).not.toBe(dark[1]);
  }
});

test('every question means exactly the shape that it was made for', () => {
  const random = new Random(2);
  for (let i = 0; i < 600; i++) {
    const made = scene(random);
    const cell = i % 4;
    for (const kind of kinds) {
      const { words } = question(made, cell, kind, random);
      expect(words.length).toBe(2);
      expect(meant(made, words), `${kind}: ${words.join()}`).toBe(made[cell]);
    }
  }
});

describe('what words mean', () => {
  const shown = [
    { shape: 'moon', dark: true },
    { shape: 'ring', dark: false },
    { shape: 'triangle', dark: false },
    { shape: 'bar', dark: true },
  ] as const;
  test.each<[Word[], string | undefined]>([
    [['top', 'left'], 'moon'],
    [['left', 'bottom'], 'triangle'],
    [['below', 'moon'], 'triangle'],
    [['rightHand', 'triangle'], 'bar'],
    [['over', 'bar'], 'ring'],
    [['grey', 'upper'], 'ring'],
    [['dark', 'bottom', 'right'], 'bar'],
    [['top'], undefined],
    [['below', 'bar'], undefined], // it is at the bottom
    [['left', 'square'], undefined], // not there
    [['above'], undefined],
    [['moon', 'ring', 'left'], undefined],
    [[], undefined],
  ])('%s', (words, shape) => {
    expect(meant(shown, words)?.shape).toBe(shape);
  });
});

test('drawn shapes keep to their squares, are told apart by darkness, and none looks like another', () => {
  const pictures = SHAPES.map((shape) =>
    draw([0, 1, 2, 3].map((cell) => ({ shape, dark: cell === 0 }))),
  );
  for (const picture of pictures) {
    expect(picture.length).toBe(PIXELS);
    const inkOf = (cell: number) =>
      picture.reduce((sum, ink, i) => {
        const at = 2 * Math.floor(i / SIDE / CELL) + Math.floor((i % SIDE) / CELL);
        return at === cell ? sum + ink : sum;
      }, 0);
    expect(inkOf(0)).toBeGreaterThan(5);
    expect(inkOf(1)).toBeCloseTo(inkOf(0) / 2, 5);
  }
  for (const [i, a] of pictures.entries())
    for (const b of pictures.slice(i + 1))
      expect(a.reduce((sum, ink, p) => sum + Math.abs(ink - b[p]!), 0)).toBeGreaterThan(10);
  expect(() => draw([])).toThrow('scenes: 0 shapes, not 4');
});

test('the same seed gives the same examples, noise stays within 0 and 1', () => {
  const [one, same, other] = [7, 7, 8].map((seed) => make(20, new Random(seed), style));
  expect(same).toEqual(one);
  expect(other).not.toEqual(one);
  const wild = make(20, new Random(1), { shake: 2, noise: 1 });
  for (const picture of wild.pictures)
    expect(picture.every((ink) => ink >= 0 && ink <= 1)).toBe(true);
});

describe('neither side says the answer alone', () => {
  const COUNT = 60_000;
  const random = new Random(11);
  const seen: { kind: Kind; cell: number; answer: number; sentence: string }[] = [];
  for (let i = 0; i < COUNT; i++) {
    const made = scene(random);
    const cell = random.below(4);
    const kind = kinds[random.below(3)]!;
    const { words } = question(made, cell, kind, random);
    const answer = SHAPES.indexOf(made[cell]!.shape);
    seen.push({
      kind,
      cell,
      answer,
      sentence: words
        .map(idOf)
        .sort((a, b) => a - b)
        .join(),
    });
  }
  const within = (counted: number, n: number, share: number) => {
    const { low, high } = wilson(counted, n);
    expect(low - 0.002).toBeLessThan(share);
    expect(high + 0.002).toBeGreaterThan(share);
  };

  test('each of the four shapes is asked about equally often, and each kind of question comes equally often', () => {
    for (const cell of [0, 1, 2, 3])
      within(seen.filter((one) => one.cell === cell).length, COUNT, ceilings.image);
    for (const kind of kinds) within(seen.filter((one) => one.kind === kind).length, COUNT, 1 / 3);
  });

  test('who knows the best answer to each question without a picture gets the stated share', () => {
    const half = COUNT / 2;
    const counts = new Map<string, number[]>();
    for (const { sentence, answer } of seen.slice(0, half)) {
      const row = counts.get(sentence) ?? new Array<number>(8).fill(0);
      row[answer]! += 1;
      counts.set(sentence, row);
    }
    const right = seen.slice(half).filter(({ sentence, answer }) => {
      const row = counts.get(sentence) ?? [];
      return row.indexOf(Math.max(...row)) === answer;
    }).length;
    within(right, half, ceilings.text);
    expect(ceilings.text).toBeCloseTo(0.131, 3);
  });
});

test('made examples come with their answers', () => {
  const { sentences, answers, kinds: of } = make(50, new Random(3), style);
  expect(answers.length).toBe(50);
  sentences.forEach((ids, i) => {
    const named = ids.map(wordOf).filter((word) => SHAPES.includes(word as never));
    expect(named.length).toBe(of[i] === 'neighbour' ? 1 : 0);
    expect(named).not.toContain(SHAPES[answers[i]!]);
  });
});
