/**
 * @file Three models count the same text, part after part, in an order that the seed decides: words, characters and byte
 * pairs. All are judged on the same characters, so that their bits can be compared. Once the text is read they forget it
 * and read it in another order.
 */
import type { Language } from '../../../lib/core/language';
import type { Report } from '../../../lib/core/reports';
import { experimentOf } from '../../../lib/runtime/experiment';
import { discountsOf, lastOf, nextOf, written } from './answers';
import { fields, reports, type Settings } from './fields';
import { promptOf, sourceOf, type Context } from './learned';
import { prompts } from './prompts';
import { bitsPerCharacter, byKind, PARTS, uniformPerplexity } from './readers';
import { begin, judged, readOn, savedOf, type State } from './reading';

/** Rows of the recorded table. */
const MOST = 8;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  async setup(settings: Settings, context: Context): Promise<State> {
    const source = await sourceOf(settings, context);
    return begin(settings, source, context);
  },

  about({ readers, characters, source, settings }: State) {
    const { own, language } = source;
    return {
      ...{ characters, language, material: own ? ('own' as const) : ('book' as const) },
      ...(own && { name: own.name ?? '' }),
      prompt: promptOf(source, settings),
      models: byKind((kind) => {
        const { tokens, heldOut } = readers[kind];
        const uniform = uniformPerplexity(readers[kind]);
        return {
          vocabulary: tokens.size,
          uniform,
          /** Of the same uniform model. */
          bits: bitsPerCharacter(Math.log(uniform), heldOut.length, characters.heldOut),
          charactersPerToken: characters.heldOut / heldOut.length,
        };
      }),
    };
  },

  /** The next part is read and all orders are judged, not sooner than the reader's pace lets it. */
  async step(state: State): Promise<Report<typeof reports>> {
    await state.pace.turn(state.settings.pace);
    readOn(state);
    return judged(state);
  },

  ask: {
    next: (state: State, asked: { text: string; most: number }) => nextOf(state, asked),
    write: (state: State, asked: { prompt: string; length: number }) => written(state, asked),
    discounts: (state: State, _now: null) => discountsOf(state),
    last: (state: State, _asked: { look: number }) => lastOf(state, state.characters.last),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  save: savedOf,

  record: {
    values: { pace: fields.pace.max }, // nobody watches
    steps: PARTS,
    perLanguage: true,
    ask: (language: Language) => ({
      next: { text: prompts[language].prompt, most: MOST },
      write: { prompt: prompts[language].prompt, length: 60 },
      discounts: null,
      last: { look: 1 },
    }),
    variants: { addOne: { smoothing: 'add-k' }, addLittle: { smoothing: 'add-k', k: 0.01 } },
  },
});
