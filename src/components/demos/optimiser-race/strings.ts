/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings } from '../../chassis/viewProps';
import { contestants, type Contestant, type fields } from './fields';

const shownIn = <T>(label: (name: Contestant) => T) =>
  Object.fromEntries(contestants.map((name) => [`${name}Shown`, label(name)])) as Record<
    `${Contestant}Shown`,
    T
  >;

const namesEn = {
  batch: 'Batch descent',
  stochastic: 'Stochastic descent',
  minibatch: 'Mini-batch descent',
  momentum: 'Momentum',
  nesterov: 'Nesterov',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  uncorrected: 'Adam, not corrected',
  adamw: 'AdamW',
};
const namesZh: typeof namesEn = {
  batch: '全批量下降',
  stochastic: '单样本随机下降',
  minibatch: '小批量下降',
  momentum: '动量',
  nesterov: 'Nesterov',
  rmsprop: 'RMSProp',
  adam: 'Adam',
  uncorrected: 'Adam，不修正',
  adamw: 'AdamW',
};

const en = {
  title: 'Optimisers: a fair race',
  caption:
    'Press Run. Nine optimisers start at the black square; first each tries the same nine rates, then they race. Watch whose curve keeps falling, then choose another surface.',
  step: { one: 'step', many: 'steps' },
  fields: {
    surface: {
      label: 'Surface',
      options: {
        valley: 'valley, at an angle',
        aligned: 'valley, along the axes',
        saddle: 'saddle',
        banana: 'bent valley (Rosenbrock)',
        bumps: 'bumpy bowl',
        own: 'your own',
        network: 'loss of a network',
      },
    },
    noise: {
      label: 'Noise σ',
      hint: 'How far the slope that a single example shows is off, along each axis. For the network: how far points are scattered, in halves.',
    },
    printed: {
      label: 'As it’s often printed',
      hint: 'Adam without its correction gets the rate that suits Adam, not one of its own. Takes effect at the next start.',
    },
    tuned: {
      label: 'Each looks for its own rate',
      hint: 'Off: all take the learning rate below, which favours some.',
    },
    rate: { label: 'Learning rate for all', hint: 'Used only when nobody looks for a rate.' },
    momentum: { label: 'Momentum μ' },
    rho: { label: 'Memory ρ of RMSProp' },
    beta1: { label: 'Memory β₁ of Adam' },
    beta2: { label: 'Memory β₂ of Adam' },
    decay: { label: 'Decay λ of AdamW' },
    batch: { label: 'Mini-batch, of 200 examples' },
    startX: { label: 'Start, x' },
    startY: { label: 'Start, y' },
    runs: {
      label: 'Runs at once',
      hint: 'Each has noise of its own, the same for all nine. A network is run 5 times at most.',
    },
    length: {
      label: 'Steps of a trial',
      hint: 'The rate is chosen by where it leads after so many.',
    },
    target: { label: 'Target height, % of the start’s' },
    pace: { label: 'Steps per second', hint: 'Slow enough to watch; at 10,000 nothing waits.' },
    ...shownIn((name) => ({ label: `Draw: ${namesEn[name]}` })),
  },
  problems: {
    'no-hollows':
      'Your own surface is still flat. Unfold “Dig your own surface” and dig a hollow, then run.',
  },
  names: namesEn,
  plane: 'The surface from above, one run',
  clickHint: 'Click to move the start, for the next run.',
  heights: 'Height above the lowest place',
  heightAxis: 'height, median of {runs} runs',
  raceSteps: 'steps of the race',
  examplesSeen: 'examples looked at',
  byExamples: 'Count examples, not steps',
  racing: 'After {n} steps of the race; {runs} runs.',
  trying: 'Looking for rates: {n} of {all} trials.',
  notYet: 'Nobody has started yet.',
  rates: 'Where each rate leads',
  ratesAxis: 'height after {n} steps',
  rate: 'learning rate',
  standings: 'All nine optimisers',
  optimiser: 'Optimiser',
  examples: 'examples a step',
  stepsTo: 'steps to {target}%',
  heightNow: 'height now',
  fewReached: '{n} of {runs} runs',
  thrown: 'lost in {n} of {runs}',
  network:
    'No picture: this surface has {n} weights, and so {n} directions. It’s the cross-entropy of a network with one hidden layer of 8 that learns which of 200 points lie inside a disc. The library computes its slope; the nine rules move its weights by the same code that moves the two numbers of a plane. Trying out the rates takes a while.',
  rule: 'The newest step, by hand',
  ruleOf: 'Step of',
  ruleNow: 'Step {n} of the first run, first weight. Its slope was g = {gradient}.',
  ruleNone: 'Nobody has made a step yet.',
  own: 'Dig your own surface',
  ownHint:
    'Choose “your own” as the surface, then click on the plane while this is open, or write a line for each hollow: x, y, depth. A negative depth is a hill.',
  ownClick: 'A click',
  ownKinds: ['digs a hollow', 'heaps up a hill'],
  ownLines: 'Hollows: x, y, depth',
  ownMany: 'At most {limit} hollows.',
  ownBad:
    'Line {line} isn’t three numbers within the limits: x and y from −6 to 6, depth from −10 to 10.',
  undo: 'Undo the last',
  clear: 'Clear',
};

