/**
 * @file What a view asks of its run, said once: which questions, about what, and when.
 *
 *   const answers = answersOf<typeof experiment>(() => props, {
 *     next: { input: () => ({ prompt, most: 8 }), every: 4_000 },
 *     write: { input: () => ({ prompt, length: 120 }), milestones: true, keep: 24 },
 *   });
 *   answers.of('next')      the newest answer; of the recorded run while nothing was pressed
 *   answers.asked('next')   what that answer is about
 *   answers.now('write')    because the reader pressed a button
 *
 * One question after the other, so that training gets its turns. Of each kind only the newest wish waits; an answer about
 * something that is no longer asked is not shown; a question that fails leaves what is shown, and the others. In a pause
 * everything is asked once more.
 */
import { untrack } from 'svelte';
import type { AnswerOf, AnyExperiment, AskedOf, QuestionOf } from '../../lib/runtime/experiment';
import { lastMilestone } from './milestones';
import { Questions } from './questions';
import type { Status, ViewProps } from './viewProps';

export interface Wish<Input> {
  /** What it is about; nothing while there is nothing to ask. When it changes it is asked anew, a moment later. */
  input: () => Input | undefined;
  /** What goes with the question and makes no other answer wrong: how long it may take. */
  besides?: () => Partial<Input>;
  /** What else decides the answer, such as a live setting: read, and asked anew when it changes. */
  depends?: () => unknown;
  /** Milliseconds between two while it runs. */
  every?: number;
  /** At steps 10, 30, 60, 100, … */
  milestones?: true;
  /** Also before the first step. */
  first?: true;
  /** With every notice of the run. */
  always?: true;
  /** Milliseconds without a change of `input` before it is asked; 250 unless told. */
  after?: number;
  /** In a pause it is asked only when so many steps were made since the last answer; 0 unless told. */
  apart?: number;
  /** So many answers are kept, the newest first. These tell how a run went: they stay right when the input changes. */
  keep?: number;
}
export type Wishes<E extends AnyExperiment> = { [Q in QuestionOf<E>]?: Wish<AskedOf<E, Q>> };

/** What of a view's props is used; read when it is needed, so that it is the newest. */
export type Source<E extends AnyExperiment> = Pick<
  ViewProps<E>,
  'ask' | 'recorded' | 'earlier' | 'status' | 'step'
>;

interface Answered {
  input: unknown;
  answer: unknown;
  step: number;
}

/** For a view, while it is set up. */
export function answersOf<E extends AnyExperiment>(
  source: () => Source<E>,
  wishes: Wishes<E>,
): Answers<E> {
  const answers = new Answers(source, wishes);
  $effect(() => {
    const { status, step } = source();
    untrack(() => answers.see(status, step));
  });
  for (const [name, wish] of Object.entries<Wish<unknown> | undefined>(wishes)) {
    if (!wish) continue;
    const question = name as QuestionOf<E>;
    $effect(() => {
      void [wish.keep === undefined && wish.input(), wish.depends?.()];
      untrack(() => answers.change(question));
    });
    $effect(() => {
      if (wish.every === undefined || source().status !== 'running') return;
      const timer = setInterval(() => answers.now(question), wish.every);
      return () => clearInterval(timer);
    });
  }
  $effect(() => () => answers.forget());
  return answers;
}

export class Answers<E extends AnyExperiment> {
  /** By question, the newest first; of the reader's own run. */
  #given = $state.raw<Partial<Record<string, readonly Answered[]>>>({});
  readonly #source: () => Source<E>;
  readonly #wishes: Partial<Record<string, Wish<unknown>>>;
  readonly #questions = new Questions();
  #status: Status = 'idle';
  #milestone = 0;
  /** What was wished last, by question. */
  readonly #about = new Map<string, unknown>();

  constructor(source: () => Source<E>, wishes: Wishes<E>) {
    this.#source = source;
    this.#wishes = wishes;
  }

  of<Q extends QuestionOf<E>>(question: Q): AnswerOf<E, Q> | undefined {
    return this.all(question)[0];
  }

