/** @file One demo's run as a reader handles it; `DemoFrame` draws it, `LiveRun` does the work. */
import type { Checkpoint } from '../../lib/runtime/protocol';
import type { KeptRun } from './checkpointStore';
import { LiveRun, type Before, type DemoOptions } from './liveRun.svelte';

export class DemoRun extends LiveRun {
  #opened = 0;

  constructor(options: DemoOptions) {
    super(options);
    this.readLink(options.address?.hash ?? '');
  }

  /** True when settings or material were changed that the shown run was not started with. */
  get changed(): boolean {
    return this.settings.changed || this.input !== this.inputUsed;
  }

  /** Settings of a link go into the inputs; a run that is shown goes on with its own. */
  readLink(hash: string): void {
    const issues = this.settings.readLink(hash);
    if (issues.length > 0) this.note({ kind: 'link', issues });
  }

  /** From the beginning, with the settings as they are in the inputs. */
  restart(): void {
    if (!this.pass()) return;
    this.close();
    this.run();
  }

  /** After divergence the last good weights answer; a run that ended otherwise is not started by a question. */
  async ask(question: string, input: unknown): Promise<unknown> {
    if (!this.failure && !this.begin()) throw new Error('the settings cannot be used');
    await this.ready;
    if (!this.session) throw new Error('nothing runs');
    return this.session.ask(question, input);
  }

  /** Takes a typed setting; a live one reaches the run at once. */
  set(name: string, raw: string | boolean): void {
    if (this.settings.type(name, raw)) this.session?.change(this.settings.used);
  }

  /** New material for the next start; what runs goes on with what it has. */
  setInput(input: unknown): void {
    this.input = input;
    if (this.failure?.code === 'input') this.reset();
  }

  /** A checkpoint of a file is opened and waits; what is shown stays if it does not fit. */
  async open(checkpoint: Checkpoint): Promise<void> {
    const opened = ++this.#opened;
    this.pause();
    const last = await this.checkpoint().catch(() => undefined);
    if (opened === this.#opened) this.#resume(checkpoint, this.#before(last));
  }

  /** Goes on with a run of an earlier visit. */
  goOnWith(kept: KeptRun): void {
    const before = this.#before(undefined);
    this.input = kept.input;
    this.#resume(kept.checkpoint, before);
    this.progress.goOnFrom(kept, kept.checkpoint.step);
    this.run();
  }

  /** Goes on from where a failed run was good, with the settings in the checkpoint. */
  goOnFrom(checkpoint: Checkpoint): void {
    const before = this.#before(this.lastGood);
    this.#resume(checkpoint, before);
    this.progress.goOnFrom(before.past, checkpoint.step);
    this.run();
  }

  #resume(checkpoint: Checkpoint, before: Before): void {
    this.settings.fill({ ...checkpoint.values, seed: checkpoint.seed });
    this.keeper.found = undefined;
    this.start(checkpoint, before);
  }

  #before(checkpoint: Checkpoint | undefined): Before {
    const { settings, progress, input } = this;
    return { draft: { ...settings.draft }, input, past: progress.past, checkpoint };
  }
}
