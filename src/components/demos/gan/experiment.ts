/** @file A generator learns to make points, or small pictures, that a discriminator cannot tell from real ones. */
import { check } from '../../../lib/core/check';
import type { Report } from '../../../lib/core/reports';
import type { Place } from '../../../lib/data/mixtures';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import type { Player } from '../../../lib/train/adversarial';
import { examined, figuresOf, isDue } from './exam';
import { fields, learnedBy, reports, type Settings } from './fields';
import { bothMove, oneMoves, type Told } from './game';
import { restore, savedOf, type State } from './kept';
import { lookOf, shownOf } from './look';
import { arePlaces } from './own';
import { batchOf, configOf, lossOf, pairOf, type Pair } from './pairs';
import { targetOf } from './target';
import { variants } from './variants';

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
    const pairs = learnedBy(settings).map((loss) => pairOf(loss, config, live, random));
    const state: State = Object.assign(live, {
      ...{ target, config, own, pairs: pairs as [Pair, ...Pair[]], step: 0, judged: 0 },
      ...{ batches: random.stream('batches'), pace: new Pace(), before: undefined },
      shown: shownOf(target, settings.latent, random.stream('shown')),
    });
    if (saved) restore(state, saved);
    const batch = batchOf(target, settings.batch, settings.latent, random.stream('warm-up'));
    for (const pair of pairs) {
      const loss = (player: Player) => lossOf(pair, player, batch, config, settings.smoothing);
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

    figures: (state: State, _now: null) => figuresOf(state),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  save: savedOf,

  record: {
    steps: 6_000,
    ask: { look: null, figures: null },
    variants,
  },
});

function reported({ discriminator: [judge], generator }: Record<Player, Told[]>) {
  return {
    loss: judge?.loss ?? NaN,
    generatorLoss: generator[0]?.loss ?? NaN,
    discriminatorNorm: judge?.norm ?? NaN,
    generatorNorm: generator.map(({ norm }) => norm),
  };
}
