/** @file What the chassis gives to a demo's view, and what a demo's words must hold. */
import type { Snippet } from 'svelte';
import type { SharedField } from '../../i18n/training';
import type { Fields, Values } from '../../lib/core/fields';
import type { InBoth, Language } from '../../lib/core/language';
import type {
  AboutOf,
  AnswerOf,
  AnyExperiment,
  AskedOf,
  FieldsOf,
  InputOf,
  QuestionOf,
  ReportOf,
} from '../../lib/runtime/experiment';

/** Words of one field: its label, what it does, and a word for each option. */
export interface FieldWords {
  label: string;
  hint?: string;
  options?: Record<string, string>;
}

/**
 * Words that every demo has; `W` are the demo's own. In `strings.ts`:
 * `export const strings = { en: {…}, zh: {…} } satisfies DemoStrings<typeof fields>;`
 */
export interface DemoWords<F extends Fields = Fields> {
  title: string;
  /** What to try first, one or two sentences. */
  caption: string;
  /** Those that many demos have, such as the learning rate, need none: see `i18n/training`. */
  fields: { [K in Exclude<keyof F, SharedField>]: FieldWords } & {
    [K in keyof F & SharedField]?: FieldWords;
  };
  /** What the stage says in the place of answers that a run has not given yet; what is in braces is filled in. */
  noAnswer?: string;
  /** What numbers of the reports are called where the demo's frame shows them, if not as in the rest of the book. */
  reports?: Record<string, string>;
  /** What one step is called: "step", "episode". */
  step: { one: string; many: string };
  /** Sentences for the codes of `InputError`; `{limit}` stands for the limit. */
  problems?: Record<string, string>;
}
export type DemoStrings<F extends Fields> = InBoth<DemoWords<F>>;

/** How the reader's own material is written into a link and read from one. A demo's `material.ts` has one as `material`. */
export interface Material<Input = never> {
  /** Nothing, if no link can hold it. */
  write(input: Input): string | undefined;
  /** Nothing for what is no material: a link is a stranger's text. */
  read(text: string): unknown;
}

/**
 * What a run learned from and its experiment can no longer find, as `about.missing`: it can be looked at, and goes on once
 * the reader gives it. `about.material` says whether a run learns from the reader's own or the book's.
 */
export interface Missing {
  /** A key of the demo's `words.problems`; `{name}` and `{limit}` stand for the rest. */
  problem: string;
  name: string;
  limit: number;
}

export type Status =
  /** Nothing was pressed: the recorded run is shown. */
  'idle' | 'loading' | 'paused' | 'running' | 'failed';

export interface ViewProps<E extends AnyExperiment, Words = DemoWords<FieldsOf<E>>> {
  language: Language;
  words: Words;
  /** Settings of the run that is shown. */
  values: Values<FieldsOf<E>> & { seed: number };
  /** Settings of the next run: what the inputs hold, where it passes the gate. */
  wanted: Values<FieldsOf<E>> & { seed: number };
  status: Status;
  step: number;
  /** What `step` returned, oldest first, thinned to at most 2,000; `steps[i]` is the step of `reports[i]`. */
  reports: ReportOf<E>[];
  steps: number[];
  /** What the experiment's `about` says; of the recorded run while nothing was pressed. */
  about: AboutOf<E> | undefined;
  /** Answers of the recorded run while nothing was pressed, by question. */
  recorded: { [Q in QuestionOf<E>]?: AnswerOf<E, Q> };
  /** What the recorded run answered on the way, oldest first. */
  earlier: { [Q in QuestionOf<E>]?: AnswerOf<E, Q>[] };
  /**
   * A question to the running experiment, answered between two steps, also while it trains. Starts the worker if
   * none runs; rejects with a sentence when it cannot be answered.
   */
  ask: <Q extends QuestionOf<E>>(question: Q, input: AskedOf<E, Q>) => Promise<AnswerOf<E, Q>>;
  /** The reader's own material, and how to change it (a changed one needs a fresh start). */
  input: InputOf<E>;
  setInput: (input: InputOf<E>) => void;
  /** The material of the run that is shown. */
  inputUsed: InputOf<E>;
  /** The input of a setting that `fields` puts on the stage. */
  setting: Snippet<[name: keyof FieldsOf<E> & string]>;
  /** A handle in the drawing, such as a button beside a layer: as if it were typed into the setting's input. */
  set: (name: keyof FieldsOf<E> & string, raw: string | boolean) => void;
}

/** Contents of `recorded.json`: written by `npm run record`, never by hand. */
export interface Recorded {
  values: Record<string, number | string | boolean>;
  backend: string;
  step: number;
  about: object;
  steps: number[];
  reports: object[];
  answers: Record<string, unknown>;
  /** The same with other settings: the numbers of the last report and of the answers. */
  variants?: Record<string, Recorded>;
  /** Answers on the way, by question, oldest first. */
  earlier?: Record<string, unknown[]>;
}
