/**
 * @file A step merges the most frequent pair of a text, and counts how many tokens lines that it has not learned from take
 * now. Characters and words are learned once, at the start.
 */
import { check } from '../../../lib/core/check';
import type { Report } from '../../../lib/core/reports';
import { experimentOf } from '../../../lib/runtime/experiment';
import { Pace } from '../../../lib/runtime/pace';
import { fields, reports } from './fields';
import { begin, mergeNext, type Learning } from './learning';
import { lessonOf, type Context, type Lesson, type Settings } from './lesson';

interface State {
  settings: Settings;
  lesson: Lesson;
  learning: Learning;
  pace: Pace;
}

/** Nothing is left to merge: there's no hurry. */
const IDLE_PER_SECOND = 4;

export const experiment = experimentOf({
  fields,
  reports,
  tensors: false,

  async setup(settings: Settings, context: Context): Promise<State> {
    const lesson = await lessonOf(settings, context);
    const learning = begin(lesson, settings.vocabulary);
    const made = Number(context.saved?.extra['made'] ?? 0);
    for (let i = 0; i < made; i++) {
      check(mergeNext(learning) > 0, `tokenizer: the text has no ${made} pairs to merge`);
    }
    return { settings, lesson, learning, pace: new Pace() };
  },

  about: ({ lesson: { own, text } }: State) => ({ own, characters: [...text].length }),

  /** The next merge, not sooner than the reader's pace lets it come. */
  async step({ settings, learning, pace }: State): Promise<Report<typeof reports>> {
    await pace.turn(settings.pace);
    const count = mergeNext(learning);
    if (count === 0) await pace.turn(IDLE_PER_SECOND);
    const { en, zh } = learning.kept;
    return { count, en: en.perCharacter, zh: zh.perCharacter };
  },

  ask: {
    /** All merges so far, how often each pair occurred, and the tokens that the kept lines took after it. */
    learned: ({ learning: { merges, counts, tokens } }: State, _now: null) => ({
      merges: [...merges],
      counts: [...counts],
      tokens: { en: [...tokens.en], zh: [...tokens.zh] },
    }),

    /** What the lines kept back take before the first merge, and by characters and words. */
    kept: ({ learning: { facts } }: State, _now: null) => facts,

    vocabularies: ({ learning: { characters, words } }: State, _now: null) => ({
      characters: characters.toJSON(),
      words: words.toJSON(),
    }),
  },

  change(state: State, settings: Settings) {
    state.settings = settings;
  },

  /** The same text gives the same merges: how many there were is enough. */
  save: ({ lesson, learning }: State) => ({
    tensors: {},
    extra: { made: learning.counts.length, ...(lesson.own && { text: lesson.text }) },
  }),

  record: {
    values: { pace: fields.pace.max }, // nobody watches
    steps: 1_000,
    ask: { learned: null, kept: null, vocabularies: null },
    variants: { english: { text: 'en' }, chinese: { text: 'zh' } },
  },
});
