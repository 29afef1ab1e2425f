/**
 * @file Surfaces over a plane of −6…6 that optimisers go down: each with its height, its slope and its lowest place.
 *
 * The two valleys are the same one, along the axes and turned: curvature 0.02 one way and 2 the other, condition 100. Seen from
 * (−4, 1.5) one is the mirror image of the other, so that a start there is equally hard. Rosenbrock's is scaled by 3 and
 * flattened to a factor of 10.
 */

/** Height, and its derivatives along x and y. */
export interface Surface {
  height: (x: number, y: number) => number;
  slope: (x: number, y: number) => readonly [number, number];
  /** The least height there is. */
  lowest: number;
}
/** Ends of the plane, of both axes. */
export const PLANE = [-6, 6] as const;

/** Half a curvature times a square, one for each of two directions at right angles; `cos` and `sin` of how far it is turned. */
function bowl(
  [along, across]: readonly [number, number],
  [cos, sin]: readonly [number, number],
): Surface {
  const turned = (x: number, y: number) => {
    const [dx, dy] = [x - CENTRE[0], y - CENTRE[1]];
    return [cos * dx + sin * dy, cos * dy - sin * dx] as const;
  };
  return {
    height(x, y) {
      const [u, v] = turned(x, y);
      return (along * u ** 2 + across * v ** 2) / 2;
    },
    slope(x, y) {
      const [u, v] = turned(x, y);
      const [du, dv] = [along * u, across * v];
      return [cos * du - sin * dv, sin * du + cos * dv];
    },
    lowest: 0,
  };
}

const CURVATURES = [0.02, 2] as const;
const CENTRE = [1, -0.5] as const;
/** By −43.6°, twice the angle at which (−4, 1.5) is seen from the centre. */
const TURN = [21 / 29, -20 / 29] as const;

/** 0.1·u² + (v² − 9)²/162: a saddle in the middle, 0.5 high, and a hollow on both sides of its ridge, which leads past (−4, 1.67). */
const saddle: Surface = {
  height(x, y) {
    const [u, v] = [(5 * y - 12 * x) / 13, (5 * x + 12 * y) / 13];
    return 0.1 * u ** 2 + (v ** 2 - 9) ** 2 / 162;
  },
  slope(x, y) {
    const [u, v] = [(5 * y - 12 * x) / 13, (5 * x + 12 * y) / 13];
    const [du, dv] = [0.2 * u, (2 * v * (v ** 2 - 9)) / 81];
    return [(5 * dv - 12 * du) / 13, (5 * du + 12 * dv) / 13];
  },
  lowest: 0,
};

/** (1 − a)² + 10·(b − a²)² with a = x/3, b = y/3: a bent valley whose floor hardly falls. Lowest at (3, 3). */
const banana: Surface = {
  height(x, y) {
    const [a, b] = [x / 3, y / 3];
    return (1 - a) ** 2 + 10 * (b - a ** 2) ** 2;
  },
  slope(x, y) {
    const [a, b] = [x / 3, y / 3];
    const across = 20 * (b - a ** 2);
    return [(-2 * (1 - a) - 2 * a * across) / 3, across / 3];
  },
  lowest: 0,
};

/** 0.05·(x² + y²) + 1 − cos 1.2x · cos 1.2y: a bowl full of hollows, the lowest in the middle. */
const bumps: Surface = {
  height: (x, y) => 0.05 * (x ** 2 + y ** 2) + 1 - Math.cos(1.2 * x) * Math.cos(1.2 * y),
  slope: (x, y) => [
    0.1 * x + 1.2 * Math.sin(1.2 * x) * Math.cos(1.2 * y),
    0.1 * y + 1.2 * Math.cos(1.2 * x) * Math.sin(1.2 * y),
  ],
  lowest: 0,
};

export const surfaces = {
  valley: bowl(CURVATURES, TURN),
  aligned: bowl(CURVATURES, [1, 0]),
  saddle,
  banana,
  bumps,
} satisfies Record<string, Surface>;
export type SurfaceName = keyof typeof surfaces;

/** A round hollow, or where `depth` is negative a hill. */
export interface Hollow {
  x: number;
  y: number;
  depth: number;
}
const WIDTH = 1.5;
const CELLS = 120;

/** 0.02·(x² + y²) − Σ depth·exp(−r²/2w²), w = 1.5: what somebody has put into a shallow bowl. */
export function drawnSurface(hollows: readonly Hollow[]): Surface {
  const depthsAt = (x: number, y: number) =>
    hollows.map((each) => {
      const square = (x - each.x) ** 2 + (y - each.y) ** 2;
      return each.depth * Math.exp(-square / (2 * WIDTH ** 2));
    });
  const height = (x: number, y: number) =>
    0.02 * (x ** 2 + y ** 2) - depthsAt(x, y).reduce((sum, depth) => sum + depth, 0);
  const slope = (x: number, y: number): [number, number] => {
    const depths = depthsAt(x, y);
    const towards = (at: number, axis: 'x' | 'y') =>
      hollows.reduce(
        (sum, each, i) => sum + ((depths[i] ?? 0) * (at - each[axis])) / WIDTH ** 2,
        0,
      );
    return [0.04 * x + towards(x, 'x'), 0.04 * y + towards(y, 'y')];
  };
  return { height, slope, lowest: lowestOf(height, slope) };
}

/** From the lowest of a grid downhill, to the bottom of its hollow. */
function lowestOf(height: Surface['height'], slope: Surface['slope']): number {
  const [low, high] = PLANE;
  const at = (i: number) => low + ((high - low) * i) / CELLS;
  let best: [number, number] = [0, 0];
  for (let i = 0; i <= CELLS; i++) {
    for (let j = 0; j <= CELLS; j++) {
      if (height(at(i), at(j)) < height(...best)) best = [at(i), at(j)];
    }
  }
  for (let step = 0; step < 200; step++) {
    const [dx, dy] = slope(...best);
    best = [best[0] - 0.1 * dx, best[1] - 0.1 * dy];
  }
  return height(...best);
}
