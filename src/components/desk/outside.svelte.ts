/** @file Where a desk's figures come from besides the reader's hand, and where they are left: the device, a link, other tools. */
import { readLink, writeLink } from '../../lib/desk/link';
import type { Sheet } from '../../lib/desk/sheet';
import type { FileProblem } from '../../lib/desk/wholeSheet';
import type { DeskState } from './desk.svelte';
import { leaveFigures } from './feeding';
import { keepSheet, keptSheet } from './kept';

/** Changes follow each other quickly while one types; what is kept is the last. */
const SETTLED_MS = 300;

export class Outside {
  /** What is on the desk, if the reader didn't put it there just now. */
  from: 'kept' | 'link' | undefined = $state();
  /** Why a link was not used. */
  refused: FileProblem[] = $state.raw([]);

  readonly #desk: DeskState;
  readonly #name: string;
  readonly #rows: Readonly<Record<string, string>> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(desk: DeskState, name: string, rows: Readonly<Record<string, string>> | undefined) {
    this.#desk = desk;
    this.#name = name;
    this.#rows = rows;
  }

  /** In the page: what was kept, then what the address says. @returns How it ends. */
  begin(hash: string): () => void {
    const kept = keptSheet(this.#name, this.#desk.equation);
    if (kept) {
      this.#desk.show(kept);
      this.from = 'kept';
    }
    this.#follow(hash);
    const follow = () => this.#follow(location.hash);
    const flush = () => this.#flush();
    addEventListener('hashchange', follow);
    addEventListener('pagehide', flush);
    return () => {
      this.#flush();
      removeEventListener('hashchange', follow);
      removeEventListener('pagehide', flush);
    };
  }

  /** The sheet changed. */
  changed(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => this.#flush(), SETTLED_MS);
  }

  /** @returns The hash of a link to the figures; undefined where none can hold them. */
  link(sheet: Sheet = this.#desk.sheet): string | undefined {
    return writeLink(this.#desk.equation, this.#name, sheet, this.#rows);
  }

  #flush(): void {
    if (this.#timer === undefined) return;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    keepSheet(this.#name, this.#desk.sheet);
    leaveFigures(this.#name, this.#desk.outcome.figures);
  }

  #follow(hash: string): void {
    const read = readLink(hash, this.#desk.equation, this.#name, this.#rows);
    if (!read) return;
    this.refused = read.ok ? [] : read.problems;
    if (!read.ok) return;
    this.#desk.show(read.sheet);
    this.from = 'link';
  }
}