  /** The newest first. */
  all<Q extends QuestionOf<E>>(question: Q): AnswerOf<E, Q>[] {
    const { status, recorded, earlier } = this.#source();
    if (status !== 'idle') {
      return (this.#given[question] ?? []).map(({ answer }) => answer as AnswerOf<E, Q>);
    }
    const last = recorded[question];
    return [...(last === undefined ? [] : [last]), ...(earlier[question] ?? []).toReversed()];
  }

  /** What the newest answer of the reader's own run is about. */
  asked<Q extends QuestionOf<E>>(question: Q): AskedOf<E, Q> | undefined {
    return this.#given[question]?.[0]?.input as AskedOf<E, Q> | undefined;
  }

  /** Asks at once; where nothing runs, this starts it. */
  now<Q extends QuestionOf<E>>(question: Q, input = this.#inputOf(question)): void {
    const wish = this.#wishes[question];
    if (!wish || input === undefined) return;
    this.#about.set(question, input);
    this.#questions.want(
      question,
      () => {
        const besides = wish.besides?.();
        const asked = besides ? { ...(input as object), ...besides } : input;
        return this.#source().ask(question, asked as AskedOf<E, Q>) as Promise<unknown>;
      },
      (answer) => this.#take(question, input, answer),
    );
  }

  /** The input may be another: asked anew once it rests. */
  change(question: QuestionOf<E>): void {
    const input = this.#inputOf(question);
    const wish = this.#wishes[question];
    if (!wish || !ASKABLE.includes(this.#source().status)) return;
    if (input === undefined) this.#drop(question);
    else if (wish.after === 0) this.now(question);
    else this.#questions.soon(question, () => this.now(question), wish.after);
  }

  /** Takes notice of where the run is. */
  see(status: Status, step: number): void {
    const before = this.#status;
    this.#status = status;
    if (status !== before) this.#turn(status, step);
    if (status !== 'running') return;
    const milestone = lastMilestone(step);
    const reached = milestone > 0 && milestone !== this.#milestone;
    this.#milestone = milestone;
    for (const [question, wish] of this.#each()) {
      if (wish.always || (reached && wish.milestones)) this.now(question);
    }
  }

  forget(): void {
    this.#questions.forget();
    this.#about.clear();
  }

  #turn(status: Status, step: number): void {
    if (status === 'idle' || status === 'loading') {
      this.forget();
      this.#given = {};
      this.#milestone = 0;
    }
    for (const [question, wish] of this.#each()) {
      if (status === 'loading' && wish.first) this.now(question);
      // Of a story the newest chapter is told once.
      const { apart = wish.keep === undefined ? 0 : 1 } = wish;
      const last = this.#given[question]?.[0]?.step ?? (wish.keep === undefined ? -Infinity : 0);
      if (status === 'paused' && step - last >= apart) this.now(question);
    }
  }

  #take(question: string, input: unknown, answer: unknown): void {
    const keep = this.#wishes[question]?.keep;
    const wanted = this.#inputOf(question as QuestionOf<E>);
    if (keep === undefined && !isSame(input, this.#about.get(question))) return;
    if (keep === undefined && wanted !== undefined && !isSame(input, wanted)) return;
    const given = { input, answer, step: this.#source().step };
    const before = this.#given[question] ?? [];
    this.#given = { ...this.#given, [question]: [given, ...before].slice(0, keep ?? 1) };
  }

  #drop(question: string): void {
    this.#given = { ...this.#given, [question]: undefined };
    this.#about.delete(question);
  }

  #inputOf<Q extends QuestionOf<E>>(question: Q): AskedOf<E, Q> | undefined {
    return this.#wishes[question]?.input() as AskedOf<E, Q> | undefined;
  }

  #each(): [QuestionOf<E>, Wish<unknown>][] {
    return Object.entries(this.#wishes) as [QuestionOf<E>, Wish<unknown>][];
  }
}

/** Where there is a run that can answer. */
const ASKABLE: readonly Status[] = ['running', 'paused', 'failed'];

/** Inputs are small objects, or plain values: the same when all in them is. */
function isSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  const keys = Object.keys(a);
  return (
    keys.length === Object.keys(b).length &&
    keys.every((key) => Object.is(Reflect.get(a, key), Reflect.get(b, key)))
  );
}
