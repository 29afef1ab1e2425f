/** @file One demo's run as a reader handles it; `DemoFrame` draws it, `LiveRun` does the work. */
import { LONGEST_LINK } from '../../../lib/core/address';
import type { Checkpoint } from '../../../lib/runtime/protocol';
import type { SavedRun } from './checkpointFile';
import * as drafts from './drafts';
import type { FoundRun } from './keptRun';
import { LiveRun } from './liveRun.svelte';
import type { Before } from './runState.svelte';
import type { DemoOptions } from './runState.svelte';

/** The part of a link that holds the reader's own material. */
const OWN = 'own';

export class DemoRun extends LiveRun {
  #opened = 0;
  #hash: string;

  constructor(options: DemoOptions) {
    super(options);
    this.#hash = options.address?.hash ?? '';
    this.#takeLink(this.#hash);
  }

  /** True when settings or material were changed that the shown run was not started with. */
  get changed(): boolean {
    return this.settings.changed || this.input !== this.inputUsed;
  }

  /** What the reader had set and given in this tab before, on this page or on its twin in the other language. */
  recall(): void {
    const draft = drafts.recall(this.options.demo);
    if (!draft || (draft.hash !== this.#hash && this.settings.isFor(this.#hash))) return;
    this.settings.recall(draft.settings);
    if (draft.input !== undefined) this.input = draft.input;
  }

  /** Settings of a link go into the inputs; a run that is shown goes on with its own. */
  readLink(hash: string): void {
    this.#hash = hash;
    this.#takeLink(hash);
    this.#remember();
  }

  /** The hash of a link to what the inputs hold, and whether the reader's own material found room in it. */
  link(): { hash: string; complete: boolean } {
    const { settings, input } = this;
    const hash = settings.link();
    if (input === undefined) return { hash, complete: true };
    const own = this.options.material?.write(input);
    const fits = own !== undefined && own.length <= LONGEST_LINK;
    const whole = fits ? settings.link({ [OWN]: own }) : '';
    const complete = fits && whole.length <= LONGEST_LINK;
    return { hash: complete ? whole : hash, complete };
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
    this.#remember();
  }

  /** New material for the next start; what runs goes on with what it has, unless it waits for it. */
  setInput(input: unknown): void {
    this.input = input;
    this.#remember();
    if (this.failure?.code === 'input') this.reset();
    else if (this.missing && input !== undefined) void this.#giveMaterial();
  }

  /** A saved run is opened and waits; what is shown stays if it does not fit. */
  async open({ checkpoint, past }: SavedRun): Promise<void> {
    const before = await this.#putAway();
    if (!before) return;
    this.keeper.begin();
    this.#resume(checkpoint, before);
    if (past) this.progress.goOnFrom(past, checkpoint.step);
  }

  /** Goes on with a run of an earlier visit. */
  async goOnWith(found: FoundRun): Promise<void> {
    const before = await this.#putAway();
    if (!before) return;
    const { run: kept } = found;
    this.input = kept.input;
    this.keeper.begin(found);
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

  /**
   * Pauses and keeps what is shown.
   *
   * @returns What to go back to; nothing when the reader chose something else meanwhile.
   */
  async #putAway(): Promise<Before | undefined> {
    const opened = ++this.#opened;
    this.pause();
    const last = await this.checkpoint().catch(() => undefined);
    await this.keep();
    return opened === this.#opened ? this.#before(last) : undefined;
  }

  #resume(checkpoint: Checkpoint, before: Before): void {
    const issues = this.settings.take(checkpoint.values);
    this.start(checkpoint, before);
    if (issues.length > 0) this.note({ kind: 'values', issues });
    this.#remember();
  }

  async #giveMaterial(): Promise<void> {
    const opened = ++this.#opened;
    const checkpoint = await this.checkpoint().catch(() => undefined);
    if (!checkpoint || opened !== this.#opened) return;
    const before = this.#before(checkpoint);
    this.start(checkpoint, before);
    this.progress.goOnFrom(before.past, checkpoint.step);
  }

  #takeLink(hash: string): void {
    const link = this.settings.readLink(hash, this.options.material ? [OWN] : []);
    if (!link) return;
    const issues = [...link.issues];
    const own = link.extra.get(OWN);
    if (own !== undefined) {
      const input = this.options.material?.read(own);
      if (input === undefined) issues.push({ field: '', code: 'own' });
      else this.input = input;
    }
    if (issues.length > 0) this.note({ kind: 'link', issues });
  }

  #remember(): void {
    const { draft } = this.settings;
    drafts.remember(this.options.demo, {
      settings: { ...draft },
      input: this.input,
      hash: this.#hash,
    });
  }

  #before(checkpoint: Checkpoint | undefined): Before {
    const { settings, progress, input, keeper } = this;
    const { draft } = settings;
    return { draft: { ...draft }, input, past: progress.past, checkpoint, kept: keeper.place };
  }
}
