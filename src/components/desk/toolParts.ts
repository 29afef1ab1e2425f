/** @file The parts of every tool, found by folder: the only registration that there is. */
import type { Component } from 'svelte';
import type { InBoth, Language } from '../../lib/core/language';
import type { AnyEquation } from '../../lib/desk/equation';
import { mountOver } from '../chassis/mountOver';
import Desk from './Desk.svelte';
import type { Sources } from './feeding';
import type { ToolWords } from './toolWords';

// A tool's own picture: its props are checked where the tool is written.
const views = import.meta.glob<{ default: Component<never> }>('../calculators/*/View.svelte');
const wordLists = import.meta.glob<{ strings: InBoth<ToolWords> }>('../calculators/*/strings.ts');
const equations = import.meta.glob<AnyEquation>('../../lib/equations/*.ts');

/** Names of all tools. */
export const toolNames = Object.keys(wordLists).map((path) => path.split('/').at(-2) ?? '');

export interface ToolParts {
  strings: InBoth<ToolWords>;
  equation: AnyEquation;
  View: Component<never> | undefined;
}

/** @throws {Error} If there is no such folder, or a part of it is missing. */
export async function toolParts(name: string): Promise<ToolParts> {
  const words = wordLists[`../calculators/${name}/strings.ts`];
  const load = equations[`../../lib/equations/${camel(name)}.ts`];
  if (!words || !load)
    throw new Error(`calculator: src/components/calculators/${name} is not whole`);
  const [{ strings }, equation, view] = await Promise.all([
    words(),
    load(),
    views[`../calculators/${name}/View.svelte`]?.(),
  ]);
  return { strings, equation, View: view?.default };
}

const camel = (name: string): string =>
  name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());

/** What a desk is made with, at build time and in the page alike. */
export function deskProps(
  name: string,
  language: Language,
  { strings, equation, View }: ToolParts,
) {
  return { name, language, words: strings[language], both: strings, equation, View };
}

/** @returns Gives a tool's static markup its script, once that is there. */
export async function takeOver(element: HTMLElement): Promise<() => void> {
  const { name = '', base = '/', figure, sources } = element.dataset;
  const parts = await toolParts(name);
  const language: Language = element.dataset['language'] === 'zh' ? 'zh' : 'en';
  const props = {
    ...deskProps(name, language, parts),
    figure,
    base,
    sources: sources === undefined ? {} : (JSON.parse(sources) as Sources),
    address: new URL(location.href),
  };
  return () => mountOver(element, component(parts), props);
}

/** A folder whose equation is older than the desk draws itself. */
export function component({ equation, View }: ToolParts): Component<Record<string, unknown>> {
  const whole = 'figures' in equation && 'sheets' in equation;
  return (whole || !View ? Desk : View) as unknown as Component<Record<string, unknown>>;
}
