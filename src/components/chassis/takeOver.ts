/** @file Gives a demo's static markup its script: the same frame, now with a worker to call. */
import type { Language } from '../../lib/core/language';
import DemoFrame from './DemoFrame.svelte';
import { mountOver } from './mountOver';
import { demoParts } from './demoParts';

/**
 * @returns Takes the markup over, once the demo's parts are there.
 * @throws {Error} If they cannot be loaded; the static markup stays as it is.
 */
export async function takeOver(element: HTMLElement): Promise<() => void> {
  const { name = '', base = '/', figure } = element.dataset;
  const language: Language = element.dataset['language'] === 'zh' ? 'zh' : 'en';
  const { View, fields, reports, strings, recorded, material } = await demoParts(name, language);
  const props = {
    demo: name,
    language,
    fields,
    reports,
    words: strings[language],
    View,
    recorded,
    figure,
    material,
    createWorker: () =>
      new Worker(new URL('../demos/worker.ts', import.meta.url), { type: 'module', name }),
    address: new URL(location.href),
    base,
  };
  return () => mountOver(element, DemoFrame, props);
}
