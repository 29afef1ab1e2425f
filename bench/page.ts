/** @file A page with one engine; `run.ts` calls it from outside. The build puts the engine in. */
import * as built from '#engine';
import type { Engine } from './engine';
import { decode } from './given';
import { Measure } from './measure';

declare global {
  var bench: Measure;
  var given: (name: string) => Promise<ReturnType<typeof decode>>;
}

globalThis.bench = new Measure((built as { engine: Engine }).engine);
globalThis.given = async (name) => {
  const [index, numbers] = await Promise.all([
    fetch(`/given/${name}.json`).then((response) => response.text()),
    fetch(`/given/${name}.bin`).then((response) => response.arrayBuffer()),
  ]);
  return decode(index, numbers);
};
