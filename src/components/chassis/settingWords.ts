/** @file What a setting and its values are called: never by the names that the code has for them. */
import { demoWords } from '../../i18n/instrument';
import type { Field, Fields, Value } from '../../lib/core/fields';
import { number } from '../../lib/core/format';
import type { Language } from '../../lib/core/language';
import type { DemoWords, FieldWords } from './viewProps';

/** The seed, which every demo has, is named by the frame; a name that nobody knows stays as it was given. */
export function wordsOf(
  name: string,
  words: Pick<DemoWords, 'fields'>,
  language: Language,
): FieldWords {
  const frame = demoWords[language];
  if (name === 'seed') return { label: frame.seed, hint: frame.seedHint };
  return (Object.hasOwn(words.fields, name) && words.fields[name]) || { label: name };
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
