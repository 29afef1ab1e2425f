/**
 * @file One demo's run as a reader handles it: inputs, material, links, files, what is kept; `DemoFrame` draws it.
 *
 * What the worker does is in `LiveRun`. Where something goes wrong, `failure` or `notes` says so, and what the reader had
 * stays: settings, material, numbers and the last good weights.
 */
import type { Checkpoint } from '../../../lib/runtime/protocol';
import type { Beginning } from './live/beginning';
import type { SavedRun } from './keeping/checkpointFile';
import { StoreError } from './keeping/checkpointStore';
import type { DemoOptions } from './demoOptions';
import { Inputs } from './inputs/inputs.svelte';
import { Keeper } from './keeping/keeper.svelte';
import type { FoundRun } from './keeping/keptRun';
import { LiveRun } from './live/liveRun.svelte';
import { askedBackend, type Note } from './note';
import { Resuming } from './resuming';

export class DemoRun {
  readonly options: DemoOptions;
  readonly keeper: Keeper;

  notes = $state.raw<Note[]>([]);
  /** The material of the run that is shown. */
  inputUsed = $state.raw<unknown>();
  /** How often a start was refused because of a setting. */
  refused = $state(0);

  readonly #inputs: Inputs;
  readonly #live: LiveRun;
  readonly #resuming: Resuming;

