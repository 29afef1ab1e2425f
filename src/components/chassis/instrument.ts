/** @file What the parts of an instrument's frame have in common, so that it is not handed down from one to the next. */
import { createContext } from 'svelte';
import type { demoWords } from '../../i18n/instrument';
import type { Language } from '../../lib/core/language';
import type { DemoRun } from './run/demoRun.svelte';
import type { DemoWords } from './viewProps';

/** A frame is made once for one demo in one language; only its run changes. */
export interface Instrument {
  run: DemoRun;
  language: Language;
  /** The demo's own, and those that every frame has. */
  words: DemoWords;
  frame: (typeof demoWords)[Language];
  /** Where the site's own root is, for the embed code. */
  base: string;
}

export const [instrument, setInstrument] = createContext<Instrument>();
