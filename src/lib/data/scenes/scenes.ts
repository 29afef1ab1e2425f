/**
 * @file Pictures of four shapes with a question about one of them. Neither says the answer alone: the picture leaves four
 * shapes to choose from, the question leaves eight, or seven where it names one.
 *
 * Four different shapes stand in two rows of two; on one diagonal they are dark, on the other light. So each row and each column
 * has a dark and a light one, and every question has one answer. Which of the four is asked about is drawn first, whatever the
 * picture: without the question each is as likely as any other.
 */
import type { Random } from '../../core/random';
import { check } from '../../core/check';
import { CELL, inkAt, SHAPES, type Shape } from './shapes';
import { idOf, type Word } from './words';

export const CELLS = 4;
/** Side of a picture in pixels. */
export const SIDE = 2 * CELL;
export const PIXELS = SIDE * SIDE;

/** SIDE × SIDE numbers, row after row: 0 is paper, 1 is ink. */
export type Picture = Float32Array;

export interface Thing {
  shape: Shape;
  dark: boolean;
}
/** Top left, top right, bottom left, bottom right. */
export type Scene = readonly Thing[];

export const rowOf = (cell: number) => cell >> 1;
export const columnOf = (cell: number) => cell & 1;

/** How a question says which shape it means: by its corner, by its shade and a side, by its neighbour. */
export const kinds = ['place', 'shade', 'neighbour'] as const;
export type Kind = (typeof kinds)[number];

export interface Question {
  kind: Kind;
  words: Word[];
}

/** Four different shapes, dark on one of the two diagonals. */
export function scene(random: Random): Scene {
  const first = random.below(2);
  return random
    .shuffled(SHAPES)
    .slice(0, CELLS)
    .map((shape, cell) => ({ shape, dark: (rowOf(cell) + columnOf(cell)) % 2 === first }));
}

const ROWS: Word[][] = [
  ['top', 'upper'],
  ['bottom', 'lower'],
];
const COLUMNS: Word[][] = [
  ['left', 'leftHand'],
  ['right', 'rightHand'],
];
const ABOVE_OR_BELOW: Word[][] = [
  ['above', 'over'],
  ['below', 'under'],
];
const SHADES: Word[][] = [
  ['dark', 'black'],
  ['light', 'grey'],
];

/** One of two words for the same. */
const one = (words: readonly Word[] | undefined, random: Random): Word =>
  words?.[random.below(words.length)] ?? 'top';

/** A question of this kind about the shape in `cell`. */
export function question(scene: Scene, cell: number, kind: Kind, random: Random): Question {
  const row = () => one(ROWS[rowOf(cell)], random);
  const column = () => one(COLUMNS[columnOf(cell)], random);
  const ways: Record<Kind, () => Word[]> = {
    place: () => [row(), column()],
    shade: () => [
      one(SHADES[scene[cell]?.dark ? 0 : 1], random),
      random.below(2) === 0 ? row() : column(),
    ],
    neighbour: () =>
      random.below(2) === 0
        ? [column(), scene[cell ^ 1]?.shape ?? 'ring']
        : [one(ABOVE_OR_BELOW[rowOf(cell)], random), scene[cell ^ 2]?.shape ?? 'ring'],
  };
  return { kind, words: ways[kind]() };
}

/** How pictures stray from print. */
export interface Style {
  /** The most that a shape is moved, in pixels, and a tenth of how much its size changes. */
  shake: number;
  /** The most grey that a pixel gets for no reason, 0 to 1. */
  noise: number;
}

const DARK = 1;
const LIGHT = 0.5;
const REACH = 3.5; // pixels

/** The scene as pixels; without `random` each shape lies in the middle of its square. */
export function draw(
  scene: Scene,
  random?: Random,
  { shake, noise }: Style = { shake: 0, noise: 0 },
): Picture {
  check(scene.length === CELLS, `scenes: ${scene.length} shapes, not ${CELLS}`);
  const picture = new Float32Array(PIXELS);
  const chance = () => (random ? 2 * random.uniform() - 1 : 0);
  for (const [cell, { shape, dark }] of scene.entries()) {
    const look = {
      x: shake * chance(),
      y: shake * chance(),
      reach: REACH * (1 - 0.2 * shake * Math.abs(chance())),
      ink: dark ? DARK : LIGHT,
    };
    const [top, left] = [CELL * rowOf(cell), CELL * columnOf(cell)];
    for (let row = 0; row < CELL; row++)
      for (let column = 0; column < CELL; column++)
        picture[(top + row) * SIDE + left + column] = inkAt(shape, row, column, look);
  }
  if (random && noise > 0)
    for (let i = 0; i < PIXELS; i++)
      picture[i] = Math.min(1, Math.max(0, (picture[i] as number) + noise * chance()));
  return picture;
}

/** Pictures with their questions, and what is right. */
export interface Examples {
  pictures: Picture[];
  /** Of each question its words by number; see `words`. */
  sentences: number[][];
  kinds: Kind[];
  /** Numbers of shapes. */
  answers: Int32Array;
}

/** As many as asked for: each kind of question, each of the four places as likely as any other. */
export function make(count: number, random: Random, style: Style): Examples {
  const examples: Examples = {
    pictures: [],
    sentences: [],
    kinds: [],
    answers: new Int32Array(count),
  };
  for (let i = 0; i < count; i++) {
    const shown = scene(random);
    const cell = random.below(CELLS);
    const kind = kinds[random.below(kinds.length)] ?? 'place';
    const { words } = question(shown, cell, kind, random);
    examples.pictures.push(draw(shown, random, style));
    examples.sentences.push(words.map(idOf));
    examples.kinds.push(kind);
    examples.answers[i] = SHAPES.indexOf((shown[cell] as Thing).shape);
  }
  return examples;
}

/** Shares right of who knows all that can be known from one side alone; `share` of the three kinds is equal. */
export const ceilings = {
  /** Any shape. */
  chance: 1 / SHAPES.length,
  /** One of the four that are in the picture. */
  image: 1 / CELLS,
  /** Any shape; where a neighbour is named, any but that. */
  text: (2 / SHAPES.length + 1 / (SHAPES.length - 1)) / kinds.length,
  both: 1,
} as const;

/** The shape that these words ask about, if they mean exactly one. */
export function meant(scene: Scene, words: readonly Word[]): Thing | undefined {
  const has = (group: readonly Word[] | undefined) => group?.some((word) => words.includes(word));
  const named = words.filter((word) => SHAPES.includes(word as Shape));
  const fits = scene.filter((thing, cell) => {
    const [row, column] = [rowOf(cell), columnOf(cell)];
    const wrong = [
      has(ROWS[1 - row]),
      has(COLUMNS[1 - column]),
      has(ABOVE_OR_BELOW[1 - row]),
      has(SHADES[thing.dark ? 1 : 0]),
    ];
    if (wrong.some(Boolean)) return false;
    if (named.length === 0) return !ABOVE_OR_BELOW.some(has);
    const [sideways, upright] = [COLUMNS.some(has), ABOVE_OR_BELOW.some(has)];
    const neighbour = sideways === upright ? undefined : scene[cell ^ (sideways ? 1 : 2)];
    return named.length === 1 && neighbour?.shape === named[0];
  });
  return fits.length === 1 ? fits[0] : undefined;
}
