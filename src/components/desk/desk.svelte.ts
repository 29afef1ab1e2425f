/**
 * @file The state of one desk: the sheet as typed, what follows from it, and the way back.
 *
 * Every change goes through `change` or `show`; nothing else writes. What follows is worked out at once, in the order
 * sheet → gate → figures → details, and where the gate refuses, the last good figures stay.
 */
import type { Issue } from '../../lib/core/fields';
import type { Spread } from '../../lib/core/spread';
import { edited, sameFigures, sameSheet } from '../../lib/desk/draft';
import type { AnyEquation, Details, Figures, Finding, Results } from '../../lib/desk/equation';
import { blankSheet, parseSheet, sheetOf, type ParsedSheet } from '../../lib/desk/parseSheet';
import type { ResultName, Sheet } from '../../lib/desk/sheet';
import type { RowDraft, TableIssue } from '../../lib/desk/tables';
import { placed, type Outcome } from './outcome';
import type { ToolWords } from './toolWords';

interface Step {
  sheet: Sheet;
  base: string | undefined;
  figures: Figures;
}

/** Longer than this one feels each key; then what follows waits until the keys rest for as long as `RESTS_MS`. */
const SLOW_MS = 50;
const RESTS_MS = 250;

/** Steps that can be taken back. */
export const MOST_STEPS = 200;

export interface DeskOptions {
  equation: AnyEquation;
  words: ToolWords;
  /** Told of each change, to keep it. */
  changed?: (sheet: Sheet) => void;
}

export class DeskState {
  readonly equation: AnyEquation;
  readonly #words: ToolWords;
  readonly #changed: (sheet: Sheet) => void;

  #sheet: Sheet = $state.raw() as unknown as Sheet;
  #parsed: ParsedSheet = $state.raw() as unknown as ParsedSheet;
  #outcome: Outcome = $state.raw() as unknown as Outcome;
  #before: Figures | undefined = $state.raw();
  #base: string | undefined = $state();
  #past: Step[] = $state.raw([]);
  #future: Step[] = $state.raw([]);
  #placed = $state(0);
  /** The place that was typed into last: more of it is the same step. */
  #typing: string | undefined;
  /** How long the last working out took, in milliseconds. */
  #took = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #waiting = $state(false);

