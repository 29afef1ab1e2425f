/** @file What a setting, its values and a report's numbers are called: never by the names that the code has for them. */
import { demoWords } from '../../i18n/instrument';
import { sharedWords } from '../../i18n/training';
import type { Field, Fields, Value } from '../../lib/core/fields';
import { number } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';
import type { DemoWords, FieldWords } from './viewProps';

/** The demo's own words, or those of the book; a name that nobody knows stays as it was given. */
export function wordsOf(
  name: string,
  words: Pick<DemoWords, 'fields'>,
  language: Language,
): FieldWords {
  return ownOf(words.fields, name) ?? ownOf(sharedWords[language].fields, name) ?? { label: name };
}

/** What a number of the reports is called. */
export function reportWord(
  name: string,
  words: Pick<DemoWords, 'reports'>,
  language: Language,
): string {
  return ownOf(words.reports, name) ?? ownOf(sharedWords[language].reports, name) ?? name;
}

/** Names come from links and files too: never what every object has. */
function ownOf<T>(table: Readonly<Record<string, T | undefined>> | undefined, name: string) {
  return table && Object.hasOwn(table, name) ? table[name] : undefined;
}

export function valueWord(
  field: Field,
  value: Value,
  words: FieldWords,
  language: Language,
): string {
  if (typeof value === 'number') return number(value, language, 6);
  if (field.kind === 'switch') return demoWords[language].switched[value === true ? 'on' : 'off'];
  return words.options?.[String(value)] ?? String(value);
}

/** What stands in for a setting that could not be used. */
export function defaultWord(
  name: string,
  fields: Fields,
  words: Pick<DemoWords, 'fields'>,
  language: Language,
): string {
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  return field ? valueWord(field, field.default, wordsOf(name, words, language), language) : '';
}
