/** @file A generator learns to make points, or small pictures, that a discriminator cannot tell from real ones. */
import { check } from '../../../lib/core/check';
import type { Report } from '../../../lib/core/reports';
import type { Saved } from '../../../lib/core/saved';
import type { Place } from '../../../lib/data/mixtures';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import { players } from '../../../lib/train/adversarial';
import { examined, isDue } from './exam';
import { fields, reports, type Settings } from './fields';
import { bothMove, oneMoves, type Game, type Told } from './game';
import { lookOf, shownOf } from './look';
import { arePlaces } from './own';
import { batchOf, configOf, lossesOf, lossOf, pairOf, type Pair } from './pairs';
import { targetOf } from './target';
import { variants } from './variants';

interface State extends Game {
  step: number;
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<readonly Place[] | undefined>) {
    const { random, saved, input = [], compiling } = context;
    const own = saved ? saved.extra['own'] : input;
    check(arePlaces(own), 'gan: what was kept are no places');
    const target = targetOf(settings, own, random);
    const config = configOf(settings, target);
    const live = { settings };
    const pairs = lossesOf(settings).map((loss) => pairOf(loss, config, live, random));
    const state: State = Object.assign(live, {
      ...{ target, config, own, pairs: pairs as [Pair, ...Pair[]], step: 0, judged: 0 },
      ...{ batches: random.stream('batches'), pace: new Pace(), before: undefined },
      shown: shownOf(target, settings.latent, random.stream('shown')),
    });
    if (saved) restore(state, saved);
    const batch = batchOf(target, settings.batch, settings.latent, random.stream('warm-up'));
    for (const pair of pairs) {
      const loss = (player: (typeof players)[number]) =>
        lossOf(pair, player, batch, config, settings.smoothing);
      const losses = { discriminator: loss('discriminator'), generator: loss('generator') };
      await pair.two.warmUp(losses, compiling);
    }
    return state;
  },

  about: ({ pairs: [{ params }], target, own, settings }: State) => ({
    generator: variable.count(params.generator),
    discriminator: variable.count(params.discriminator),
    modes: target.modes,
    material: settings.set === 'own' && own.length > 0 ? ('own' as const) : ('book' as const),
  }),

  async step(state: State): Promise<Report<typeof reports>> {
    await state.pace.turn(state.settings.pace);
    const moves = state.settings.unit === 'both' ? bothMove(state) : oneMoves(state);
    state.step++;
    const exam = isDue(state, state.step) ? examined(state) : undefined;
    // Waited for together: a run that has diverged fails once.
    const [told, found] = await Promise.all([moves, exam]);
    return { ...reported(told), ...found };
  },

  ask: {
    /** Everything that is seen, at this step. */
    look: (state: State, _now: null) => lookOf(state),

    /** Modes, precision and recall, counted now. */
    exam: (state: State, _now: null) => examined(state),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  async save(state: State): Promise<Saved> {
    const tensors: Saved['tensors'] = {};
    const steps: unknown[] = [];
    for (const { loss, two } of state.pairs) {
      const saved = await two.save();
      for (const [path, each] of Object.entries(saved.tensors)) tensors[`${loss}.${path}`] = each;
      steps.push(saved.extra['steps']);
    }
    const { step, judged, own, batches } = state;
    return { tensors, extra: { steps, step, judged, own: [...own], batches: batches.state } };
  },

  record: {
    steps: 6_000,
    ask: { look: null, exam: null },
    variants,
  },
});

function reported({ discriminator: [judge], generator }: Record<string, Told[]>) {
  return {
    loss: judge?.loss ?? NaN,
    generatorLoss: generator[0]?.loss ?? NaN,
    discriminatorNorm: judge?.norm ?? NaN,
    generatorNorm: generator.map(({ norm }) => norm),
  };
}

/** @throws {ShapeError} If something is missing or does not fit. */
function restore(state: State, { tensors, extra }: Saved): void {
  const { steps, step, judged } = extra;
  const whole = (value: unknown): value is number =>
    Number.isSafeInteger(value) && Number(value) >= 0;
  check(whole(step) && whole(judged), 'gan: no step was saved');
  check(Array.isArray(steps) && steps.length === state.pairs.length, 'gan: no steps were saved');
  const batches = state.batches.resumed(extra['batches']);
  for (const [i, { loss, two }] of state.pairs.entries()) {
    const own = Object.entries(tensors)
      .filter(([path]) => path.startsWith(`${loss}.`))
      .map(([path, each]) => [path.slice(loss.length + 1), each] as const);
    two.restore({ tensors: Object.fromEntries(own), extra: { steps: steps[i] as unknown } });
  }
  Object.assign(state, { step, judged, batches });
}
