import { expect, test } from 'vitest';
import { needsOf, type Script } from '../../src/integrations/builtScripts';
import { neededBy } from '../../src/serviceWorker/keepable';

const source = '/book/src';
const demo = (name: string, file: string) => `${source}/components/demos/${name}/${file}`;
const tfjs = '/book/node_modules/@tensorflow/tfjs-backend';

/** A book of two demos, one of them with tensors, and one calculator. */
const built: [file: string, door: string, given: Partial<Script>][] = [
  [
    'demo.js',
    `${source}/components/writing/Demo.astro?script`,
    { isEntry: true, dynamicImports: ['takeOver.js'] },
  ],
  [
    'takeOver.js',
    `${source}/components/chassis/takeOver.ts`,
    {
      imports: ['shared.js'],
      dynamicImports: ['gpt-view.js', 'grid-view.js'],
      styles: ['frame.css'],
      code: 'new Worker("/_astro/worker.js")',
    },
  ],
  ['shared.js', '', {}],
  ['gpt-view.js', demo('gpt', 'View.svelte'), { imports: ['chart.js'], styles: ['gpt.css'] }],
  ['grid-view.js', demo('grid', 'View.svelte'), { styles: ['grid.css'], code: '"/data/maps.bin"' }],
  ['chart.js', '', { styles: ['chart.css'] }],
  [
    'worker.js',
    `${source}/components/demos/worker.ts`,
    { isEntry: true, dynamicImports: ['gpt.js', 'grid.js', 'backend.js'] },
  ],
  // One part of it is another demo's as well.
  ['gpt.js', demo('gpt', 'experiment.ts'), { imports: ['tf.js', 'grid.js', 'worker.js'] }],
  ['grid.js', demo('grid', 'experiment.ts'), {}],
  ['tf.js', '', { modules: [`${source}/lib/tf.ts`] }],
  [
    'backend.js',
    `${source}/lib/runtime/backend.ts`,
    { dynamicImports: ['cpu.js', 'wasm.js', 'gpu.js', 'fast.js', 'slow.js'] },
  ],
  ['cpu.js', `${tfjs}-cpu/dist/index.js`, {}],
  ['wasm.js', `${tfjs}-wasm/dist/index.js`, {}],
  ['gpu.js', `${tfjs}-webgpu/dist/index.js`, {}],
  ['fast.js', `${tfjs}-wasm/dist/tfjs-backend-wasm-simd.wasm?url`, { code: '"/fast.wasm"' }],
  ['slow.js', `${tfjs}-wasm/dist/tfjs-backend-wasm.wasm?url`, { code: '"/slow.wasm"' }],
  [
    'calculator.js',
    `${source}/components/writing/Calculator.astro?script`,
    { isEntry: true, imports: ['shared.js'], dynamicImports: ['cost.js'] },
  ],
  ['cost.js', `${source}/components/calculators/cost/View.svelte`, { styles: ['cost.css'] }],
];

const scripts = new Map(
  built.map(([file, door, given]): [string, Script] => [
    file,
    {
      file,
      door,
      isEntry: false,
      modules: [door],
      imports: [],
      dynamicImports: [],
      styles: [],
      code: '',
      ...given,
    },
  ]),
);
const others = ['frame.css', 'gpt.css', 'grid.css', 'chart.css', 'cost.css', 'other.css'];
const files = [...scripts.keys(), ...others, 'fast.wasm', 'slow.wasm', 'data/maps.bin'];
const needs = needsOf(scripts, files);
const listed = (...names: string[]) => [...names].sort();

test('each demo and each calculator has a list', () => {
  expect(Object.keys(needs).sort()).toEqual(['cost', 'gpt', 'grid']);
});

test('a demo needs its view, its experiment and what they import, and nothing of another demo', () => {
  const frame = ['demo.js', 'takeOver.js', 'shared.js', 'frame.css', 'worker.js'];
  expect(needs['grid']?.always.sort()).toEqual(
    listed(...frame, 'grid-view.js', 'grid.css', 'grid.js', 'data/maps.bin'),
  );
  expect(needs['gpt']?.always.sort()).toEqual(
    listed(
      ...frame,
      ...['gpt-view.js', 'gpt.css', 'chart.js', 'chart.css', 'gpt.js', 'tf.js'],
      'grid.js', // imported, not only offered
      ...['backend.js', 'wasm.js'],
    ),
  );
});

test('a backend is needed only with tensors, and each only where it runs', () => {
  expect(needs['grid']).toMatchObject({ webgpu: [], simd: [], otherwise: [] });
  const { webgpu, simd, otherwise } = needs['gpt'] ?? {};
  expect(webgpu).toEqual(['gpu.js']);
  expect(simd).toEqual(['fast.js', 'fast.wasm']);
  expect(otherwise).toEqual(['cpu.js', 'slow.js', 'slow.wasm']);
});

test('a calculator needs no worker', () => {
  expect(needs['cost']?.always.sort()).toEqual(
    listed('calculator.js', 'cost.css', 'cost.js', 'shared.js'),
  );
});

test('a page asks for what its instruments need on its machine, each once', () => {
  const demos = ['a', 'b', 'c', 'd', 'e'].map((url): [string, number] => [url, 1]);
  const instruments = {
    one: { always: [0, 1], webgpu: [2], simd: [3], otherwise: [4] },
    two: { always: [1], webgpu: [], simd: [], otherwise: [] },
  };
  const keepable = { pages: [], demos, instruments, shell: 0 };
  const asked = (names: string[], webgpu: boolean, simd: boolean) =>
    neededBy(names, keepable, { webgpu, simd });
  expect(asked(['two', 'one'], true, true)).toEqual(['b', 'a', 'c', 'd']);
  expect(asked(['one'], false, false)).toEqual(['a', 'b', 'e']);
  expect(asked(['two', 'unknown'], true, true)).toEqual(['b']);
});
