/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings, FieldWords } from '../../chassis/viewProps';
import { fields } from './fields';
import { symbolOf } from './network';

/** An input, a weight, a bias: its symbol is its name, in any language. */
type NumberName = Exclude<keyof typeof fields, 'hidden' | 'output' | 'unit' | 'spread' | 'pace'>;
const symbols = Object.fromEntries(
  Object.keys(fields)
    .filter((name) => /^[a-z]\d+$/.test(name))
    .map((name) => [name, { label: symbolOf(name) }]),
) as Record<NumberName, FieldWords>;

const formulas = {
  relu: 'max(0, z)',
  sigmoid: '1 / (1 + exp(−z))',
  tanh: '(exp(z) − exp(−z)) / (exp(z) + exp(−z))',
  gelu: 'z Φ(z)',
  linear: 'z',
};

const curves = { relu: 'ReLU', sigmoid: 'sigmoid', tanh: 'tanh', gelu: 'GELU' };
const en = {
  title: 'A network of 26 numbers, computed forwards',
  caption:
    'Pick a circle to see how its number comes about. Then drag one of its weights, and watch what changes behind it.',
  step: { one: 'step', many: 'steps' },
  fields: {
    ...symbols,
    hidden: { label: 'Hidden layer', options: { ...curves, linear: 'no curve' } },
    output: {
      label: 'Output layer',
      options: { softmax: 'softmax', ...curves, linear: 'no curve' },
    },
    unit: {
      label: 'A step computes',
      options: { layer: 'a layer', neuron: 'a neuron' },
    },
    spread: {
      label: 'Spread of the inputs that follow',
      hint: 'Standard deviation around 0; the first input is yours.',
    },
    pace: {
      label: 'Steps a second',
      hint: 'Slow enough to watch; at 1,000 hardly anything waits.',
    },
  },
  reports: { input: 'input' },
  network: 'The network, from left to right',
  choose: 'Neuron that is shown',
  hiddenNeuron: 'Hidden neuron {name}: products, sum, curve',
  outputNeuron: 'Output neuron {name}: products, sum, curve',
  bias: 'bias',
  sum: 'sum of the above',
  slope: 'Slope da/dz at this sum',
  slopeShort: 'slope da/dz',
  formulas: { ...formulas, softmax: 'exp(z) / sum of exp, each z less the highest' },
  curves: { ...curves, linear: 'no curve', softmax: 'softmax, the other sum held' },
  curve: '{name}: {curve}, and its slope',
  fell: 'where its sums fell',
  point: 'At z = {z} it passes on {a}, and the slope is {slope}',
  notYet: 'This neuron hasn’t been computed yet',
  typed: 'Computed from what you typed.',
  first: 'Input {n} is yours.',
  following: 'Input {n} was drawn at random; type one to take its place.',
  seen: 'Over {n} inputs, the sum of {name} was above 0 for {share} of them, and its mean slope was {slope}.',
  noneSeen:
    'Press Run: other inputs follow yours, and grey bars show where this neuron’s sums fall. They’re counted from the last change of the network on.',
  softmax: 'Softmax, step by step',
  softmaxTable: 'From sums to shares of 1',
  lessHighest: 'z less the highest',
  exponential: 'exp of that',
  share: 'a, share of the sum',
  softmaxNote:
    'Subtracting the highest sum changes no share, and keeps exp from overflowing. The last two rows: how fast both shares change when one sum rises. What one gains, the other loses.',
  noSoftmax: 'The output layer has no softmax now; choose it above to see its steps.',
  allNumbers: 'All numbers',
  hiddenLayer: 'Hidden layer: weights on each input',
  outputLayer: 'Output layer: weights on each hidden neuron',
  biasHead: 'bias',
};

const zh: typeof en = {
  title: '26 个数的网络，从前往后算',
  caption: '点一个圆圈，看它的数是怎么来的。再拖动它的一个权重，看后面哪些数跟着变。',
  step: { one: '步', many: '步' },
  fields: {
    ...symbols,
    hidden: { label: '隐藏层', options: { ...curves, linear: '不用' } },
    output: { label: '输出层', options: { softmax: 'softmax', ...curves, linear: '不用' } },
    unit: { label: '一步算', options: { layer: '一层', neuron: '一个神经元' } },
    spread: { label: '后续输入的离散程度', hint: '以 0 为中心的标准差；第一个输入是你填的。' },
    pace: { label: '每秒几步', hint: '慢到看得清；调到 1,000 几乎不等。' },
  },
  reports: { input: '第几个输入' },
  network: '整个网络，从左到右',
  choose: '看哪个神经元',
  hiddenNeuron: '隐藏神经元 {name}：相乘，求和，过曲线',
  outputNeuron: '输出神经元 {name}：相乘，求和，过曲线',
  bias: '偏置',
  sum: '以上相加',
  slope: '在这个和上的斜率 da/dz',
  slopeShort: '斜率 da/dz',
  formulas: { ...formulas, softmax: 'exp(z) / exp 之和，z 先都减去最大的' },
  curves: { ...curves, linear: '不用激活函数', softmax: 'softmax，另一个和不动' },
  curve: '{name}：{curve}，以及斜率',
  fell: '各个输入的和落在哪里',
  point: 'z 是 {z}，传出去的是 {a}，斜率 {slope}',
  notYet: '还没有算到这个神经元',
  typed: '按你填的数算出来的。',
  first: '第 {n} 个输入，是你填的。',
  following: '第 {n} 个输入，是随机抽的；你填一个，就换成你的。',
  seen: '{n} 个输入里，{name} 的和大于 0 的占 {share}；斜率平均 {slope}。',
  noneSeen:
    '按“运行”：你的输入之后，还有别的输入接着来，灰色的柱子显示这个神经元的和都落在哪里。网络一改，就从头数起。',
  softmax: 'softmax 分步看',
  softmaxTable: '从和到份额，份额加起来是 1',
  lessHighest: 'z 减去最大的',
  exponential: '取 exp',
  share: 'a，占总和的几成',
  softmaxNote:
    '都减去最大的那个和，份额不变，exp 也不会溢出。最后两行：其中一个和上升时，两个份额各变得多快。一个多出来的，正是另一个少掉的。',
  noSoftmax: '输出层现在没有用 softmax；在上面选了它，这里就分步列出来。',
  allNumbers: '所有的数',
  hiddenLayer: '隐藏层：对每个输入的权重',
  outputLayer: '输出层：对每个隐藏神经元的权重',
  biasHead: '偏置',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
