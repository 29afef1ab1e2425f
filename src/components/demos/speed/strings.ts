import type { DemoStrings } from '../../chassis/viewProps';
import type { fields } from './fields';

const en = {
  title: 'How fast is it here?',
  caption:
    'Press Run and wait until the big number settles. Then choose another model, or another number of cores: each gets its own line, which you can copy and compare.',
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
  perStep: 'ms per step',
  perSecond: 'steps/s',
  noAnswer: 'Warming up: {n} to go.',
  recorded: 'The recorded run, of the {model}, outside a browser. Press Run for yours.',
  yours: 'The {model} on {backend}, median of {n} steps.',
  chart: 'Time of each step',
  chartAxis: 'ms',
  times: 'time of a step',
  lines: 'Measured here',
  none: 'Nothing yet. A line appears as soon as a model has warmed up.',
  device: 'Your device, as the lines should name it',
  model: 'Model',
  backend: 'Computes on',
  copy: 'Copy the lines',
  copied: 'Copied, as a table in Markdown.',
  byHand: 'This browser doesn’t let pages copy. Here are the lines, to copy by hand.',
};

const zh: typeof en = {
  title: '在你这里有多快？',
  caption: '按“运行”，等大数字不再跳动，再换一个模型，或者换几个核：每种记一行，可以复制下来比较。',
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
  perStep: '毫秒/步',
  perSecond: '步/秒',
  noAnswer: '还要预热 {n} 步。',
  recorded: '这是录下来的一次，模型是 {model}，不在浏览器里跑。按“运行”量你自己的。',
  yours: '{model}，用 {backend} 算，{n} 步的中位数。',
  chart: '每一步用的时间',
  chartAxis: '毫秒',
  times: '一步的时间',
  lines: '在这里量到的',
  none: '还没有。模型一预热完，这里就多一行。',
  device: '你的设备，表里怎么称呼它',
  model: '模型',
  backend: '用什么算',
  copy: '复制这些行',
  copied: '已复制，是 Markdown 表格。',
  byHand: '这个浏览器不让网页复制。请手动复制下面几行。',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
