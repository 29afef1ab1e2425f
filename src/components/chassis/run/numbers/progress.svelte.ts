/** @file The numbers of a run so far: all of them for export, a thinned choice for drawing. */
import type { Reports } from '../../../../lib/core/reports';
import { Columns } from './columns';
import { ThinnedReports } from './thinnedReports';

/** The rate is that of the last few seconds. */
const WINDOW_MS = 3_000;

/** Reports of a run with their steps, thinned, and the time it took. */
export interface Past {
  reports: readonly object[];
  steps: readonly number[];
  elapsedMs: number;
  /** All of its numbers, where it was not written down meanwhile. */
  columns?: Columns;
}

export class Progress {
  /** Thinned, oldest first; `steps[i]` is the step of `reports[i]`. */
  reports = $state.raw<object[]>([]);
  steps = $state.raw<number[]>([]);
  /** Time spent in steps. */
  elapsedMs = $state(0);
  stepsPerSecond = $state(0);

  readonly #table: Reports;
  #columns = new Columns();
  #thinned: ThinnedReports;
  #elapsedBefore = 0;
  #recent: { at: number; step: number }[] = [];

  constructor(table: Reports) {
    this.#table = table;
    this.#thinned = new ThinnedReports(table);
  }

  /** Every number. */
  get columns(): Columns {
    return this.#columns;
  }

  /** All of it as it is now, for a run that goes on from here. */
  get past(): Past {
    const { reports, steps, elapsedMs } = this;
    return { reports, steps, elapsedMs, columns: this.#columns };
  }

  /** @param elapsedMs - Of this session, from its start. */
  take(step: number, reports: readonly object[], elapsedMs: number): void {
    reports.forEach((report, i) => {
      const at = step - reports.length + 1 + i;
      this.#columns.take(at, report);
      this.#thinned.take(at, report);
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
    this.#thinned = new ThinnedReports(this.#table);
    this.#columns = past.columns?.upTo(step) ?? new Columns();
    past.reports.slice(0, count).forEach((report, i) => {
      const at = past.steps[i] ?? 0;
      this.#thinned.take(at, report);
      if (!past.columns) this.#columns.take(at, report);
    });
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
    const { reports, steps } = this.#thinned.chosen;
    this.reports = reports;
    this.steps = steps;
  }
}
