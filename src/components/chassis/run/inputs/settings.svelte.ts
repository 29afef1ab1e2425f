/** @file A demo's settings: what the inputs hold, what is wrong with it, and what the shown run has. */
import {
  defaultsOf,
  parse,
  type Fields,
  type Issue,
  type Value,
} from '../../../../lib/core/fields';
import { written } from '../../../../lib/core/format';
import { readLink, writeLink, type Link } from '../../../../lib/core/link';

export class Settings {
  readonly fields: Fields;
  /** What the inputs hold, as typed. */
  draft = $state<Record<string, string | boolean>>({});
  /** What of it does not pass the gate. */
  issues = $state.raw<Issue[]>([]);
  /** What the inputs hold, where it passes the gate; else the default. */
  wanted = $state.raw<Record<string, Value>>({});
  /** Settings of the run that is shown. */
  used = $state.raw<Record<string, Value>>({});

  readonly #demo: string;

  constructor(demo: string, fields: Fields) {
    this.#demo = demo;
    this.fields = fields;
    this.fill(this.defaults);
  }

  /**
   * Takes the settings of a link; one without settings of this demo changes nothing.
   *
   * @param known - Keys besides the fields that may be in it.
   */
  readLink(hash: string, known: readonly string[]): Link<Fields> | undefined {
    const link = readLink(hash, this.#demo, this.fields, known);
    if (link) this.fill(link.values);
    return link;
  }

  /** True for a link that sets something in this demo. */
  isFor(hash: string): boolean {
    return readLink(hash, this.#demo, this.fields) !== undefined;
  }

  get defaults(): Record<string, Value> {
    return defaultsOf(this.fields);
  }

  /** True when the inputs hold something that needs a fresh start. */
  get changed(): boolean {
    return Object.entries(this.fields).some(
      ([name, field]) => !field.live && this.wanted[name] !== this.used[name],
    );
  }

  /** True when nothing in the inputs is wrong. */
  get passed(): boolean {
    return this.issues.length === 0;
  }

  /** The hash of a link to what the inputs hold. */
  link(extra?: Record<string, string>): string {
    return writeLink(this.#demo, this.fields, this.wanted, extra);
  }

  /**
   * Takes what was typed into one input.
   *
   * @returns True when the shown run takes it at once.
   */
  type(name: string, raw: string | boolean): boolean {
    this.draft[name] = raw;
    this.#read();
    const live = this.fields[name]?.live === true;
    if (!live || this.issues.some((issue) => issue.field === name)) return false;
    this.used = { ...this.used, [name]: this.wanted[name] as Value };
    return true;
  }

  /** Settings from elsewhere, such as a file: what is wrong gets its default, in the inputs too. */
  take(values: Readonly<Record<string, unknown>>): Issue[] {
    const read = parse(this.fields, values);
    this.fill(read.values);
    return read.ok ? [] : read.issues;
  }

  /** What was typed before, right or wrong. */
  recall(draft: Readonly<Record<string, unknown>>): void {
    for (const name of Object.keys(this.fields)) {
      const raw = Object.hasOwn(draft, name) ? draft[name] : undefined;
      if (typeof raw === 'string' || typeof raw === 'boolean') this.draft[name] = raw;
    }
    this.#read();
  }

  /** @param values - Of every field, past the gate. */
  fill(values: Record<string, Value>): void {
    this.wanted = values;
    this.issues = [];
    for (const [name, value] of Object.entries(values)) {
      this.draft[name] = typeof value === 'number' ? written(value) : value;
    }
  }

  /** @param values - Of the recorded run, where there is one. */
  showRecorded(values?: Record<string, Value>): void {
    this.used = { ...this.defaults, ...values };
  }

  #read(): void {
    const read = parse(this.fields, this.draft);
    this.wanted = read.values;
    this.issues = read.ok ? [] : read.issues;
  }
}
