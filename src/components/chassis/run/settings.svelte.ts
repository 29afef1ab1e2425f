/** @file A demo's settings: what the inputs hold, what is wrong with it, and what the shown run has. */
import { parse, type Fields, type Issue, type Value } from '../../../lib/core/fields';
import { written } from '../../../lib/core/format';
import { readLink, writeLink, type Link } from '../../../lib/core/link';

/** Every demo has it; it is in the link and in the checkpoint like any other setting. */
const seedField = {
  seed: { unit: '1', min: 0, max: 2 ** 32 - 1, default: 1, whole: true },
} satisfies Fields;

export class Settings {
  /** The demo's own fields and the seed. */
  readonly fields: Fields;
  /** What the inputs hold, as typed. */
  draft = $state<Record<string, string | boolean>>({});
  issues = $state.raw<Issue[]>([]);
  /** Settings of the run that is shown. */
  used = $state.raw<Record<string, Value>>({});

  readonly #demo: string;

  constructor(demo: string, fields: Fields) {
    this.#demo = demo;
    this.fields = { ...fields, ...seedField };
    this.fill(this.defaults);
  }

  /**
   * Takes the settings of a link; one without settings of this demo changes nothing.
   *
   * @param known - Keys besides the fields that may be in it.
   */
  readLink(hash: string, known: readonly string[]): Link<Fields> | undefined {
    const link = readLink(hash, this.#demo, this.fields, known);
    if (link) {
      this.fill(link.values);
      this.issues = [];
    }
    return link;
  }

  /** True for a link that sets something in this demo. */
  isFor(hash: string): boolean {
    return readLink(hash, this.#demo, this.fields) !== undefined;
  }

  get defaults(): Record<string, Value> {
    return parse(this.fields, {}).values;
  }

  /** What the inputs hold, where it passes the gate; else the default. */
  get wanted(): Record<string, Value> {
    return parse(this.fields, this.draft).values;
  }

  /** True when the inputs hold something that needs a fresh start. */
  get changed(): boolean {
    const { wanted } = this;
    return Object.entries(this.fields).some(
      ([name, field]) => !field.live && wanted[name] !== this.used[name],
    );
  }

  /** The hash of a link to what the inputs hold. */
  link(extra?: Record<string, string>): string {
    return writeLink(this.#demo, this.fields, this.wanted, extra);
  }

  /** Looks at all inputs. */
  pass(): boolean {
    const read = parse(this.fields, this.draft);
    this.issues = read.ok ? [] : read.issues;
    return read.ok;
  }

  /**
   * Takes what was typed into one input.
   *
   * @returns True when the shown run takes it at once.
   */
  type(name: string, raw: string | boolean): boolean {
    this.draft[name] = raw;
    this.pass();
    const live = this.fields[name]?.live === true;
    if (!live || this.issues.some((issue) => issue.field === name)) return false;
    this.used = { ...this.used, [name]: this.wanted[name] as Value };
    return true;
  }

  /** Settings from elsewhere, such as a file: what is wrong gets its default, in the inputs too. */
  take(values: Readonly<Record<string, unknown>>): Issue[] {
    const read = parse(this.fields, values);
    this.fill(read.values);
    this.issues = [];
    return read.ok ? [] : read.issues;
  }

  /** What was typed before, right or wrong. */
  recall(draft: Readonly<Record<string, unknown>>): void {
    for (const name of Object.keys(this.fields)) {
      const raw = Object.hasOwn(draft, name) ? draft[name] : undefined;
      if (typeof raw === 'string' || typeof raw === 'boolean') this.draft[name] = raw;
    }
    this.pass();
  }

  fill(values: Record<string, Value>): void {
    for (const name of Object.keys(this.fields)) {
      const value = values[name];
      if (value !== undefined)
        this.draft[name] = typeof value === 'number' ? written(value) : value;
    }
  }
}
