import type { Values } from '../../../lib/core/fields';
import { accentNames, type Accent } from '../../../lib/data/speech/accents';
import { T } from '../../../lib/data/speech/utterance';
import * as variable from '../../../lib/nn/variable';
import { experimentOf, type SetupContext } from '../../../lib/runtime/experiment';
import type { Asked } from './asked';
import { HELD_OUT, heard, heldOut, noiseExam, type Corpus } from './corpus';
import * as exam from './exam';
import { fields, reports } from './fields';
import { drawn, listened, pictureOf } from './listening';
import { init, type Networks, type Which } from './networks';
import * as own from './own';
import { latticeAnswer, readingOf, scoresOf } from './reading';
import { firstSource, type Source } from './source';
import { savedOf, stepOf, trainings, type Trainings } from './training';

type Settings = Values<typeof fields>;

interface State {
  networks: Networks;
  training: Trainings;
  exams: exam.Exams;
  words: Corpus;
  noises: Corpus;
  /** The reader's, newest last. */
  recordings: own.Recording[];
}

export const experiment = experimentOf({
  fields,
  reports,
  tensors: true,

  async setup(settings: Settings, context: SetupContext<undefined>): Promise<State> {
    const { random, saved } = context;
    const networks = init(random);
    const accents = settings.voices === 'all' ? accentNames : [settings.voices as Accent];
    const corpus = heard(settings.set, random.stream('set'), { accents, ratio: settings.ratio });
    const recordings: own.Recording[] = [];
    const exams = exam.init(saved?.extra);
    const words = heldOut(random.stream('held-out'));
    const training = await trainings(
      {
        networks,
        settings,
        draw: (batches) => drawn(corpus, recordings, settings.batch, batches),
        judge: (which, step) => exam.readPart(exams, which, { step, networks, words }),
      },
      context,
    );
    const noises = noiseExam(random.stream('noises'));
    return { networks, training, exams, words, noises, recordings };
  },

  about: ({ networks }: State) => ({
    parameters: variable.count(networks.memory),
    denseParameters: variable.count(networks.dense),
    heldOut: HELD_OUT,
  }),

  step: ({ training }: State) => stepOf(training),

  ask: {
    /** What both networks make of a sound, and how the sound looks: [BANDS][frames], lowest band last. */
    async read(state: State, source: Source) {
      const example = listened(state.recordings, source);
      const scores = async (which: Which) =>
        readingOf((await scoresOf(state.networks, which, [example]))[0]!);
      const [memory, dense] = [await scores('memory'), await scores('dense')];
      const answer = source.own < 0 ? source.digit : (example.digit as number);
      return {
        picture: pictureOf(example),
        answer,
        memory,
        dense,
        step: state.training.memory.count,
      };
    },

    /** All paths of a spelling through the first frames of a sound; the letters that there are none of, if any. */
    lattice: ({ networks, recordings }: State, asked: Source & Asked) =>
      latticeAnswer(networks, listened(recordings, asked), asked),

    async exam({ networks, training, exams, words, noises }: State, _all: null) {
      const step = training.memory.count;
      return exam.result(exams, { step, networks, words, noises });
    },

    /** Takes a recording in; a code where there is nothing to be heard. */
    hear: ({ recordings }: State, heardNow: { samples: Float32Array; rate: number }) =>
      own.take(recordings, heardNow),

    /** Says which digit the newest recording is: from now on half of each batch is the reader's own. */
    teach({ recordings }: State, { digit }: { digit: number }) {
      const newest = recordings.at(-1);
      if (newest) newest.digit = digit;
      return { taught: own.taught(recordings) };
    },

    forget({ recordings }: State, _all: null) {
      recordings.length = 0;
      return { taught: own.taught(recordings) };
    },
  },

  async save({ training, exams }: State) {
    const { tensors, extra } = await savedOf(training);
    return { tensors, extra: { ...extra, ...exam.saved(exams) } };
  },

  record: {
    steps: 1_500,
    variants: { rhotic: { voices: 'rhotic' } },
    ask: {
      read: firstSource,
      lattice: { ...firstSource, which: 'memory', target: 'three', frames: T },
      exam: null,
    },
  },
});
