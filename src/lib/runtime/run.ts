/** @file One experiment under way: how it is set up, makes its steps, and is put away. */
import { parse, type Value } from '../core/fields';
import { Random } from '../core/random';
import type { AnyExperiment } from './experiment';
import type { Checkpoint, Place, Setup } from './protocol';
import type { Crew } from '../train/crew';
import { Suspicion } from './suspicion';

/** How many steps are under way on a GPU, so that it never waits for the page. Less than 10: a run that diverges must stop within that many. */
const MOST_AT_ONCE = 8;

export interface Run {
  experiment: AnyExperiment;
  setup: Setup;
  state: unknown;
  step: number;
  /** The loop goes on while `step` is below this. */
  until: number;
  looping: boolean;
  failed: boolean;
  pending: object[];
  elapsedMs: number;
  /** Steps that are started together, and how many may be. */
  atOnce: number;
  mostAtOnce: number;
  /** Of a device that can be wrong. */
  suspicion: Suspicion | undefined;
  /** Those who may share the steps. */
  crew: Crew | undefined;
}

interface Surroundings {
  place: Place;
  compiling: (done: number, total: number) => void;
  /** Whether a device that seems wrong can be asked again. */
  distrusted: boolean;
  /** Those who may share the steps. */
  crew?: Crew | undefined;
}

/** @throws {InputError} If the reader's material cannot be used, or anything if a checkpoint does not fit. */
export async function setUp(
  experiment: AnyExperiment,
  setup: Setup,
  { place, compiling, distrusted, crew }: Surroundings,
): Promise<Run> {
  const values = parse(experiment.fields, setup.values).values as Record<string, Value>;
  const state: unknown = await experiment.setup(values, {
    random: new Random(Number(values['seed'])),
    input: setup.input,
    language: setup.language,
    saved: setup.checkpoint,
    compiling,
    crew,
  });
  const step = setup.checkpoint?.step ?? 0;
  const onGpu = place.backend === 'webgpu';
  return {
    experiment,
    setup: { ...setup, values },
    state,
    step,
    until: step,
    looping: false,
    failed: false,
    pending: [],
    elapsedMs: 0,
    atOnce: 1,
    mostAtOnce: onGpu ? MOST_AT_ONCE : 1,
    suspicion: onGpu && distrusted ? new Suspicion() : undefined,
    crew,
  };
}

/** Starts steps one behind the other, and waits for each. */
export async function makeSteps(current: Run): Promise<void> {
  const count = Math.min(current.atOnce, current.until - current.step);
  const underWay = Array.from(
    { length: count },
    async () => (await current.experiment.step(current.state)) as object,
  );
  for (const each of underWay) each.catch(() => undefined); // the first that fails is told, those behind it are lost
  for (const each of underWay) {
    const report = await each;
    current.suspicion?.see(report);
    current.pending.push(report);
    current.step++;
  }
}

/** As many at once as fit between two notices, so that pausing stays prompt. */
export function adapt(current: Run, tookMs: number, reportEvery: number): void {
  const { atOnce, mostAtOnce } = current;
  if (tookMs > 2 * reportEvery) current.atOnce = Math.max(1, atOnce >> 1);
  else if (tookMs < reportEvery) current.atOnce = Math.min(mostAtOnce, 2 * atOnce);
}

export async function checkpointOf({
  experiment,
  setup,
  state,
  step,
  suspicion,
  crew,
}: Run): Promise<Checkpoint> {
  if (suspicion?.isDoubtful) throw new Error('host: these weights may be wrong');
  if (!experiment.save) throw new Error(`host: ${setup.demo} keeps no checkpoints`);
  const saved = await experiment.save(state);
  const { demo, values, language } = setup;
  const { of } = crew?.part ?? { of: 1 };
  return { ...saved, demo, values, step, language, ...(of > 1 && { cores: of }) };
}
