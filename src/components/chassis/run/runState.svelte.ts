/** @file What is known of a demo's run, as it is drawn: `LiveRun` changes it. */
import type { Fields } from '../../../lib/core/fields';
import type { Reports } from '../../../lib/core/reports';
import type { Language } from '../../../lib/core/language';
import type { Beat } from '../../../lib/runtime/heartbeat';
import type { Checkpoint, Failure, Place } from '../../../lib/runtime/protocol';
import type { WorkerLike } from '../../../lib/runtime/session';
import type { Material, Missing, Recorded, Status } from '../viewProps';
import { askedBackend, type Note } from './note';
import type { Place as KeptPlace } from './keeper.svelte';
import { Progress, type Past } from './progress.svelte';
import { Settings } from './settings.svelte';

export interface DemoOptions {
  demo: string;
  language: Language;
  fields: Fields;
  reports: Reports;
  recorded: Recorded | undefined;
  createWorker: () => WorkerLike;
  /** The page's address, for the settings in its hash and `?backend=`. */
  address?: URL;
  /** How the reader's own material is written into a link. */
  material?: Material<unknown> | undefined;
  /** How often a worker is asked whether it is there. */
  beat?: Beat;
}

/** What a checkpoint that proves not to fit must leave as it was. */
export interface Before {
  draft: Record<string, string | boolean>;
  input: unknown;
  past: Past;
  checkpoint: Checkpoint | undefined;
  kept: KeptPlace | undefined;
}

export class RunState {
  readonly options: DemoOptions;
  readonly settings: Settings;
  readonly progress: Progress;

  status = $state<Status>('idle');
  step = $state(0);
  place = $state.raw<Place>();
  failure = $state.raw<Failure>();
  notes = $state.raw<Note[]>([]);
  about = $state.raw<object>();
  /** The step that was asked for, and where it was asked. */
  goal = $state.raw<{ from: number; to: number }>();
  /** One step was asked for, and nothing more. */
  single = $state(false);
  /** The reader's own material. */
  input = $state.raw<unknown>();
  /** The material of the run that is shown. */
  inputUsed = $state.raw<unknown>();
  /** How often a start was refused because of a setting. */
  refused = $state(0);
  /** While it loads: bytes of the engine, of how many; then, on a GPU, programs compiled so far, of how many. */
  loaded = $state<{ bytes: number; total: number }>();
  compiling = $state<{ done: number; total: number }>();

  constructor(options: DemoOptions) {
    this.options = options;
    this.settings = new Settings(options.demo, options.fields);
    this.progress = new Progress(options.reports);
    const { note } = askedBackend(options.address);
    if (note) this.note(note);
    this.showRecorded();
  }

  /** One of a kind: a newer one takes the older one's place. */
  note(note: Note): void {
    this.forgetNote(note.kind);
    this.notes = [...this.notes, note];
  }

  forgetNote(...kinds: Note['kind'][]): void {
    this.notes = this.notes.filter(({ kind }) => !kinds.includes(kind));
  }

  /** What the run shown learned from, and can no longer find. */
  get missing(): Missing | undefined {
    return (this.about as { missing?: Missing } | undefined)?.missing;
  }

  /** As it is while a run is built that begins at a step. */
  protected load(step: number): void {
    this.failure = undefined;
    this.notes = this.notes.filter(({ kind }) => kind === 'recovered' || kind === 'store');
    this.status = 'loading';
    this.compiling = undefined;
    this.about = undefined;
    this.step = step;
    this.goal = undefined;
    this.progress.clear();
    this.loaded = undefined;
  }

  protected pass(): boolean {
    const { passed } = this.settings;
    if (!passed) this.refused++;
    return passed;
  }

  protected showRecorded(): void {
    const { recorded } = this.options;
    this.progress.clear();
    this.place = undefined;
    this.settings.used = { ...this.settings.defaults, ...recorded?.values };
    this.about = recorded?.about;
    this.step = recorded?.step ?? 0;
    if (recorded) this.progress.goOnFrom({ ...recorded, elapsedMs: 0 });
  }
}
