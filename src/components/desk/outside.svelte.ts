/** @file Where a desk's figures come from besides the reader's hand, and where they are left: this browser, and links. */
import { readLink, writeLink } from '../../lib/desk/link';
import { withoutNames } from '../../lib/desk/names';
import type { Sheet } from '../../lib/desk/sheet';
import type { FileProblem } from '../../lib/desk/wholeSheet';
import type { DeskState } from './desk.svelte';
import { SheetKeeper } from './keeping/sheetKeeper.svelte';

export class Outside {
  /** What is on the desk, if the reader didn't put it there just now. */
  from: 'kept' | 'link' | undefined = $state();
  /** Why a link was not used. */
  refused: FileProblem[] = $state.raw([]);
  /** What became of a file that was dropped on the sheet as it was then: the files' own place may be far out of sight. */
  dropped: { lines: readonly string[]; failed: boolean; sheet: Sheet } | undefined = $state.raw();
  /** In the page only, once it has looked what is kept. */
  keeper: SheetKeeper | undefined = $state.raw();

  readonly #desk: DeskState;
  readonly #name: string;
  readonly #rows: Readonly<Record<string, string>> | undefined;
  #keeper: SheetKeeper | undefined;
  /** Changes that the reader didn't make are not written back. */
  #quiet = true;

  constructor(desk: DeskState, name: string, rows: Readonly<Record<string, string>> | undefined) {
    this.#desk = desk;
    this.#name = name;
    this.#rows = rows;
  }

  /** In the page: what the address says, else what was kept. @returns How it ends. */
  begin(hash: string): () => void {
    const keeper = new SheetKeeper(this.#name, this.#desk.equation);
    this.#keeper = keeper;
    void this.#recall(keeper, this.#follow(hash));
    const follow = () => void this.#followAnew();
    addEventListener('hashchange', follow);
    const end = keeper.watch();
    return () => {
      removeEventListener('hashchange', follow);
      end();
    };
  }

  /** The sheet changed. */
  changed(): void {
    if (this.#quiet) return;
    this.from = undefined;
    this.#keep();
  }

  tell(lines: readonly string[], failed: boolean): void {
    this.dropped = { lines, failed, sheet: this.#desk.sheet };
  }

  /** What is put on the desk next is another sheet: the one that lies there stays kept. */
  async apart(name = ''): Promise<void> {
    await this.#keeper?.fresh(name);
  }

  /**
   * For a page that anybody reads: letters stand for names of people.
   *
   * @returns The hash of a link to the figures; undefined where none can hold them.
   */
  publicLink(): string | undefined {
    const { equation, sheet } = this.#desk;
    return writeLink(equation, this.#name, withoutNames(equation, sheet), this.#rows);
  }

  #keep(): void {
    this.#keeper?.changed(this.#desk.sheet, this.#desk.outcome.figures);
  }

  async #recall(keeper: SheetKeeper, linked: boolean): Promise<void> {
    const typed = () => !linked && this.#desk.canUndo;
    // What is typed while the browser looks is not lost: it is a sheet of its own.
    const kept = await keeper.begin().catch(() => undefined);
    if (linked || typed()) await keeper.fresh();
    else if (kept) this.#show(kept, 'kept');
    this.keeper = keeper;
    this.#quiet = false;
    if (typed() && this.from === undefined) this.#keep();
  }

  async #followAnew(): Promise<void> {
    if (readLink(location.hash, this.#desk.equation, this.#name, this.#rows)?.ok)
      await this.apart();
    this.#follow(location.hash);
  }

  /** @returns Whether the address put a sheet on the desk. */
  #follow(hash: string): boolean {
    const read = readLink(hash, this.#desk.equation, this.#name, this.#rows);
    if (!read) return false;
    this.refused = read.ok ? [] : read.problems;
    if (read.ok) this.#show(read.sheet, 'link');
    return read.ok;
  }

  #show(sheet: Sheet, from: 'kept' | 'link'): void {
    const before = this.#quiet;
    this.#quiet = true;
    this.#desk.show(sheet, undefined);
    this.#quiet = before;
    this.from = from;
  }
}
