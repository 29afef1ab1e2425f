import type { DemoStrings } from '../../view';
import type { fields } from './fields';

const en = {
  title: 'How fast is it here?',
  caption:
    'Press Run and wait a few seconds, until the big number settles. Pause, choose another model, reset, run again: each model gets a line, and you can copy the lines.',
  step: { one: 'step', many: 'steps' },
  fields: {
    model: {
      label: 'Model',
      options: {
        gpt: 'GPT, 108,000 parameters',
        'gpt-large': 'larger GPT, 818,000 parameters',
        cnn: 'CNN that reads digits, 122,000 parameters',
        mlp: 'perceptron that reads digits, 102,000 parameters',
        bert: 'BERT, 108,000 parameters',
      },
    },
  },
  models: { gpt: 'GPT', 'gpt-large': 'larger GPT', cnn: 'CNN', mlp: 'perceptron', bert: 'BERT' },
  engines: {
    'ours-wasm': 'this book, wasm',
    'ours-webgpu': 'this book, WebGPU',
    'tfjs-wasm': 'TensorFlow.js, wasm',
    'tfjs-cpu': 'TensorFlow.js, JavaScript',
    'tfjs-webgpu': 'TensorFlow.js, WebGPU',
    'jax-wasm': 'jax-js, wasm',
    'jax-webgpu': 'jax-js, WebGPU',
    torch: 'PyTorch, outside the browser',
  },
  perStep: 'ms per step',
  perSecond: 'steps/s',
  wait: 'Warming up: {n} to go.',
  recorded: 'The recorded run, of the {model}, outside a browser. Press Run for yours.',
  yours: 'The {model} on {backend}, median of {n} steps.',
  chart: 'Time of each step',
  chartAxis: 'ms',
  stepAxis: 'step',
  times: 'time of a step',
  lines: 'Measured here',
  none: 'Nothing yet. A line appears as soon as a model has warmed up.',
  device: 'Your device, as the lines should name it',
  model: 'Model',
  backend: 'Computes on',
  copy: 'Copy the lines',
  copied: 'Copied, as a table in Markdown.',
  byHand: 'This browser doesn’t let pages copy. Here are the lines, to copy by hand.',
  plot: 'Milliseconds per training step of five models by several engines, on a scale where each mark is ten times the last. Fewer is faster. The table below has the same numbers.',
  plotAxis: 'ms per step; each line of the grid is ten times the last',
  plotOwn: '{model}: this book {ms} ms',
  tableCaption: 'Milliseconds per training step, median',
  engine: 'Engine',
  skipped: '{engine}, can’t train the {model}: {reason}.',
  facts:
    '{date}; {processor}, {browser}, one thread. {rounds} rounds in turn; a slow engine gets fewer.',
};

const zh: typeof en = {
  title: '在你这里有多快？',
  caption:
    '按“运行”，等几秒，等大数字不再跳动。然后暂停，换一个模型，重置，再运行：每个模型记一行，可以一起复制。',
  step: { one: '步', many: '步' },
  fields: {
    model: {
      label: '模型',
      options: {
        gpt: 'GPT，10.8 万个参数',
        'gpt-large': '大一些的 GPT，81.8 万个参数',
        cnn: '认数字的 CNN，12.2 万个参数',
        mlp: '认数字的感知机，10.2 万个参数',
        bert: 'BERT，10.8 万个参数',
      },
    },
  },
  models: { gpt: 'GPT', 'gpt-large': '大 GPT', cnn: 'CNN', mlp: '感知机', bert: 'BERT' },
  engines: {
    'ours-wasm': '本书，wasm',
    'ours-webgpu': '本书，WebGPU',
    'tfjs-wasm': 'TensorFlow.js，wasm',
    'tfjs-cpu': 'TensorFlow.js，JavaScript',
    'tfjs-webgpu': 'TensorFlow.js，WebGPU',
    'jax-wasm': 'jax-js，wasm',
    'jax-webgpu': 'jax-js，WebGPU',
    torch: 'PyTorch，不在浏览器里',
  },
  perStep: '毫秒/步',
  perSecond: '步/秒',
  wait: '还要预热 {n} 步。',
  recorded: '这是录下来的一次，模型是 {model}，不在浏览器里跑。按“运行”量你自己的。',
  yours: '{model}，用 {backend} 算，{n} 步的中位数。',
  chart: '每一步用的时间',
  chartAxis: '毫秒',
  stepAxis: '步',
  times: '一步的时间',
  lines: '在这里量到的',
  none: '还没有。模型一预热完，这里就多一行。',
  device: '你的设备，表里怎么称呼它',
  model: '模型',
  backend: '用什么算',
  copy: '复制这些行',
  copied: '已复制，是 Markdown 表格。',
  byHand: '这个浏览器不让网页复制。请手动复制下面几行。',
  plot: '五个模型在几种引擎上训练一步用多少毫秒。横轴每一格是前一格的十倍，越靠左越快。下面的表里是同样的数。',
  plotAxis: '毫秒/步；每一格是前一格的十倍',
  plotOwn: '{model}：本书 {ms} 毫秒',
  tableCaption: '训练一步用多少毫秒，中位数',
  engine: '引擎',
  skipped: '{engine}训练不了{model}：{reason}。',
  facts: '{date}；{processor}，{browser}，单线程。轮流跑 {rounds} 轮，慢的引擎轮数少。',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
