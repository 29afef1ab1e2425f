/** @file The numbers of a run so far: all of them for export, a thinned choice for drawing. */
import { thinned } from './thin';

/** The rate is that of the last few seconds. */
const WINDOW_MS = 3_000;

/** Reports of a run with their steps, and the time it took. */
export interface Past {
  reports: readonly object[];
  steps: readonly number[];
  elapsedMs: number;
}

export class Progress {
  /** Thinned, oldest first; `steps[i]` is the step of `reports[i]`. */
  reports = $state.raw<object[]>([]);
  steps = $state.raw<number[]>([]);
  /** Time spent in steps. */
  elapsedMs = $state(0);
  stepsPerSecond = $state(0);

  #allReports: object[] = [];
  #allSteps: number[] = [];
  #elapsedBefore = 0;
  #recent: { at: number; step: number }[] = [];

  get all(): { reports: readonly object[]; steps: readonly number[] } {
    return { reports: this.#allReports, steps: this.#allSteps };
  }

  /** All of it as it is now, for a run that goes on from here. */
  get past(): Past {
    return {
      reports: [...this.#allReports],
      steps: [...this.#allSteps],
      elapsedMs: this.elapsedMs,
    };
  }

  /** @param elapsedMs - Of this session, from its start. */
  take(step: number, reports: readonly object[], elapsedMs: number): void {
    reports.forEach((report, i) => {
      this.#allReports.push(report);
      this.#allSteps.push(step - reports.length + 1 + i);
    });
    this.elapsedMs = this.#elapsedBefore + elapsedMs;
    const now = performance.now();
    this.#recent = [...this.#recent.filter(({ at }) => now - at < WINDOW_MS), { at: now, step }];
    const first = this.#recent[0];
    if (first && now > first.at) {
      this.stepsPerSecond = ((step - first.step) / (now - first.at)) * 1_000;
    }
    this.#show();
  }

  /** What an earlier session had reached, up to a step. */
  goOnFrom(past: Past, step = Infinity): void {
    const count = past.steps.filter((at) => at <= step).length;
    this.#allReports = past.reports.slice(0, count);
    this.#allSteps = past.steps.slice(0, count);
    this.#elapsedBefore = past.elapsedMs;
    this.elapsedMs = past.elapsedMs;
    this.#show();
  }

  /** The rate starts anew: time passed without steps is not slowness. */
  breathe(): void {
    this.#recent = [];
    this.stepsPerSecond = 0;
  }

  clear(): void {
    this.breathe();
    this.goOnFrom({ reports: [], steps: [], elapsedMs: 0 });
  }

  #show(): void {
    const { items, steps } = thinned(this.#allReports, this.#allSteps);
    this.reports = items;
    this.steps = steps;
  }
}
