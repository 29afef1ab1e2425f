/** @file What a run is made of while it goes on: rates tried, then runs and their ways. */
import type { Random } from '../../../lib/core/random';
import type { Report } from '../../../lib/core/reports';
import type { Pace } from '../../../lib/runtime/pace';
import { byContestant } from './contestants';
import { contestants, type Contestant, type reports, type Settings } from './fields';
import type { Landscape } from './landscape';
import { advance, runOf, type Run } from './race';
import { spreadOf } from './standings';
import { bestOf, ratesOf, trialOf, TRIALS, type Trial } from './tuning';

export interface State {
  settings: Settings;
  random: Random;
  landscape: Landscape;
  trials: Trial[];
  runs: Run[];
  /** Of the first run, x and y in turn, from the start. */
  paths: Record<Contestant, number[]>;
  pace: Pace;
  /** The step before is done: on a GPU the next one is asked for sooner. */
  done: Promise<unknown>;
}

/** Of a network: it takes a thousand times as long. */
const NETWORK_RUNS = 5;
export const runsIn = ({ surface, runs }: Settings) =>
  surface === 'network' ? Math.min(NETWORK_RUNS, runs) : runs;
/** Places of a path; later ones are left out. */
const LONGEST = 2_000;

/** One rate of one optimiser tried, or one step of the race. */
export async function stepped(state: State): Promise<Report<typeof reports>> {
  const { settings, landscape, random, trials } = state;
  if (settings.tuned && trials.length < TRIALS) {
    trials.push(await trialOf(trials.length, landscape, settings, random));
    const best = bestOf(trials);
    const found = contestants.map((name) => best[name]?.height ?? 0);
    return { trial: trials.length, race: 0, median: found, low: found, high: found };
  }
  if (state.runs.length === 0) await line(state);
  await state.pace.turn(settings.pace);
  for (const run of state.runs) await advance(run, landscape, settings);
  remember(state);
  return { trial: trials.length, race: state.runs[0]?.steps ?? 0, ...spreadOf(state.runs) };
}

/** All at the start, each with its rate. */
async function line(state: State): Promise<void> {
  const { settings, landscape, random, trials } = state;
  const rates = ratesOf(trials, settings);
  const entries = contestants.map((name) => ({ name, rate: rates[name] }));
  for (let i = 0; i < runsIn(settings); i++) {
    state.runs.push(await runOf(landscape, settings, entries, random.stream(`race ${i}`)));
  }
  const { startX, startY } = settings;
  state.paths = byContestant(() => [startX, startY]);
}

function remember({ runs, paths, landscape }: State): void {
  if (landscape.P !== 2) return;
  for (const { name, weights, out } of runs[0]?.racers ?? []) {
    if (!out && paths[name].length < 2 * LONGEST) paths[name].push(...weights);
  }
}
