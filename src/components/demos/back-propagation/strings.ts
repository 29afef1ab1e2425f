/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings, FieldWords } from '../../chassis/viewProps';
import type { fields } from './fields';
import { names, symbolOf } from './network';

type NumberName = (typeof names)[number] | 'x1' | 'x2';
/** An input, a weight, a bias: its symbol is its name, in any language. */
const symbols = Object.fromEntries(
  ['x1', 'x2', ...names].map((name) => [name, { label: symbolOf(name) }]),
) as Record<NumberName, FieldWords>;
const curves = { tanh: 'tanh', sigmoid: 'sigmoid', relu: 'ReLU', gelu: 'GELU' };

const en = {
  title: 'Forwards, and back again',
  caption:
    'Press One step six times: sums, outputs, loss, then δ comes back layer by layer and the weights move. Choose h₁ and watch two arrows become one sum.',
  step: { one: 'step', many: 'steps' },
  fields: {
    ...symbols,
    y1: { label: 'Answer y₁' },
    y2: { label: 'Answer y₂' },
    loss: {
      label: 'Loss',
      options: {
        squared: 'squared error',
        binary: 'binary cross-entropy',
        categorical: 'categorical cross-entropy',
        sparse: 'sparse cross-entropy',
      },
    },
    hidden: { label: 'Hidden layer', options: curves },
    epsilon: { label: 'Step ε of the differences' },
    precision: {
      label: 'Numbers with',
      options: { f64: '53 bits (f64)', f32: '24 bits (f32)' },
    },
    unit: { label: 'A step is', options: { phase: 'a phase', update: 'a whole update' } },
    examples: {
      label: 'Examples',
      options: { drawn: 'yours, then drawn ones', own: 'only yours' },
    },
    pace: {
      label: 'Steps a second',
      hint: 'Slow enough to watch; at 1,000 hardly anything waits.',
    },
  },
  network: 'The network, from left to right; δ below each number',
  choose: 'Neuron that is shown',
  typed: 'Computed from what you typed: all six phases of the first example.',
  place: 'Example {n}: {phase}.',
  begins: 'it begins',
  phases: {
    hidden: 'the hidden layer is computed',
    outputs: 'the outputs are computed',
    loss: 'the loss is computed',
    back: 'the loss came back to the outputs’ sums',
    further: 'and from there to the hidden layer’s',
    update: 'every number moves against its gradient',
  },
  cost: 'L = {formula}: outputs {out}, right answer {answer}, loss {loss}',
  noLoss: 'There’s no loss yet.',
  neuron: 'What comes back to {name}',
  upstream: 'From behind, times its own slope',
  edges: 'Each of its numbers: what went in, times δ',
  gradients: 'All gradients, in one order',
  heads: {
    value: 'number',
    hand: 'by hand',
    automatic: 'automatic',
    numeric: 'differences',
    printed: 'as often printed',
    next: 'next',
  },
  angle:
    'The rule without Wᵀ and f′ points {angle}° away from the gradient. Differences and gradient are {wrong} apart, relative to their size.',
  notYet: 'The gradients aren’t complete yet.',
  lossChart: 'Loss of each example',
  lossOf: 'loss',
  valley: 'How wrong differences are, by their step ε',
  valleyNote:
    'Too large a step meets the bend of the loss, too small a one the rounding of the numbers. Step and precision are in the settings.',
};

const zh: typeof en = {
  title: '算过去，再传回来',
  caption:
    '按六次“走一步”：求和，输出，损失，然后 δ 一层一层传回来，权重跟着动。选 h₁，看两支箭头怎样合成一个和。',
  step: { one: '步', many: '步' },
  fields: {
    ...symbols,
    y1: { label: '答案 y₁' },
    y2: { label: '答案 y₂' },
    loss: {
      label: '损失',
      options: {
        squared: '平方误差',
        binary: '二元交叉熵',
        categorical: '多类交叉熵',
        sparse: '稀疏交叉熵',
      },
    },
    hidden: { label: '隐藏层', options: curves },
    epsilon: { label: '差分的步长 ε' },
    precision: { label: '数的精度', options: { f64: '53 位（f64）', f32: '24 位（f32）' } },
    unit: { label: '一步是', options: { phase: '一个阶段', update: '一次完整更新' } },
    examples: { label: '样本', options: { drawn: '先是你的，再随机抽', own: '只用你的' } },
    pace: { label: '每秒几步', hint: '慢到看得清；调到 1,000 几乎不等。' },
  },
  network: '整个网络，从左到右；每个数下面是 δ',
  choose: '看哪个神经元',
  typed: '按你填的数算出来的：第一个样本的六个阶段都在。',
  place: '第 {n} 个样本：{phase}。',
  begins: '开始',
  phases: {
    hidden: '算出隐藏层',
    outputs: '算出输出',
    loss: '算出损失',
    back: '损失传回输出层的和',
    further: '再传回隐藏层的和',
    update: '每个数逆着梯度挪一步',
  },
  cost: 'L = {formula}：输出 {out}，正确答案 {answer}，损失 {loss}',
  noLoss: '还没有算到损失。',
  neuron: '传回 {name} 的是什么',
  upstream: '后面传来的，乘自己的斜率',
  edges: '它的每个数：进来的数乘 δ',
  gradients: '所有的梯度，同一个次序',
  heads: {
    value: '现在的数',
    hand: '手算',
    automatic: '自动微分',
    numeric: '差分',
    printed: '常见的写法',
    next: '更新以后',
  },
  angle: '少了 Wᵀ 和 f′ 的写法，方向和梯度差 {angle}°。差分和梯度相差 {wrong}（相对大小）。',
  notYet: '梯度还没有算全。',
  lossChart: '每个样本的损失',
  lossOf: '损失',
  valley: '差分错多少，看步长 ε',
  valleyNote: '步长太大，碰上损失的弯；太小，淹没在舍入里。步长和精度在“设置”里改。',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
