/** @file One recorded run: the real host and session over a message channel, nothing typed in. */
import { defaultsOf, parse, type Fields, type Value } from '../../src/lib/core/fields';
import type { Reports } from '../../src/lib/core/reports';
import { languages, type Language } from '../../src/lib/core/language';
import type { Recorded } from '../../src/components/chassis/viewProps';
import { thinned } from '../../src/components/chassis/run/numbers/thinnedReports';
import type { AnyExperiment } from '../../src/lib/runtime/experiment';
import { host, type HostPort } from '../../src/lib/runtime/host';
import type { Setup } from '../../src/lib/runtime/protocol';
import { Session, type WorkerLike } from '../../src/lib/runtime/session';

const experiments = import.meta.glob<{ experiment: AnyExperiment }>(
  '../../src/components/demos/*/experiment.ts',
);
const pathOf = (demo: string) => `../../src/components/demos/${demo}/experiment.ts`;
/** Reports in the file: enough for a smooth curve. */
const SHOWN = 400;

type Changed = Record<string, Value>;

/** @returns Contents by file name: one file, or one for each language. */
export async function record(demo: string): Promise<Record<string, Recorded>> {
  const load = experiments[pathOf(demo)];
  if (!load) throw new Error(`record: no demo called ${demo}`);
  const { experiment } = await load();
  if (!experiment.record.perLanguage) {
    return { 'recorded.json': await runAll(demo, experiment, 'en') };
  }
  const files: Record<string, Recorded> = {};
  for (const language of languages) {
    files[`recorded.${language}.json`] = await runAll(demo, experiment, language);
  }
  return files;
}

/** What a demo reports that no two runs have alike. */
export async function timesOf(demo: string): Promise<string[]> {
  const { experiment } = (await experiments[pathOf(demo)]?.()) ?? {};
  return Object.entries((experiment?.reports ?? {}) as Reports).flatMap(([name, { unit }]) =>
    unit === 'ms' ? [name] : [],
  );
}

async function runAll(
  demo: string,
  experiment: AnyExperiment,
  language: Language,
): Promise<Recorded> {
  const { values = {}, variants = {} } = experiment.record;
  const run = await runOnce(demo, experiment, language, values as Changed);
  const others: Record<string, Recorded> = {};
  for (const [name, changed] of Object.entries(variants as Record<string, Changed>)) {
    const other = await runOnce(demo, experiment, language, { ...(values as Changed), ...changed });
    others[name] = numbersOf({ ...other, values: changed });
  }
  return Object.keys(others).length === 0 ? run : { ...run, variants: others };
}

/** The last report, and of the answers what is a number. */
function numbersOf(run: Recorded): Recorded {
  const answers = Object.entries(run.answers).map(([question, answer]) => [
    question,
    Object.fromEntries(
      Object.entries(answer as object).filter(([, value]) => typeof value === 'number'),
    ),
  ]);
  return {
    ...run,
    steps: run.steps.slice(-1),
    reports: run.reports.slice(-1),
    answers: Object.fromEntries(answers) as Recorded['answers'],
  };
}

/** The experiment behind a real host, as a worker of its own would be. */
function workerOf(experiment: AnyExperiment): WorkerLike {
  const { port1, port2 } = new MessageChannel();
  host(port2 as unknown as HostPort, {
    find: () => Promise.resolve(experiment),
    async choose() {
      const backend = await import('../../src/lib/runtime/backend');
      return backend.chooseBackend('wasm');
    },
  });
  return Object.assign(port1, { terminate: () => port1.close() }) as unknown as WorkerLike;
}

interface Run {
  session: Session;
  about: object;
  backend: string;
  /** What it has reported so far; `at[i]` is the step of `reports[i]`. */
  reports: object[];
  at: number[];
  /** Goes on until this step, and rests. */
  runTo: (step: number) => Promise<void>;
}

function begin(experiment: AnyExperiment, setup: Setup): Promise<Run> {
  const reports: object[] = [];
  const at: number[] = [];
  let rested = (): void => undefined;
  let reached = 0;
  return new Promise((resolve, reject) => {
    const session = new Session(workerOf(experiment), setup, {
      ready: ({ about, place }) =>
        resolve({ session, about, backend: place.backend, reports, at, runTo }),
      report(notice) {
        notice.reports.forEach((report, i) => {
          reports.push(report);
          at.push(notice.step - notice.reports.length + 1 + i);
        });
      },
      paused: () => rested(),
      failed: ({ detail }) => reject(new Error(`record: ${setup.demo}: ${detail}`)),
    });
    const runTo = async (step: number) => {
      if (step === reached) return;
      await new Promise<void>((rest) => {
        rested = rest;
        session.run(step - reached);
      });
      reached = step;
    };
  });
}

/** Answers on the way to step `end`. */
async function askAlong(
  { session, runTo }: Run,
  questions: Record<string, unknown>,
  along: Record<string, readonly number[]>,
  end: number,
): Promise<Record<string, unknown[]>> {
  const asked = Object.entries(along);
  const answers: Record<string, unknown[]> = {};
  for (const step of [...new Set(asked.flatMap(([, at]) => at))].sort((a, b) => a - b)) {
    if (step >= end) break;
    await runTo(step);
    for (const [question, at] of asked) {
      if (!at.includes(step)) continue;
      (answers[question] ??= []).push(await session.ask(question, questions[question]));
    }
  }
  return answers;
}

async function runOnce(
  demo: string,
  experiment: AnyExperiment,
  language: Language,
  changed: Changed,
): Promise<Recorded> {
  const { ask, stepsIn, along = {} } = experiment.record;
  const steps = stepsIn?.[language] ?? experiment.record.steps;
  const values = parse(experiment.fields, { ...changed }).values as Record<string, Value>;
  const questions = (typeof ask === 'function' ? ask(language) : ask) as Record<string, unknown>;
  const run = await begin(experiment, { demo, values, language, input: undefined });
  const earlier = await askAlong(run, questions, along as Record<string, number[]>, steps);
  await run.runTo(steps);
  const answers: Record<string, unknown> = {};
  for (const [question, input] of Object.entries(questions)) {
    answers[question] = await run.session.ask(question, input);
  }
  run.session.end();
  const shown = thinned(experiment.reports as Reports, run.reports, run.at, SHOWN);
  return rounded({
    values: defaultsOf(experiment.fields as Fields),
    backend: run.backend,
    step: steps,
    about: run.about,
    ...shown,
    answers,
    earlier,
  }) as Recorded;
}

/** Four significant digits: more cannot be seen, and the file is in every page. */
function rounded(value: unknown): unknown {
  if (typeof value === 'number') {
    return Number.isInteger(value) ? value : Number(value.toPrecision(4));
  }
  if (ArrayBuffer.isView(value)) return rounded(Array.from(value as Float32Array));
  if (Array.isArray(value)) return value.map(rounded);
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, rounded(each)]));
  }
  return value;
}
