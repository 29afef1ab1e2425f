/**
 * @file Taxi-v3: fetch a passenger from one of four places and set them down at another, in a town of 5 × 5 cells with walls.
 *
 * State ((row·5 + column)·5 + passenger)·4 + destination; passenger 0 to 3 waits at a place, 4 sits in the taxi.
 * Source: dietterich2000; numbering, rewards and limit as in Gymnasium (towers2024). Left out: rain, the fickle passenger.
 */
import { tableWorldOf } from './world';

export const side = 5;
const inTaxi = 4;
/** R, G, Y, B: [row, column] */
export const places = [
  [0, 0],
  [0, 4],
  [4, 0],
  [4, 3],
] as const;
/** Cells, as row·5 + column, with a wall on their right. */
export const walls: readonly number[] = [1, 6, 15, 20, 17, 22];

export interface Ride {
  cell: number;
  passenger: number;
  destination: number;
}

export const decode = (state: number): Ride => ({
  cell: Math.floor(state / 20),
  passenger: Math.floor(state / 4) % 5,
  destination: state % 4,
});
export const encode = ({ cell, passenger, destination }: Ride): number =>
  (cell * 5 + passenger) * 4 + destination;

const placeOf = (cell: number) => places.findIndex(([row, column]) => row * side + column === cell);

function driven(cell: number, action: number): number {
  const column = cell % side;
  if (action === 0) return cell + side < side * side ? cell + side : cell;
  if (action === 1) return cell >= side ? cell - side : cell;
  if (action === 2) return column < side - 1 && !walls.includes(cell) ? cell + 1 : cell;
  return column > 0 && !walls.includes(cell - 1) ? cell - 1 : cell;
}

function outcome(ride: Ride, action: number): { ride: Ride; reward: number } {
  const { cell, passenger, destination } = ride;
  if (action < 4) return { ride: { ...ride, cell: driven(cell, action) }, reward: -1 };
  const place = placeOf(cell);
  if (action === 4) {
    const here = passenger < inTaxi && place === passenger;
    return here ? { ride: { ...ride, passenger: inTaxi }, reward: -1 } : { ride, reward: -10 };
  }
  if (passenger !== inTaxi || place < 0) return { ride, reward: -10 };
  return { ride: { ...ride, passenger: place }, reward: place === destination ? 20 : -1 };
}

export const world = tableWorldOf({
  name: 'Taxi-v3',
  ...{ states: 500, mostSteps: 200 },
  actions: ['south', 'north', 'east', 'west', 'pick up', 'drop off'],
  begin(random) {
    const cell = random.below(side * side);
    const passenger = random.below(4);
    const destination = (passenger + 1 + random.below(3)) % 4;
    return encode({ cell, passenger, destination });
  },
  // The passenger has arrived; such a state is never begun in, and reached only by setting them down.
  ended(state) {
    const { passenger, destination } = decode(state);
    return passenger === destination;
  },
  outcomes(state, action) {
    const { ride, reward } = outcome(decode(state), action);
    return [{ chance: 1, state: encode(ride), reward }];
  },
});
