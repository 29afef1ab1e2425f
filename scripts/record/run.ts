/** @file One recorded run: the real host and session over a message channel, nothing typed in. */
import { parse, type Value } from '../../src/lib/core/fields';
import type { Reports } from '../../src/lib/core/reports';
import { languages, type Language } from '../../src/lib/core/language';
import type { Recorded } from '../../src/components/chassis/viewProps';
import { thinned } from '../../src/components/chassis/run/thinnedReports';
import type { AnyExperiment } from '../../src/lib/runtime/experiment';
import { host, type HostPort } from '../../src/lib/runtime/host';
import { Session, type WorkerLike } from '../../src/lib/runtime/session';

const experiments = import.meta.glob<{ experiment: AnyExperiment }>(
  '../../src/components/demos/*/experiment.ts',
);
const SEED = 1;
/** Reports in the file: enough for a smooth curve. */
const SHOWN = 400;

type Changed = Record<string, Value>;

/** @returns Contents by file name: one file, or one for each language. */
export async function record(demo: string): Promise<Record<string, Recorded>> {
  const load = experiments[`../../src/components/demos/${demo}/experiment.ts`];
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

async function runOnce(
  demo: string,
  experiment: AnyExperiment,
  language: Language,
  changed: Changed,
): Promise<Recorded> {
  const { ask, stepsIn, along } = experiment.record;
  const asked = Object.entries((along ?? {}) as Record<string, readonly number[]>);
  const steps = stepsIn?.[language] ?? experiment.record.steps;
  const values = parse(experiment.fields, { ...changed }).values as Record<string, Value>;
  const shownValues = parse(experiment.fields, {}).values as Record<string, Value>;
  const { port1, port2 } = new MessageChannel();
  host(port2 as unknown as HostPort, {
    find: () => Promise.resolve(experiment),
    async choose() {
      const backend = await import('../../src/lib/runtime/backend');
      return backend.chooseBackend('wasm');
    },
  });
  const worker = Object.assign(port1, { terminate: () => port1.close() });

  const reports: object[] = [];
  const at: number[] = [];
  let backend = '';
  let about: object = {};
  let rested = (): void => undefined;
  const session = await new Promise<Session>((resolve, reject) => {
    const started: Session = new Session(
      worker as unknown as WorkerLike,
      { demo, values, seed: SEED, language, input: undefined },
      {
        ready(notice) {
          ({ about } = notice);
          backend = notice.place.backend;
          resolve(started);
        },
        report(notice) {
          notice.reports.forEach((report, i) => {
            reports.push(report);
            at.push(notice.step - notice.reports.length + 1 + i);
          });
        },
        paused: () => rested(),
        failed: (failure) => reject(new Error(`record: ${demo}: ${failure.detail}`)),
      },
    );
  });
  const questions = (typeof ask === 'function' ? ask(language) : ask) as Record<string, unknown>;
  const earlier: Record<string, unknown[]> = {};
  let reached = 0;
  const runTo = async (step: number) => {
    if (step === reached) return;
    await new Promise<void>((resolve) => {
      rested = resolve;
      session.run(step - reached);
    });
    reached = step;
  };
  for (const step of [...new Set(asked.flatMap(([, at]) => at))].sort((a, b) => a - b)) {
    if (step >= steps) break;
    await runTo(step);
    for (const [question, at] of asked) {
      if (!at.includes(step)) continue;
      (earlier[question] ??= []).push(await session.ask(question, questions[question]));
    }
  }
  await runTo(steps);
  const answers: Record<string, unknown> = {};
  for (const [question, input] of Object.entries(questions)) {
    answers[question] = await session.ask(question, input);
  }
  session.end();
  const shown = thinned(experiment.reports as Reports, reports, at, SHOWN);
  return rounded({
    values: shownValues,
    seed: SEED,
    backend,
    step: steps,
    about,
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