const zh: typeof en = {
  title: '优化器：公平地比一场',
  caption:
    '按“运行”。九个优化器从黑方块出发：先把同样的九个学习率各试一遍，再开跑。看谁的曲线一直往下走，然后换一种地形。',
  step: { one: '步', many: '步' },
  fields: {
    surface: {
      label: '地形',
      options: {
        valley: '山谷，斜着',
        aligned: '山谷，顺着坐标轴',
        saddle: '鞍部',
        banana: '弯谷（Rosenbrock）',
        bumps: '坑坑洼洼的碗',
        own: '自己挖的',
        network: '一个网络的损失',
      },
    },
    noise: {
      label: '噪声 σ',
      hint: '单看一个样本，坡度在每个方向上会偏多少。换成网络：点散开多少，以一半计。',
    },
    printed: {
      label: '照常见的写法',
      hint: '不修正的 Adam 直接用适合 Adam 的学习率，不另外找。下次开始时生效。',
    },
    tuned: { label: '各找各的学习率', hint: '关掉：大家都用下面那个学习率，有人占便宜。' },
    rate: { label: '统一的学习率', hint: '不找学习率时才用。' },
    momentum: { label: '动量 μ' },
    rho: { label: 'RMSProp 的记忆 ρ' },
    beta1: { label: 'Adam 的记忆 β₁' },
    beta2: { label: 'Adam 的记忆 β₂' },
    decay: { label: 'AdamW 的衰减 λ' },
    batch: { label: '小批量，共 200 个样本' },
    startX: { label: '起点 x' },
    startY: { label: '起点 y' },
    runs: {
      label: '同时跑几次',
      hint: '每次的噪声各不相同，九个优化器碰上的却一样。网络最多跑 5 次。',
    },
    length: { label: '试跑的步数', hint: '走完这么多步看到了哪里，据此挑学习率。' },
    target: { label: '目标高度，占起点的 %' },
    pace: { label: '每秒步数', hint: '慢到看得清；调到 10,000 就一点不等。' },
    ...shownIn((name) => ({ label: `画出：${namesZh[name]}` })),
  },
  problems: {
    'no-hollows': '自己的地形还是平的。展开“自己挖地形”，挖一个坑再运行。',
  },
  names: namesZh,
  plane: '从上往下看，其中一次',
  clickHint: '点一下，换个起点，下次运行生效。',
  heights: '离最低处还有多高',
  heightAxis: '高度，{runs} 次的中位数',
  raceSteps: '比赛步数',
  examplesSeen: '看过的样本数',
  byExamples: '不数步数，数样本',
  racing: '比赛走了 {n} 步，共 {runs} 次。',
  trying: '正在找学习率：试了 {n} 次，共 {all} 次。',
  notYet: '还没有人出发。',
  rates: '各个学习率走到哪里',
  ratesAxis: '{n} 步之后的高度',
  rate: '学习率',
  standings: '九个优化器',
  optimiser: '优化器',
  examples: '每步样本',
  stepsTo: '降到 {target}% 的步数',
  heightNow: '现在的高度',
  fewReached: '{runs} 次里 {n} 次',
  thrown: '{runs} 次里飞出 {n} 次',
  network:
    '这里画不出来：这个地形有 {n} 个权重，也就有 {n} 个方向。它是一个小网络的交叉熵，网络只有一个隐藏层，8 个神经元，学的是 200 个点里哪些落在圆盘内。坡度由书里的模型库来算；挪动权重的还是那九条规则，和平面上挪动两个数的是同一份代码。试学习率要花些时间。',
  rule: '最近一步，手算一遍',
  ruleOf: '看谁的',
  ruleNow: '第一次运行的第 {n} 步，第一个权重，坡度 g = {gradient}。',
  ruleNone: '还没有人走过一步。',
  own: '自己挖地形',
  ownHint:
    '地形选“自己挖的”，展开这里，在平面上点；也可以一行写一个坑：x，y，深度。深度是负数，就成了山包。',
  ownClick: '点一下',
  ownKinds: ['挖个坑', '堆个包'],
  ownLines: '坑：x，y，深度',
  ownMany: '最多 {limit} 个坑。',
  ownBad: '第 {line} 行读不出三个合格的数：x、y 从 −6 到 6，深度从 −10 到 10。',
  undo: '撤销一个',
  clear: '清空',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
