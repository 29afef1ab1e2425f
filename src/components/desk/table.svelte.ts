/** @file One table of a desk: which of its rows are shown, which one is meant, and what is done to them. */
import { problemSentence } from '../../i18n/deskFiles';
import { fill } from '../../lib/core/format';
import { idOf } from '../../lib/desk/draft';
import { pasted } from '../../lib/desk/pasted';
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
  #pasted: { said: string; after: RowDraft[] } | undefined = $state.raw();

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

  /** What became of cells that were pasted, where not all were taken; until something else is done. */
  get said(): string {
    return this.#pasted?.after === this.rows ? this.#pasted.said : '';
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
    this.#pasted = { said, after: this.rows };
    return true;
  }

  #edit(change: (rows: RowDraft[]) => void, typing?: string): void {
    this.#context.desk.change((draft) => change((draft.tables[this.name] ??= [])), typing);
  }
}
