/** @file One table of a desk: which of its rows are shown, which one is meant, and what is done to them. */
import { problemSentence } from '../../i18n/deskFiles';
import { fill } from '../../lib/core/format';
import { idOf } from '../../lib/desk/draft';
import { pasted } from '../../lib/desk/pasted';
import { sortRows, type Order } from '../../lib/desk/sortRows';
import { isEmpty, type RowDraft, type Table } from '../../lib/desk/tables';
import type { DeskContext } from './context';
import { Pages } from './pages.svelte';
import * as edits from './rows';
import { rowName } from './said';
import type { InputWords, TableWords } from './toolWords';

type ColumnWords = Record<string, InputWords>;

export class TableState {
  readonly pages = new Pages(() => this.rows.length);
  readonly name: string;
  readonly table: Table;
  readonly words: TableWords;
  readonly #context: DeskContext;
  /** The row that was taken away last leaves its place, so that no other slides under the finger. */
  #gap: { at: number; row: RowDraft; name: string; after: RowDraft[] } | undefined = $state.raw();
  #current: number | undefined = $state();
  /** What became of the last edit, where it needs saying; until something else is done. */
  #told: { said: string; after: RowDraft[] } | undefined = $state.raw();
  #sorted: (Order & { after: RowDraft[] }) | undefined = $state.raw();

  constructor(context: DeskContext, name: string, table: Table, words: TableWords) {
    this.#context = context;
    this.name = name;
    this.table = table;
    this.words = words;
  }

  get rows(): RowDraft[] {
    return this.#context.desk.sheet.tables[this.name] ?? [];
  }
  get full(): boolean {
    return this.rows.length >= edits.mostOf(this.table);
  }
  get blank(): boolean {
    return this.rows.every((row) => isEmpty(this.table, row));
  }
  /** The row that had the focus last; −1 for none. */
  readonly #at = $derived(this.rows.findIndex((row) => idOf(row) === this.#current));
  get at(): number {
    return this.#at;
  }
  /** Where a row was taken away just now. */
  get gap(): { at: number; name: string } | undefined {
    return this.#gap && this.#gap.after === this.rows ? this.#gap : undefined;
  }

  get said(): string {
    return this.#told?.after === this.rows ? this.#told.said : '';
  }

  /** How the rows were sorted, as long as they are still those. */
  get sorted(): Order | undefined {
    return this.#sorted?.after === this.rows ? this.#sorted : undefined;
  }

  nameOf(row: number): string {
    return rowName(this.table, this.words, this.rows[row], row, this.#context.language);
  }

  enter(row: RowDraft): void {
    this.#current = idOf(row);
  }

  set(at: number, column: string, raw: string | boolean): void {
    const row = this.rows[at];
    if (!row) return;
    const place = `${this.name} ${idOf(row)} ${column}`;
    this.#edit((rows) => edits.set(rows, at, column, raw, this.table), place);
  }

  /** @returns The new row's number. */
  add(): number {
    this.#edit((rows) => edits.add(rows, this.table));
    return this.rows.length - 1;
  }

  remove(at: number): void {
    const row = this.rows[at];
    if (!row) return;
    const name = this.nameOf(at);
    this.#edit((rows) => rows.splice(at, 1));
    this.#gap = { at, row, name, after: this.rows };
  }

  putBack(): void {
    const gap = this.#gap;
    if (gap) this.#edit((rows) => rows.splice(gap.at, 0, gap.row));
  }

  /** The row that had the focus last, one up or down. */
  move(by: number): void {
    const from = this.#at;
    this.#edit((rows) => edits.move(rows, from, by));
    this.pages.show(from + by);
  }

  duplicate(): void {
    const from = this.#at;
    this.#edit((rows) => edits.duplicate(rows, from, this.table));
  }

  /** One way, pressed again the other way; both are one step, so that undo brings back the reader's own order. */
  sortBy(column: string, down = this.sorted?.column === column && !this.sorted.down): void {
    const { desk, language, frame } = this.#context;
    const sorted = sortRows(
      this.rows,
      { column, down },
      {
        ...{ table: this.table, language, rates: desk.parsed.rates },
        figureOf: (row, derived) => desk.derivedOf(this.name, row)[derived],
      },
    );
    const places = new Map(this.rows.map((row, place) => [row, place]));
    this.#edit((rows) => {
      const inOrder = sorted.map((row) => rows[places.get(row) ?? 0] as RowDraft);
      inOrder.forEach((row, place) => (rows[place] = row));
    }, `${this.name} sorted`);
    this.pages.show(0);
    this.#sorted = { column, down, after: this.rows };
    const label = (this.words.columns as ColumnWords)[column]?.label ?? column;
    const said = fill(down ? frame.sortedDown : frame.sortedUp, { column: label });
    this.#told = { said, after: this.rows };
  }

  /** @returns Whether it was cells; one cell alone is pasted as text. */
  paste(at: number, column: string, text: string): boolean {
    const { frame, file, words, language } = this.#context;
    const read = pasted(text, [this.name, this.table], column, file);
    if (!read) return false;
    let taken = 0;
    this.#edit((rows) => (taken = edits.paste(rows, at, read.rows, this.table)));
    const [total, most] = [read.rows.length, edits.mostOf(this.table)];
    const list = (names: readonly string[]) => names.join(language === 'zh' ? '、' : ', ');
    const labels = read.columns.flatMap((name) =>
      name === undefined ? [] : [(this.words.columns as ColumnWords)[name]?.label ?? name],
    );
    const said = [
      ...(read.unknown.length > 0
        ? [fill(frame.pastedHeadings, { unknown: list(read.unknown), known: list(labels) })]
        : []),
      ...(read.sum === undefined ? [] : [fill(frame.pastedSum, { name: read.sum })]),
      ...(taken === total ? [] : [fill(frame.pastedPart, { taken, total, most })]),
      ...read.problems.map((problem) => problemSentence(problem, words, language)),
    ].join(' ');
    this.#told = { said, after: this.rows };
    return true;
  }

  #edit(change: (rows: RowDraft[]) => void, typing?: string): void {
    this.#context.desk.change((draft) => change((draft.tables[this.name] ??= [])), typing);
  }
}
