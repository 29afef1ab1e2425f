/** @file The sheets of one tool that are kept in this browser: the one on the desk, which is written, and the others. */
import type { AnyEquation } from '../../../lib/desk/equation';
import type { Sheet } from '../../../lib/desk/sheet';
import { wholeSheet } from '../../../lib/desk/wholeSheet';
import { StoreError, type StoreCode } from '../../chassis/run/keeping/browserStore';
import { figuresIn, LONGEST_NAME, SHEET_VERSION, type KeptSheet } from './keptSheet';
import { leave, pickUp } from './leaving';
import * as store from './sheetStore';

/** One writes when the typing rests. */
const SETTLED_MS = 500;

export class SheetKeeper {
  /** Those that are kept, the last opened first. */
  sheets: KeptSheet[] = $state.raw([]);
  /** The one on the desk, once it was written. */
  current: KeptSheet | undefined = $state.raw();
  /** Why nothing is kept, or that another tab has changed the same sheet, which now are two. */
  trouble: StoreCode | 'elsewhere' | undefined = $state();
  /** The last that was deleted. */
  removed: KeptSheet | undefined = $state.raw();

  readonly #tool: string;
  readonly #equation: AnyEquation;
  #waiting: { sheet: Sheet; figures: Record<string, number> } | undefined;
  /** Of what is on the desk. */
  #place: Pick<KeptSheet, 'id' | 'name' | 'revision'> = {
    id: store.newId(),
    name: '',
    revision: 0,
  };
  #timer: ReturnType<typeof setTimeout> | undefined;
  #turn: Promise<unknown> = Promise.resolve();

  constructor(tool: string, equation: AnyEquation) {
    this.#tool = tool;
    this.#equation = equation;
  }

  /** @returns The sheet that was opened last; undefined where none is kept. */
  async begin(): Promise<Sheet | undefined> {
    const left = pickUp(this.#tool);
    await this.#look();
    const there = this.sheets.find(({ id }) => id === left?.id);
    const read = left && wholeSheet(this.#equation, left.sheet);
    if (left && read?.ok && (!there || there.revision === left.revision)) {
      this.#place = { id: left.id, name: there?.name ?? '', revision: left.revision };
      this.current = there;
      this.changed(read.sheet, there?.figures ?? {});
      return read.sheet;
    }
    const [last] = this.sheets;
    if (last) this.#take(last);
    return last?.sheet;
  }

  /** What is on the desk was changed: written when the typing rests. */
  changed(sheet: Sheet, figures: Readonly<Record<string, number | undefined>>): void {
    this.#waiting = { sheet, figures: figuresIn(figures) };
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), SETTLED_MS);
  }

  /** Writes what waits. Where the browser keeps nothing, the sheet on the desk is not touched by that. */
  flush(): Promise<void> {
    clearTimeout(this.#timer);
    return this.#inTurn(async () => {
      const waiting = this.#waiting;
      if (!waiting) return;
      const now = Date.now();
      const { id } = this.#place;
      const written = await store.write({
        ...this.#place,
        ...waiting,
        version: SHEET_VERSION,
        tool: this.#tool,
        savedAt: now,
        openedAt: now,
      });
      if (this.#waiting === waiting) this.#waiting = undefined;
      // That there are two now is told until the reader opens another one.
      if (written.id !== id) this.trouble = 'elsewhere';
      else if (this.trouble !== 'elsewhere') this.trouble = undefined;
      if (this.#place.id === id) this.#take(written);
      await this.#look();
    });
  }

  /** What is put on the desk from now on is another sheet: a link's, a file's. */
  async fresh(name = ''): Promise<void> {
    await this.flush();
    this.#place = { id: store.newId(), name: name.slice(0, LONGEST_NAME), revision: 0 };
    this.current = undefined;
    if (this.trouble === 'elsewhere') this.trouble = undefined;
  }

  /** @returns The sheet for the desk. */
  async open(kept: KeptSheet): Promise<Sheet> {
    await this.flush();
    const there = this.sheets.find(({ id }) => id === kept.id) ?? kept;
    this.trouble = undefined;
    this.#take(there);
    await this.#inTurn(() => store.touch(there, { openedAt: Date.now() }));
    return there.sheet;
  }

  async rename(name: string): Promise<void> {
    this.#place.name = name.trim().slice(0, LONGEST_NAME);
    await this.flush();
    const { current } = this;
    if (!current) return;
    this.#take({ ...current, name: this.#place.name });
    await this.#inTurn(() => store.touch(current, { name: this.#place.name }));
    await this.#inTurn(() => this.#look());
  }

  /** Deletes the sheet on the desk; what is on the desk stays there, and is another one once it is changed. */
  async remove(): Promise<void> {
    await this.flush();
    const { current } = this;
    if (!current) return;
    await this.#inTurn(async () => {
      await store.remove(current);
      this.removed = current;
      await this.#look();
    });
    await this.fresh();
  }

  /** @returns The sheet that was deleted last, for the desk. */
  async putBack(): Promise<Sheet | undefined> {
    const { removed } = this;
    if (!removed) return undefined;
    await this.flush();
    await this.#inTurn(async () => {
      this.#take(await store.write({ ...removed, revision: 0, openedAt: Date.now() }));
      this.removed = undefined;
      await this.#look();
    });
    return removed.sheet;
  }

  /** Writes when the tab is hidden or left. @returns How it ends. */
  watch(): () => void {
    const hide = () => {
      if (document.visibilityState === 'hidden') this.#leave();
    };
    const gone = () => this.#leave();
    document.addEventListener('visibilitychange', hide);
    addEventListener('pagehide', gone);
    return () => {
      document.removeEventListener('visibilitychange', hide);
      removeEventListener('pagehide', gone);
      void this.flush();
    };
  }

  #leave(): void {
    const { id, revision } = this.#place;
    if (this.#waiting) leave(this.#tool, { id, revision, sheet: this.#waiting.sheet });
    void this.flush();
  }

  #take(kept: KeptSheet): void {
    this.#place = { id: kept.id, name: kept.name, revision: kept.revision };
    this.current = kept;
  }

  async #look(): Promise<void> {
    this.sheets = await store.sheetsOf(this.#tool, this.#equation).catch(() => this.sheets);
  }

  /** One after the other, so that each knows the revision that the last one wrote. */
  #inTurn(action: () => Promise<void>): Promise<void> {
    const turn = this.#turn.then(action).catch((error: unknown) => {
      if (!(error instanceof StoreError)) throw error;
      this.trouble = error.code;
    });
    this.#turn = turn.catch(() => undefined);
    return turn;
  }
}
