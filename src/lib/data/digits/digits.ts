/**
 * @file Digits as people write them, made from a seed: a way of writing is chosen, its points tremble, the whole
 * is turned, slanted, stretched and bent, and drawn with some pen.
 */
import type { Random } from '../../core/random';
import { BOX, PIXELS, SIDE, blank, line, type Picture, type Point } from './pen';
import { shapes, type Stroke } from './shapes';

/** How far made digits stray from print. */
export interface Look {
  /** 0 draws every digit as its shape stands; 1 as people write; 2 as people write on a bus. */
  distortion: number;
  /** The most grey that a pixel gets for no reason, 0 to 1; each picture has its own share of it. */
  noise: number;
}

export interface Digits {
  pictures: Picture[];
  /** The digit on each picture, 0 to 9. */
  answers: Int32Array;
}

/** As many pictures as asked for, each digit as likely as any other. */
export function make(count: number, random: Random, look: Look): Digits {
  const answers = Int32Array.from({ length: count }, () => random.below(shapes.length));
  return { pictures: Array.from(answers, (digit) => draw(digit, random, look)), answers };
}

/** The same pictures, each drawn when it is asked for: whoever wants some rows draws those alone. */
export function sketched(count: number, random: Random, look: Look) {
  const answers = Int32Array.from({ length: count }, () => random.below(shapes.length));
  const sketches = Array.from(answers, (digit) => sketch(digit, random, look));
  const rows = (from: number, to: number): Digits => ({
    pictures: sketches.slice(from, to).map((finish) => finish()),
    answers: answers.slice(from, to),
  });
  return {
    rows,
    answers,
    get pictures() {
      return rows(0, count).pictures;
    },
  };
}

/** As many of a set as asked for, each as likely as any other; one may come twice. */
export function drawn({ pictures, answers }: Digits, count: number, random: Random): Digits {
  const places = Array.from({ length: count }, () => random.below(pictures.length));
  return {
    pictures: places.map((i) => pictures[i] as Picture),
    answers: Int32Array.from(places, (i) => answers[i] ?? 0),
  };
}

/** One picture of a digit. */
export const draw = (digit: number, random: Random, look: Look): Picture =>
  sketch(digit, random, look)();

/** All that chance decides of a picture; what it returns draws it. */
function sketch(digit: number, random: Random, look: Look): () => Picture {
  const ways = shapes[digit] ?? [];
  const shape = ways[random.below(ways.length)] ?? [];
  const trembling = shape.map((stroke) => curve(tremble(stroke, random, look.distortion)));
  const strokes = placed(bent(trembling, random, look.distortion), random, look.distortion);

  const width = 1.5 * Math.exp(random.uniform() * look.distortion); // 1.5 to 4 pixels
  const ink = 1 - 0.25 * random.uniform() * Math.min(1, look.distortion);
  const taper = 0.2 * random.normal() * look.distortion;
  const noise = look.noise > 0 && {
    most: look.noise * random.uniform(),
    grains: Float64Array.from({ length: PIXELS }, () => random.uniform()),
  };
  return () => {
    const picture = blank();
    for (const points of strokes) {
      for (let i = 1; i < points.length; i++) {
        const wide = width * (1 + taper * (i / points.length - 0.5));
        line(picture, points[i - 1]!, points[i]!, Math.min(4.2, Math.max(1.1, wide)), ink);
      }
    }
    if (noise) sprinkle(picture, noise.grains, noise.most);
    return picture;
  };
}

/** The points of a stroke, each moved a little; a corner moves as one. */
function tremble(stroke: Stroke, random: Random, distortion: number): Point[] {
  const points: Point[] = [];
  for (let i = 0; i < stroke.length; i += 2) {
    const [x, y] = [stroke[i]!, stroke[i + 1]!];
    const corner = i > 0 && x === stroke[i - 2] && y === stroke[i - 1];
    const before = points.at(-1);
    if (corner && before) points.push(before);
    else {
      points.push({
        x: x + 0.55 * distortion * random.normal(),
        y: y + 0.55 * distortion * random.normal(),
      });
    }
  }
  return points;
}

/** Pieces of line between two points of a stroke. */
const PIECES = 5;

/** A Catmull-Rom curve through the points: the slope at each is half the way from its neighbour to its neighbour. */
function curve(points: readonly Point[]): Point[] {
  const result: Point[] = [];
  for (let i = 0; i + 1 < points.length; i++) {
    const [b, c] = [points[i]!, points[i + 1]!];
    if (b === c) continue;
    const [a, d] = [points[i - 1] ?? b, points[i + 2] ?? c];
    for (let piece = result.length === 0 ? 0 : 1; piece <= PIECES; piece++) {
      const t = piece / PIECES;
      result.push({ x: along(a.x, b.x, c.x, d.x, t), y: along(a.y, b.y, c.y, d.y, t) });
    }
  }
  return result;
}

function along(a: number, b: number, c: number, d: number, t: number): number {
  const [s, e] = [(c - a) / 2, (d - b) / 2];
  return b + t * (s + t * (3 * (c - b) - 2 * s - e + t * (2 * (b - c) + s + e)));
}

/** Turned, slanted, stretched, and bent by a slow wave. */
function bent(strokes: readonly Point[][], random: Random, distortion: number): Point[][] {
  const turn = 0.16 * distortion * random.normal();
  const slant = distortion * (0.15 + 0.25 * random.normal()); // most people lean to the right
  const stretch = Math.exp(0.25 * distortion * random.normal());
  const wave = () => ({
    height: 0.6 * distortion * random.normal(),
    length: 0.25 + 0.25 * random.uniform(),
    start: 2 * Math.PI * random.uniform(),
  });
  const [across, down] = [wave(), wave()];
  const [cos, sin] = [Math.cos(turn), Math.sin(turn)];
  return strokes.map((points) =>
    points.map((point) => {
      const x0 = point.x - 5 + across.height * Math.sin(across.length * point.y + across.start);
      const y0 = point.y - 7 + down.height * Math.sin(down.length * point.x + down.start);
      const x1 = stretch * x0 - slant * y0;
      return { x: cos * x1 - sin * y0, y: sin * x1 + cos * y0 };
    }),
  );
}

/** In the middle of the picture, the longer side about 20 pixels. */
function placed(strokes: readonly Point[][], random: Random, distortion: number): Point[][] {
  const all = strokes.flat();
  const [xs, ys] = [all.map(({ x }) => x), all.map(({ y }) => y)];
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  const size = (BOX - 1.5) * (1 - 0.18 * distortion * random.uniform());
  const scale = size / Math.max(right - left, bottom - top, 1);
  const shift = () => SIDE / 2 + 0.9 * distortion * random.normal();
  const [x0, y0] = [shift(), shift()];
  return strokes.map((points) =>
    points.map(({ x, y }) => ({
      x: x0 + scale * (x - (left + right) / 2),
      y: y0 + scale * (y - (top + bottom) / 2),
    })),
  );
}

function sprinkle(picture: Picture, grains: Float64Array, noise: number): void {
  for (let i = 0; i < picture.length; i++) {
    picture[i] = Math.min(1, Math.max(0, picture[i]! + noise * (grains[i]! - 0.35)));
  }
}
