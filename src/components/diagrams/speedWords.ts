/** @file What is said of the bench's results, in the chapter on speed. */
import type { InBoth } from '../../lib/core/language';

const en = {
  engines: {
    'ours-wasm': 'this book, wasm',
    'ours-wasm-2': 'this book, wasm × 2',
    'ours-wasm-4': 'this book, wasm × 4',
    'ours-wasm-8': 'this book, wasm × 8',
    'ours-webgpu': 'this book, WebGPU',
    'tfjs-wasm': 'TensorFlow.js, wasm',
    'tfjs-cpu': 'TensorFlow.js, JavaScript',
    'tfjs-webgpu': 'TensorFlow.js, WebGPU',
    'jax-wasm': 'jax-js, wasm',
    'jax-webgpu': 'jax-js, WebGPU',
    torch: 'PyTorch, outside the browser',
  },
  plot: 'Milliseconds per training step of five models by several engines, on a scale where each mark is ten times the last. Fewer is faster. The table below has the same numbers.',
  plotAxis: 'ms per step; each line of the grid is ten times the last',
  plotOwn: '{model}: this book {ms} ms',
  tableCaption: 'Milliseconds per training step, median',
  engine: 'Engine',
  skipped: '{engine}, can’t train the {model}: {reason}.',
  facts:
    '{date}; {processor}, {browser}, {threads}. {rounds} rounds in turn; a slow engine gets fewer.',
  oneThread: 'one thread',
  shared: 'one thread each, but where × says how many workers share a step',
};

const zh: typeof en = {
  engines: {
    'ours-wasm': '本书，wasm',
    'ours-wasm-2': '本书，wasm × 2',
    'ours-wasm-4': '本书，wasm × 4',
    'ours-wasm-8': '本书，wasm × 8',
    'ours-webgpu': '本书，WebGPU',
    'tfjs-wasm': 'TensorFlow.js，wasm',
    'tfjs-cpu': 'TensorFlow.js，JavaScript',
    'tfjs-webgpu': 'TensorFlow.js，WebGPU',
    'jax-wasm': 'jax-js，wasm',
    'jax-webgpu': 'jax-js，WebGPU',
    torch: 'PyTorch，不在浏览器里',
  },
  plot: '五个模型在几种引擎上训练一步用多少毫秒。横轴每一格是前一格的十倍，越靠左越快。下面的表里是同样的数。',
  plotAxis: '毫秒/步；每一格是前一格的十倍',
  plotOwn: '{model}：本书 {ms} 毫秒',
  tableCaption: '训练一步用多少毫秒，中位数',
  engine: '引擎',
  skipped: '{engine}训练不了{model}：{reason}。',
  facts: '{date}；{processor}，{browser}，{threads}。轮流跑 {rounds} 轮，慢的引擎轮数少。',
  oneThread: '单线程',
  shared: '各用一个线程，× 后面是分担一步的线程数',
};

export const speedWords = { en, zh } satisfies InBoth<typeof en>;