  constructor({ equation, words, changed = () => undefined }: DeskOptions) {
    this.equation = equation;
    this.#words = words;
    this.#changed = changed;
    const [first = ''] = Object.keys(equation.sheets);
    this.#base = first;
    this.#sheet = this.sheetNamed(first);
    this.#parsed = parseSheet(equation, this.#sheet);
    if (!this.#parsed.ok) throw new Error('desk: the example does not pass its own gate');
    this.#outcome = this.#outcomeOf(this.#sheet, this.#parsed);
  }

  /** Everything as typed, right or wrong. */
  get sheet(): Sheet {
    return this.#sheet;
  }
  /** Whether what follows from the sheet is still to be worked out. */
  get waiting(): boolean {
    return this.#waiting;
  }
  /** What the gate says of the sheet as it is. */
  get parsed(): ParsedSheet {
    return this.#parsed;
  }
  /** The last that could be computed. */
  get outcome(): Outcome {
    return this.#outcome;
  }
  /** Figures before the last change; undefined where nothing was changed yet, or another sheet was put on the desk. */
  get before(): Figures | undefined {
    return this.#before;
  }
  get results(): Results {
    return this.equation.results as Results;
  }
  readonly #begun = $derived(this.#base === undefined ? undefined : this.sheetNamed(this.#base));
  /** What there is to tell, at places of the sheet as it is. */
  readonly #findings = $derived.by(() => placed(this.#outcome, this.#sheet));
  get findings(): Finding[] {
    return this.#findings;
  }
  /** Whether the sheet holds something that can't be used: the figures then are those before. */
  get stale(): boolean {
    return !this.#parsed.ok;
  }
  /** The filled-in sheet that was begun with; empty for the empty one, undefined for one from outside. */
  get base(): string | undefined {
    return this.#base;
  }
  /** How often a whole sheet was put on the desk: an example, a file, a link, what was kept. */
  get placed(): number {
    return this.#placed;
  }
  get canUndo(): boolean {
    return this.#past.length > 0;
  }
  get canRedo(): boolean {
    return this.#future.length > 0;
  }
  /** Whether anything differs from what was begun with. */
  get changed(): boolean {
    return this.#begun === undefined || !sameSheet(this.#sheet, this.#begun);
  }

  /** One of the tool's filled-in sheets; without a name the empty one, where nothing is claimed and nothing is listed. */
  sheetNamed(name: string): Sheet {
    return name === ''
      ? blankSheet(this.equation)
      : sheetOf(this.equation, this.#words.rows ?? {}, name);
  }

  /**
   * One step, or more of the last one.
   *
   * @param typing - The place that is typed into: further changes there are the same step.
   */
  change(edit: (draft: Sheet) => void, typing?: string): void {
    const next = edited(this.#sheet, edit);
    if (next === this.#sheet || sameSheet(next, this.#sheet)) return;
    const more = typing !== undefined && typing === this.#typing && this.#past.length > 0;
    if (!more) this.#remember();
    this.#typing = typing;
    this.#take(next, this.#past.at(-1)?.figures);
  }

  /** Ends a step: what is typed next is one of its own. */
  pause(): void {
    this.#typing = undefined;
  }

  setField(name: string, raw: string | boolean): void {
    this.change((draft) => {
      draft.fields[name] = raw;
      if (draft.fed) delete draft.fed[name];
    }, `field ${name}`);
  }

  /** Yuan for one of a currency. */
  setRate(currency: string, raw: string): void {
    this.change((draft) => {
      draft.rates = { ...draft.rates, [currency]: raw };
    }, `rate ${currency}`);
  }

  /** Takes another tool's result for a field; what is typed there later is the reader's own again. */
  feed(field: string, name: ResultName, raw: string): void {
    this.change((draft) => {
      draft.fields[field] = raw;
      draft.fed = { ...draft.fed, [field]: name };
    });
  }

  /** Takes a whole sheet: an example, a file, a link, what was kept. Its figures are no change of those before. */
  show(sheet: Sheet, base: string | undefined): void {
    const same = sameSheet(sheet, this.#sheet);
    if (!same) this.#remember();
    this.#typing = undefined;
    this.#base = base;
    this.#placed++;
    if (!same) this.#take(sheet, undefined);
  }

  showNamed(name: string): void {
    this.show(this.sheetNamed(name), name);
  }

  undo(): void {
    this.#past = this.#leave(this.#past, (step) => (this.#future = [...this.#future, step]));
  }
  redo(): void {
    this.#future = this.#leave(this.#future, (step) => (this.#past = [...this.#past, step]));
  }

  issueOf(field: string): Issue | undefined {
    return this.#parsed.issues.find((issue) => issue.field === field);
  }
  issuesIn(table: string): TableIssue[] {
    return this.#parsed.tableIssues.filter((issue) => issue.table === table);
  }

  /** The range in a cell of the sheet as it is. */
  spreadIn(table: string, row: number, column: string): Spread | undefined {
    const { cellSpreads, drafted } = this.#parsed;
    return cellSpreads.find(
      (one) => one.table === table && one.column === column && drafted[table]?.[one.row] === row,
    )?.spread;
  }
  /**
   * What was worked out for a row, wherever it stands by now; nothing for one that was changed since and can't be used.
   *
   * @returns Column → figure.
   */
  derivedOf(table: string, row: RowDraft): Readonly<Record<string, number | undefined>> {
    return this.#derived[table]?.get(row) ?? {};
  }
  readonly #derived = $derived.by(() => {
    const { sheet, parsed, details } = this.#outcome;
    return Object.fromEntries(
      Object.entries(details.rows ?? {}).map(([table, columns]) => [
        table,
        new Map(
          (parsed.drafted[table] ?? []).map((drafted, i) => [
            sheet.tables[table]?.[drafted] as RowDraft,
            Object.fromEntries(
              Object.entries(columns ?? {}).map(([column, values]) => [column, values[i]]),
            ),
          ]),
        ),
      ]),
    );
  });

  /** Of a column, own or derived; undefined where no row has a figure in it. */
  sumOf(table: string, column: string): number | undefined {
    const { parsed, details } = this.#outcome;
    const own = (parsed.tables[table] ?? []).map((row) => (row as Record<string, unknown>)[column]);
    const all: readonly unknown[] = details.rows?.[table]?.[column] ?? own;
    const figures = all.filter((value) => typeof value === 'number');
    return figures.length === 0 ? undefined : figures.reduce((sum, value) => sum + value, 0);
  }

  #remember(): void {
    this.#past = [...this.#past, this.#step()].slice(-MOST_STEPS);
    this.#future = [];
  }

  #step(): Step {
    return { sheet: this.#sheet, base: this.#base, figures: this.#outcome.figures };
  }

  #leave(steps: Step[], keep: (step: Step) => void): Step[] {
    const to = steps.at(-1);
    if (!to) return steps;
    const step = this.#step();
    keep(step);
    this.#typing = undefined;
    this.#base = to.base;
    this.#take(to.sheet, to.base === step.base ? step.figures : undefined);
    return steps.slice(0, -1);
  }

  #take(sheet: Sheet, before: Figures | undefined): void {
    const last = this.#sheet;
    this.#sheet = sheet;
    if (sameFigures(sheet, last)) {
      if (this.#outcome.sheet === last) this.#outcome = { ...this.#outcome, sheet };
    } else {
      this.#before = before;
      clearTimeout(this.#timer);
      this.#waiting = this.#took > SLOW_MS;
      if (this.#waiting) this.#timer = setTimeout(() => this.#settle(), RESTS_MS);
      else this.#settle();
    }
    this.#changed(sheet);
  }

  /** Works out what follows from the sheet. Where that takes long, it waits until the typing rests. */
  #settle(): void {
    const began = performance.now();
    const late = this.#waiting;
    this.#waiting = false;
    this.#parsed = parseSheet(this.equation, this.#sheet);
    if (this.#parsed.ok) this.#outcome = this.#outcomeOf(this.#sheet, this.#parsed);
    this.#took = performance.now() - began;
    if (late) this.#changed(this.#sheet);
  }

  #outcomeOf(sheet: Sheet, parsed: ParsedSheet): Outcome {
    const { values, tables } = parsed;
    const figures = this.equation.figures(values, tables) as Figures;
    const details = (this.equation.details?.(values, tables, figures) ?? {}) as Details;
    // The equation may write the next figures into the same object.
    return { sheet, parsed, figures: { ...figures }, details };
  }
}
