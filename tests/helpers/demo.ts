/** A demo without a page: the real run, host and store, on one thread. */
import { DemoRun } from '../../src/components/chassis/run/demoRun.svelte';
import type { DemoOptions } from '../../src/components/chassis/run/demoOptions';
import type { Fields } from '../../src/lib/core/fields';
import type { AnyExperiment } from '../../src/lib/runtime/experiment';
import { counting, countingReports } from './counting';
import { ends, type Ends } from './ends';
import { eventually } from './eventually';

export interface Visit {
  run: DemoRun;
  /** The workers that it had, the newest last. */
  workers: Ends[];
  /** Until it has so many steps. */
  reach: (step: number) => Promise<void>;
  /** Until the store holds what it has. */
  kept: () => Promise<void>;
  leave: () => void;
}

export interface VisitOptions extends Partial<DemoOptions> {
  experiment?: AnyExperiment;
  choose?: Parameters<typeof ends>[1];
  distrust?: Parameters<typeof ends>[2];
}

/** Opens the page of a demo. */
export async function visit(options: VisitOptions = {}): Promise<Visit> {
  const { experiment = counting, choose, distrust, ...rest } = options;
  const workers: Ends[] = [];
  const run = new DemoRun({
    demo: 'counting',
    language: 'en',
    fields: experiment.fields as Fields,
    reports: countingReports,
    recorded: undefined,
    createWorker() {
      workers.push(ends(experiment, choose, distrust));
      return workers.at(-1)!.worker;
    },
    beat: () => () => undefined,
    ...rest,
  });
  run.recall();
  await run.keeper.look();
  return {
    run,
    workers,
    reach: (step) =>
      eventually(() => {
        if (run.step < step) throw new Error(`step ${run.step}, ${run.status}`);
      }),
    kept: async () => {
      await eventually(() => {
        if (run.keeper.place?.step !== run.step) throw new Error('not kept yet');
      });
    },
    leave: () => run.close(),
  };
}

/** Runs so many steps, and waits until they are made and kept. */
export async function train({ run, kept }: Visit, steps: number): Promise<void> {
  const fresh = run.status === 'idle' || run.status === 'failed';
  const goal = (fresh ? 0 : run.step) + steps;
  run.run(steps);
  await eventually(() => {
    if (run.step !== goal || run.status !== 'paused') throw new Error(`${run.step} ${run.status}`);
  });
  await kept();
}
