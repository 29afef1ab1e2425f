/** @file The parts of every calculator, found by folder: the only registration that there is. */
import type { Component } from 'svelte';
import type { Fields } from '../../lib/core/fields';
import type { InBoth, Language } from '../../lib/core/language';
import { mountOver } from './mountOver';
import type { FieldWords } from './viewProps';

type Words = { title: string; caption: string };

type CalculatorView = Component<{
  language: Language;
  words: unknown;
  /** "Figure 7.1", in a chapter. */
  figure?: string | undefined;
  address?: URL;
}>;

const views = import.meta.glob<{ default: CalculatorView }>('../calculators/*/View.svelte');
const wordLists = import.meta.glob<{ strings: InBoth<Words> }>('../calculators/*/strings.ts');

/** Names of all calculators. */
export const calculatorNames = Object.keys(views).map((path) => path.split('/').at(-2) ?? '');

/** @throws {Error} If there is no such folder, or a part of it is missing. */
export async function calculatorParts(
  name: string,
): Promise<{ View: CalculatorView; strings: InBoth<Words> }> {
  const view = views[`../calculators/${name}/View.svelte`];
  const words = wordLists[`../calculators/${name}/strings.ts`];
  if (!view || !words)
    throw new Error(`calculator: src/components/calculators/${name} is not whole`);
  const [{ default: View }, { strings }] = await Promise.all([view(), words()]);
  return { View, strings };
}

/** @returns Gives a calculator's static markup its script, once that is there. */
export async function takeOver(element: HTMLElement): Promise<() => void> {
  const { View, strings } = await calculatorParts(element.dataset['name'] ?? '');
  const language: Language = element.dataset['language'] === 'zh' ? 'zh' : 'en';
  const { figure } = element.dataset;
  const props = { language, words: strings[language], figure, address: new URL(location.href) };
  return () => mountOver(element, View, props);
}

/** Words of a calculator that `CalculatorView` draws; in `strings.ts` both languages satisfy it. */
export interface CalculatorWords<F extends Fields, R extends object> {
  title: string;
  /** What to try first, one or two sentences. */
  caption: string;
  fields: { [K in keyof F]: FieldWords };
  results: { [K in keyof R]: string };
}
