/**
 * @file The table goes over one picture after the other, place by place. The first is the one that the reader chose, those that
 * follow are made digits.
 */
import { check } from '../../../lib/core/check';
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import type { Saved } from '../../../lib/core/saved';
import { mapOf } from '../../../lib/equations/convolution';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import { fields, reports } from './fields';
import { drawnPicture, pictureOf, PIXELS } from './pictures';
import { placesOf, sideOf, tableOf, walkOf, type Settings } from './table';

/** How far the run is with its picture. */
export interface Now {
  pixels: number[];
  /** Which picture it is, from 1. */
  picture: number;
  /** So many places have their number, row after row. */
  places: number;
}
interface State extends Now {
  settings: Settings;
  random: Random;
  pace: Pace;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  setup(settings: Settings, { random, saved }: SetupContext<undefined>): State {
    const start = {
      ...{ settings, random: random.stream('pictures'), pace: new Pace() },
      ...{ pixels: pictureOf(settings.picture), picture: 1, places: 0 },
    };
    return saved ? resumed(start, saved) : start;
  },

  /** The next place, row or map, not sooner than the reader's pace lets it come. */
  async step(state: State): Promise<Report<typeof reports>> {
    const { settings } = state;
    await state.pace.turn(settings.pace);
    const all = placesOf(settings);
    if (state.places >= all) {
      state.pixels = drawnPicture(state.random);
      state.picture++;
      state.places = 0;
    }
    state.places = stopAfter(state.places, settings);
    const map = mapOf(state.pixels, tableOf(settings), walkOf(settings));
    return {
      ...{ picture: state.picture, places: state.places, value: map[state.places - 1] ?? 0 },
      ...(state.places === all && { above: map.filter((value) => value > 0).length / all }),
    };
  },

  ask: {
    now: ({ pixels, picture, places }: State, _now: null): Now => ({
      ...{ pixels: [...pixels], picture, places },
    }),
  },

  change(state: State, settings: Settings) {
    if (settings.picture !== state.settings.picture) state.pixels = pictureOf(settings.picture);
    state.places = Math.min(state.places, placesOf(settings));
    state.settings = settings;
  },

  save: ({ pixels, picture, places, random }: State): Saved => ({
    tensors: {},
    extra: { pixels: [...pixels], picture, places, drawn: random.state },
  }),

  record: {
    values: { pace: fields.pace.max, unit: 'map' }, // nobody watches
    steps: 40,
    ask: { now: null },
  },
});

function stopAfter(places: number, settings: Settings): number {
  const side = sideOf(settings);
  if (settings.unit === 'map') return side * side;
  return settings.unit === 'row' ? (Math.floor(places / side) + 1) * side : places + 1;
}

function resumed(start: State, { extra }: Saved): State {
  const { pixels, picture, places } = extra;
  check(
    Array.isArray(pixels) && pixels.length === PIXELS && pixels.every(isInk),
    'convolution-by-hand: no saved picture',
  );
  check(isCount(picture) && picture > 0, `convolution-by-hand: picture number ${String(picture)}`);
  check(
    isCount(places) && places <= placesOf(start.settings),
    `convolution-by-hand: ${String(places)} places`,
  );
  const random = start.random.resumed(extra['drawn']);
  return { ...start, random, pixels: [...(pixels as number[])], picture, places };
}

const isInk = (value: unknown) => typeof value === 'number' && value >= 0 && value <= 1;
const isCount = (value: unknown): value is number =>
  Number.isSafeInteger(value) && (value as number) >= 0;