  constructor(options: DemoOptions) {
    this.options = options;
    this.#inputs = new Inputs(options);
    this.settings.showRecorded(options.recorded?.values);
    this.keeper = new Keeper(options.demo, () => {
      if (this.status === 'running' || this.status === 'paused') void this.keep();
    });
    this.#live = new LiveRun(options, {
      built: () => this.#lookAtMaterial(),
      reported: () => this.keeper.tick(),
      rested: () => void this.keep(),
      left: (of) => this.note({ kind: 'cores', of }),
      recovered: (note) => {
        this.#forgetWhatIsOver();
        this.note(note);
      },
    });
    this.#resuming = new Resuming({
      inputs: this.#inputs,
      live: this.#live,
      keeper: this.keeper,
      start: (beginning) => this.#start(beginning),
      reset: () => this.reset(),
      keep: () => this.keep(),
      note: (note) => this.note(note),
    });
    const { note } = askedBackend(options.address);
    if (note) this.note(note);
    this.#takeLink(options.address?.hash ?? '');
  }

  get settings() {
    return this.#inputs.settings;
  }
  /** The reader's own material. */
  get input() {
    return this.#inputs.material;
  }

  // What is drawn of the run in the worker.
  get status() {
    return this.#live.status;
  }
  get step() {
    return this.#live.step;
  }
  get progress() {
    return this.#live.progress;
  }
  get place() {
    return this.#live.place;
  }
  /** How many workers make a step. */
  get cores() {
    return this.#live.sharing.of;
  }
  get failure() {
    return this.#live.failure;
  }
  get about() {
    return this.#live.about;
  }
  get goal() {
    return this.#live.goal;
  }
  get single() {
    return this.#live.single;
  }
  get loaded() {
    return this.#live.loaded;
  }
  get compiling() {
    return this.#live.compiling;
  }
  /** Good weights that a run which broke can go on from. */
  get good(): Checkpoint | undefined {
    const { failure, lastGood } = this.#live;
    if (!failure || failure.code === 'input') return undefined;
    return lastGood && lastGood.step > 0 ? lastGood : undefined;
  }

  /** True when settings or material were changed that the shown run was not started with. */
  get changed(): boolean {
    return this.settings.changed || this.input !== this.inputUsed;
  }

  /** One of a kind: a newer one takes the older one's place. */
  note(note: Note): void {
    this.forgetNote(note.kind);
    this.notes = [...this.notes, note];
  }

  forgetNote(...kinds: Note['kind'][]): void {
    this.notes = this.notes.filter(({ kind }) => !kinds.includes(kind));
  }

  /** What the reader had set and given in this tab before, on this page or on its twin in the other language. */
  recall(): void {
    this.#inputs.recall();
  }

  /** Settings of a link go into the inputs; a run that is shown goes on with its own. */
  readLink(hash: string): void {
    this.#takeLink(hash);
    this.#inputs.remember();
  }

  /** The hash of a link to what the inputs hold, and whether the reader's own material found room in it. */
  link(): { hash: string; complete: boolean } {
    return this.#inputs.link;
  }

  /** A press of Run seems near: what it needs is loaded meanwhile. */
  warm(): void {
    this.#live.warm();
  }

  /** Runs on; starts first when nothing is there. Changed settings wait for a fresh start. */
  run(steps?: number): void {
    if (this.#begin()) this.#live.run(steps);
  }

  pause(): void {
    this.#live.pause();
  }

  /** From the beginning, with the settings as they are in the inputs. */
  restart(): void {
    if (!this.#pass()) return;
    this.close();
    this.run();
  }

  /** Back to the recorded run; settings and material stay. */
  reset(): void {
    this.keeper.rest();
    this.#live.reset();
    this.settings.showRecorded(this.options.recorded?.values);
    this.forgetNote('material', 'values');
    void this.keeper.leave();
  }

  /** Ends the worker, which frees all memory. */
  close(): void {
    this.keeper.rest();
    this.#live.leave();
  }

  /** After divergence the last good weights answer; a run that ended otherwise is not started by a question. */
  async ask(question: string, input: unknown): Promise<unknown> {
    if (!this.failure && !this.#begin()) throw new Error('the settings cannot be used');
    return this.#live.ask(question, input);
  }

  /** Takes a typed setting; a live one reaches the run at once. */
  set(name: string, raw: string | boolean): void {
    if (this.settings.type(name, raw)) this.#live.change(this.settings.used);
    this.#inputs.remember();
  }

  /** New material for the next start; what runs goes on with what it has, unless it waits for it. */
  setInput(input: unknown): void {
    this.#inputs.material = input;
    this.#inputs.remember();
    if (this.failure?.code === 'input') this.reset();
    else if (this.#live.missing && input !== undefined) void this.#resuming.withMaterial();
  }

  /** @throws {Error} If there is nothing to save. */
  checkpoint(): Promise<Checkpoint> {
    return this.#live.checkpoint();
  }

  /** Into this browser's storage, if there is one. */
  keep(): Promise<void> {
    return this.keeper.inTurn(() => this.#keep());
  }

  /** A saved run is opened and waits; what is shown stays if it does not fit. */
  open(saved: SavedRun): Promise<void> {
    return this.#resuming.open(saved);
  }

  /** Goes on with a run of an earlier visit. */
  goOnWith(found: FoundRun): Promise<void> {
    return this.#resuming.goOnWith(found);
  }

  /** Goes on from where a failed run was good, with the settings in the checkpoint. */
  goOnFrom(checkpoint: Checkpoint): void {
    this.#resuming.goOnFrom(checkpoint);
  }

  #pass(): boolean {
    const { passed } = this.settings;
    if (!passed) this.refused++;
    return passed;
  }

  /** @returns False when the settings do not pass the gate, or nothing can start. */
  #begin(): boolean {
    if (this.#live.isThere) return true;
    if (!this.#pass()) return false;
    const broken = this.failure !== undefined;
    this.keeper.begin();
    if (broken) void this.keeper.look(); // the run that broke is one of those that can be gone on with
    this.#start({ values: this.settings.wanted });
    return this.failure === undefined;
  }

  #start(beginning: Omit<Beginning, 'input'>): void {
    const { input } = this;
    this.settings.used = beginning.values;
    this.inputUsed = input;
    this.#forgetWhatIsOver();
    this.#live.start({ ...beginning, input });
    this.keeper.watch();
  }

  #forgetWhatIsOver(): void {
    this.notes = this.notes.filter(({ kind }) => kind === 'recovered' || kind === 'store');
  }

  #lookAtMaterial(): void {
    const { missing, about } = this.#live;
    const { material } = about as { material?: 'own' | 'book' };
    if (missing || material === 'book') this.inputUsed = undefined;
    if (missing) this.note({ kind: 'material', ...missing });
  }

  async #keep(): Promise<void> {
    const { place } = this.keeper;
    if (!place || this.step === 0 || this.step === place.step) return;
    const checkpoint = await this.#live.save();
    if (!checkpoint) return;
    const { reports, steps, elapsedMs } = this.progress;
    const input: unknown = $state.snapshot(this.inputUsed);
    try {
      await this.keeper.write({ checkpoint, input, reports, steps, elapsedMs }, place);
      this.forgetNote('store');
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      this.note({ kind: 'store', code: error.code });
    }
  }

  #takeLink(hash: string): void {
    const issues = this.#inputs.readLink(hash);
    if (issues.length > 0) this.note({ kind: 'link', issues });
  }
}
