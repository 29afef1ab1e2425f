/**
 * @file A checkpoint takes the place of the run that is shown: from a file, from an earlier visit, or from a run that broke.
 * What was shown comes back where the checkpoint does not fit.
 */
import type { Checkpoint } from '../../../lib/runtime/protocol';
import type { Beginning } from './live/beginning';
import type { SavedRun } from './keeping/checkpointFile';
import type { Inputs } from './inputs/inputs.svelte';
import type { Keeper, Place as KeptPlace } from './keeping/keeper.svelte';
import type { FoundRun } from './keeping/keptRun';
import type { LiveRun } from './live/liveRun.svelte';
import type { Note } from './note';
import type { Past } from './numbers/progress.svelte';

/** What it needs of the run that is shown. */
export interface Shown {
  readonly inputs: Inputs;
  readonly live: LiveRun;
  readonly keeper: Keeper;
  readonly start: (beginning: Omit<Beginning, 'input'>) => void;
  readonly reset: () => void;
  readonly keep: () => Promise<void>;
  readonly note: (note: Note) => void;
}

/** What a checkpoint that proves not to fit must leave as it was. */
interface Before {
  draft: Record<string, string | boolean>;
  material: unknown;
  past: Past;
  checkpoint: Checkpoint | undefined;
  kept: KeptPlace | undefined;
}

export class Resuming {
  readonly #shown: Shown;
  #opened = 0;

  constructor(shown: Shown) {
    this.#shown = shown;
  }

  /** A saved run is opened and waits. */
  async open({ checkpoint, past }: SavedRun): Promise<void> {
    const before = await this.#putAway();
    if (!before) return;
    this.#shown.keeper.begin();
    this.#resume(checkpoint, past, before);
  }

  /** Goes on with a run of an earlier visit. */
  async goOnWith(found: FoundRun): Promise<void> {
    const before = await this.#putAway();
    if (!before) return;
    const { inputs, keeper } = this.#shown;
    const { run: kept } = found;
    inputs.material = kept.input;
    keeper.begin(found);
    this.#resume(kept.checkpoint, kept, before);
    this.#goOn();
  }

  /** Goes on from where a failed run was good, with the settings in the checkpoint. */
  goOnFrom(checkpoint: Checkpoint): void {
    const before = this.#before(this.#shown.live.lastGood);
    this.#resume(checkpoint, before.past, before);
    this.#goOn();
  }

  /** The run that waits for its material has it, and goes on with the settings that it has. */
  async withMaterial(): Promise<void> {
    const { live, inputs, start } = this.#shown;
    const opened = ++this.#opened;
    const checkpoint = await live.checkpoint().catch(() => undefined);
    if (!checkpoint || opened !== this.#opened) return;
    const before = this.#before(checkpoint);
    const misfit = () => this.#takeBack(before);
    start({ values: inputs.settings.used, checkpoint, past: before.past, misfit });
  }

  /**
   * Pauses and keeps what is shown.
   *
   * @returns What to go back to; nothing when the reader chose something else meanwhile.
   */
  async #putAway(): Promise<Before | undefined> {
    const { live, keep } = this.#shown;
    const opened = ++this.#opened;
    live.pause();
    const last = await live.checkpoint().catch(() => undefined);
    await keep();
    return opened === this.#opened ? this.#before(last) : undefined;
  }

  #before(checkpoint: Checkpoint | undefined): Before {
    const { inputs, live, keeper } = this.#shown;
    const draft = { ...inputs.settings.draft };
    const { past } = live.progress;
    return { draft, material: inputs.material, past, checkpoint, kept: keeper.place };
  }

  #resume(checkpoint: Checkpoint, past: Past | undefined, before: Before): void {
    const { inputs, start, note } = this.#shown;
    const issues = inputs.settings.take(checkpoint.values);
    const misfit = () => this.#takeBack(before);
    start({ values: inputs.settings.wanted, checkpoint, past, misfit });
    if (issues.length > 0) note({ kind: 'values', issues });
    inputs.remember();
  }

  #goOn(): void {
    const { live } = this.#shown;
    if (live.isThere) live.run();
  }

  /** Nothing is lost by a checkpoint that does not fit. */
  #takeBack({ draft, material, past, checkpoint, kept }: Before): void {
    const { inputs, keeper, start, reset, note } = this.#shown;
    inputs.material = material;
    keeper.goBackTo(kept);
    if (checkpoint) {
      inputs.settings.take(checkpoint.values);
      start({ values: inputs.settings.wanted, checkpoint, past });
    } else reset();
    inputs.settings.recall(draft);
    note({ kind: 'file', code: 'does-not-fit' });
    void keeper.look();
  }
}
