/** @file Gives a demo's static markup its script: the same frame, now with a worker to call. */
import { hydrate, mount } from 'svelte';
import type { Language } from '../../lib/core/language';
import DemoFrame from './DemoFrame.svelte';
import { demoParts } from './demoParts';

/** @throws {Error} If the demo's parts cannot be loaded; the static markup stays as it is. */
export async function takeOver(element: HTMLElement): Promise<void> {
  const { name = '', base = '/' } = element.dataset;
  const language: Language = element.dataset['language'] === 'zh' ? 'zh' : 'en';
  const { View, fields, strings, recorded } = await demoParts(name, language);
  const address = new URL(location.href);
  // What an address sets differs from the static markup, which then cannot be taken over as it is.
  const asBuilt = !address.hash.includes('=') && !address.hash.startsWith('#__');
  if (!asBuilt) element.replaceChildren();
  (asBuilt ? hydrate : mount)(DemoFrame, {
    target: element,
    props: {
      demo: name,
      language,
      fields,
      words: strings[language],
      View,
      recorded,
      createWorker: () =>
        new Worker(new URL('../demos/worker.ts', import.meta.url), { type: 'module', name }),
      address,
      base,
    },
  });
}
