/** @file What the reader has set and given, run or not, and how a link and this tab's memory hold it. */
import { LONGEST_LINK } from '../../../../lib/core/address';
import type { LinkIssue } from '../../../../lib/core/link';
import type { DemoOptions } from '../demoOptions';
import * as drafts from './drafts';
import { Settings } from './settings.svelte';

/** The part of a link that holds the reader's own material. */
const OWN = 'own';

export class Inputs {
  readonly settings: Settings;
  /** The reader's own material. */
  material = $state.raw<unknown>();

  readonly #options: DemoOptions;
  /** Of the address, as it was read last. */
  #hash = '';

  constructor(options: DemoOptions) {
    this.#options = options;
    this.settings = new Settings(options.demo, options.fields);
  }

  /** @returns What in the link could not be used; one for something else changes nothing. */
  readLink(hash: string): LinkIssue[] {
    this.#hash = hash;
    const { material } = this.#options;
    const link = this.settings.readLink(hash, material ? [OWN] : []);
    const own = link?.extra.get(OWN);
    if (!link || own === undefined) return link?.issues ?? [];
    const read = material?.read(own);
    if (read === undefined) return [...link.issues, { field: '', code: 'own' }];
    this.material = read;
    return link.issues;
  }

  /** The hash of a link to all of it, and whether the reader's own material found room in it. */
  get link(): { hash: string; complete: boolean } {
    const { settings, material } = this;
    const hash = settings.link();
    if (material === undefined) return { hash, complete: true };
    const own = this.#options.material?.write(material);
    const fits = own !== undefined && own.length <= LONGEST_LINK;
    const whole = fits ? settings.link({ [OWN]: own }) : '';
    const complete = fits && whole.length <= LONGEST_LINK;
    return { hash: complete ? whole : hash, complete };
  }

  /** What was set and given in this tab before, on this page or on its twin in the other language. */
  recall(): void {
    const draft = drafts.recall(this.#options.demo);
    if (!draft || (draft.hash !== this.#hash && this.settings.isFor(this.#hash))) return;
    this.settings.recall(draft.settings);
    if (draft.input !== undefined) this.material = draft.input;
  }

  remember(): void {
    const settings = { ...this.settings.draft };
    drafts.remember(this.#options.demo, { settings, input: this.material, hash: this.#hash });
  }
}
