/** @file What the parts of a desk have in common, so that it is not handed down from one to the next. */
import { createContext } from 'svelte';
import type { DeskWords } from '../../i18n/desk';
import type { Language } from '../../lib/core/language';
import type { Place } from '../../lib/desk/equation';
import type { DeskState } from './desk.svelte';
import type { FileWords } from '../../lib/desk/sheetWords';
import type { Sources } from './feeding';
import type { Outside } from './outside.svelte';
import type { ToolWords } from './toolWords';

export interface DeskContext {
  desk: DeskState;
  name: string;
  language: Language;
  /** The tool's own, and those that every desk has. */
  words: ToolWords;
  frame: DeskWords;
  outside: Outside;
  /** For what is pasted, which may be in the other language. */
  file: FileWords;
  /** Results of other tools that a field can take, by their names. */
  sources: Sources;
  /** Leads the reader to a place on the sheet. */
  lead: (place: Place) => void;
}

export const [deskContext, setDeskContext] = createContext<DeskContext>();
