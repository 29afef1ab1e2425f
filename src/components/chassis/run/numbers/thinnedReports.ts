/**
 * @file The reports of a run that a drawing gets: all while they are few, then every second, every fourth … of them. Taking
 * one costs the same however many came before.
 */
import { sparseOf, type AnyReport, type Reports } from '../../../../lib/core/reports';

/** A view gets at most about this many. */
export const SHOWN = 2_000;

interface Entry {
  /** Counted over all reports. */
  index: number;
  step: number;
  report: object;
  /** By sparse number, how many reports before had it. */
  before: ReadonlyMap<string, number> | undefined;
}

export class ThinnedReports {
  readonly #sparse: readonly string[];
  /** Half for those that every step has, half for the sparse ones together. */
  readonly #room: number;
  readonly #roomOfEach: number;
  #kept: Entry[] = [];
  #last: Entry | undefined;
  #count = 0;
  /** One in how many is kept; and of those kept so, how many there are. */
  #stride = 1;
  #regular = 0;
  readonly #strides: Map<string, number>;
  readonly #counts: Map<string, number>;

  constructor(reports: Reports, most = SHOWN) {
    this.#sparse = sparseOf(reports);
    this.#room = this.#sparse.length > 0 ? most / 2 : most;
    this.#roomOfEach = most / 2 / this.#sparse.length;
    this.#strides = new Map(this.#sparse.map((name) => [name, 1]));
    this.#counts = new Map(this.#sparse.map((name) => [name, 0]));
  }

  /** Oldest first; the first and the last are always among them. */
  get chosen(): { reports: object[]; steps: number[] } {
    const last = this.#last;
    const all = last && this.#kept.at(-1) !== last ? [...this.#kept, last] : this.#kept;
    return { reports: all.map(({ report }) => report), steps: all.map(({ step }) => step) };
  }

  take(step: number, report: object): void {
    const entry: Entry = { index: this.#count++, step, report, before: this.#beforeOf(report) };
    this.#last = entry;
    if (!this.#isDue(entry)) return;
    this.#kept.push(entry);
    if (entry.index % this.#stride === 0 && ++this.#regular > this.#room) {
      this.#stride *= 2;
      this.#leaveOut();
    }
    for (const [name, before] of entry.before ?? []) {
      const stride = this.#strides.get(name) ?? 1;
      if (before / stride < this.#roomOfEach) continue;
      this.#strides.set(name, 2 * stride);
      this.#leaveOut();
    }
  }

  #beforeOf(report: object): Map<string, number> | undefined {
    const has = this.#sparse.filter((name) => (report as AnyReport)[name] !== undefined);
    if (has.length === 0) return undefined;
    return new Map(
      has.map((name) => {
        const before = this.#counts.get(name) ?? 0;
        this.#counts.set(name, before + 1);
        return [name, before];
      }),
    );
  }

  #isDue({ index, before }: Entry): boolean {
    if (index % this.#stride === 0) return true;
    return [...(before ?? [])].some(([name, n]) => n % (this.#strides.get(name) ?? 1) === 0);
  }

  #leaveOut(): void {
    this.#kept = this.#kept.filter((entry) => this.#isDue(entry));
    this.#regular = this.#kept.filter(({ index }) => index % this.#stride === 0).length;
  }
}

/** A finished run's reports, thinned. */
export function thinned(
  table: Reports,
  reports: readonly object[],
  steps: readonly number[],
  most: number,
): { reports: object[]; steps: number[] } {
  const choice = new ThinnedReports(table, most);
  reports.forEach((report, i) => choice.take(steps[i] ?? 0, report));
  return choice.chosen;
}
