/**
 * @file What a demo does in the worker: `setup` builds, `step` makes one update and returns plain
 * numbers, `ask` answers the page between steps. Running, pausing and ending are the host's business.
 */
import { withSeed, type Fields, type Values } from '../core/fields';
import type { Language } from '../core/language';
import type { Report, Reports } from '../core/reports';
import type { Random } from '../core/random';
import type { Saved } from '../core/saved';
import type { Crew } from '../train/crew';

export interface SetupContext<Input> {
  /** Seeded by the reader's seed; take `random.stream('purpose')`. */
  random: Random;
  /** The reader's own material: a text, a map; absent for a demo that needs none. */
  input: Input;
  language: Language;
  /** Given when a checkpoint is resumed: `setup` must end in the saved state. */
  saved?: Saved | undefined;
  /** Told while a GPU compiles what a step needs; see `Trainer.warmUp`. */
  compiling?: ((done: number, total: number) => void) | undefined;
  /** Handed to `supervised`, which lets other workers share its steps. */
  crew?: Crew | undefined;
}

export type Questions<State> = Record<string, (state: State, input: never) => unknown>;

type RecordedQuestions<Asked> = {
  [Q in keyof Asked]?: Asked[Q] extends (state: never, input: infer Input) => unknown
    ? Input
    : never;
};

export interface Experiment<
  F extends Fields,
  R extends Reports,
  State,
  Asked extends Questions<State>,
  Input,
  About extends object = object,
> {
  fields: F;
  /** What a step reports. */
  reports: R;
  /** False for an experiment without tensors: no backend is loaded for it. */
  tensors: boolean;
  /**
   * Builds everything.
   *
   * @throws {InputError} If the reader's material cannot be used.
   */
  setup(values: Values<F>, context: SetupContext<Input>): State | Promise<State>;
  /**
   * One update. On a GPU the next one is called before this one has answered: what changes the state belongs before the first
   * `await`.
   *
   * @returns Plain numbers and small arrays.
   * @throws {DivergedError} If the run has left every sensible range; the state is the last good one.
   */
  step(state: State): Report<R> | Promise<Report<R>>;
  ask: Asked;
  /** Facts known once everything is built, such as the number of parameters; shown from the start. */
  about?(state: State): About;
  /** Takes changed `live` settings into the running state. */
  change?(state: State, values: Values<F>): void;
  save?(state: State): Saved | Promise<Saved>;
  /** What `npm run record` runs, so that a page shows a real run before anything is pressed. */
  record: {
    steps: number;
    /** Settings other than the defaults, such as no pause between steps. */
    values?: Partial<Values<F>>;
    /** A run of its own for each language, because the reader's language decides what is learned. */
    perLanguage?: true;
    /** Another number of steps for a language. */
    stepsIn?: Partial<Record<Language, number>>;
    /** Runs with other settings by name, of which a chapter prints a figure: only their numbers are kept. */
    variants?: Record<string, Partial<Values<F>>>;
    /** Questions put at the end; their answers are shown in the still picture. */
    ask: RecordedQuestions<Asked> | ((language: Language) => RecordedQuestions<Asked>);
    /** The same questions put on the way, by the steps at which. */
    along?: { [Q in keyof Asked]?: readonly number[] };
  };
}

/* eslint-disable @typescript-eslint/no-explicit-any -- the only place where any experiment is meant */
export type AnyExperiment = Experiment<any, any, any, any, any, any>;
/* eslint-enable @typescript-eslint/no-explicit-any */
export type FieldsOf<E extends AnyExperiment> = E['fields'];
export type ReportOf<E extends AnyExperiment> = Awaited<ReturnType<E['step']>>;
export type QuestionOf<E extends AnyExperiment> = keyof E['ask'] & string;
export type AnswerOf<E extends AnyExperiment, Q extends QuestionOf<E>> = Awaited<
  ReturnType<E['ask'][Q]>
>;
export type AskedOf<E extends AnyExperiment, Q extends QuestionOf<E>> = Parameters<E['ask'][Q]>[1];
export type AboutOf<E extends AnyExperiment> = ReturnType<NonNullable<E['about']>>;
export type InputOf<E extends AnyExperiment> = Parameters<E['setup']>[1]['input'];

/**
 * Types an experiment; the folder it stands in is its only registration. The seed joins its fields: `setup` gets it as
 * `random`.
 */
export function experimentOf<
  const F extends Fields,
  const R extends Reports,
  State,
  Asked extends Questions<State>,
  Input = undefined,
  About extends object = object,
>(
  experiment: Experiment<F, R, State, Asked, Input, About>,
): Experiment<F, R, State, Asked, Input, About> {
  return { ...experiment, fields: withSeed(experiment.fields) };
}
