/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings } from '../../chassis/viewProps';
import type { fields } from './fields';

const en = {
  title: 'A forger and a judge',
  caption:
    'Press Run: the generator’s points come out of one blot and find the eight clouds. Then choose “one player moves”, press One step again and again, and watch whose turn it is.',
  step: { one: 'step', many: 'steps' },
  fields: {
    loss: {
      label: 'Generator’s loss',
      options: {
        'non-saturating': 'non-saturating: −ln D',
        minimax: 'minimax: ln(1 − D)',
        'least-squares': 'least squares: ½(s − 1)²',
        printed: 'as the article prints it: −ln(1 − D)',
      },
    },
    unit: { label: 'In a step', options: { both: 'both players move', one: 'one player moves' } },
    set: {
      label: 'What is real',
      options: {
        ring: 'ring of 8',
        grid: 'grid of 25',
        own: 'your own places',
        digits: 'small digits',
      },
    },
    beside: {
      label: 'Other losses learn alongside',
      hint: 'From the same weights, batches and noise. Takes effect at the next start.',
    },
    judgements: {
      label: 'Updates of the discriminator to one of the generator',
    },
    smoothing: {
      label: 'Smoothing of “real”',
      hint: 'The discriminator is told 1 minus this for a real example, and not 1.',
    },
    rate: { label: 'Learning rate of the generator' },
    judgeRate: { label: 'Learning rate of the discriminator' },
    beta1: { label: 'Memory β₁ of Adam' },
    latent: { label: 'Numbers of noise' },
    width: { label: 'Units of a hidden layer' },
    layers: { label: 'Hidden layers of each network' },
    pace: {
      label: 'Steps a second',
      hint: 'As many as this device manages, at most.',
    },
  },
  problems: {
    'no-places':
      'There’s nothing real to learn from. Click on the plane or write at least {limit} place of your own, or choose another set.',
  },
  reports: {
    loss: 'discriminator’s loss',
    generatorLoss: 'generator’s loss',
    discriminatorNorm: 'gradient norm, discriminator',
    generatorNorm: 'gradient norm, generator',
    modes: 'modes covered',
    near: 'share near a mode',
    precision: 'precision',
    recall: 'recall',
  },

  plane: 'What is real, what is made, and what the discriminator says of each place',
  planeOf: 'Learned by {loss}',
  real: 'real',
  made: 'made by the generator',
  arrow: 'where its gradient pulls',
  moved: 'where it came from',
  x: 'x',
  y: 'y',
  kind: 'point',
  madeUp: 'surely made',
  unsure: 'can’t tell',
  surely: 'surely real',
  pictures: 'Digits of 8 × 8 pixels, each with D, the chance of being real',
  realPictures: 'Real digits',
  madePictures: 'Made by the generator',
  pictureReal: 'A real digit; the discriminator gives it {chance}',
  pictureMade: 'A made picture; the discriminator gives it {chance}',
  picture: 'picture',
  chance: 'D',

  networks: 'The two networks',
  generator: 'Generator',
  discriminator: 'Discriminator',
  noise: 'noise',
  example: 'example',
  score: 'score',
  loss: 'loss',
  norm: 'gradient norm',
  turn: {
    discriminator:
      'The discriminator has moved. The arrows show where each point is pulled by what it says now.',
    generator: 'The generator has moved. The lines show where its points came from.',
    both: 'Both have moved.',
  },
  change: 'changed',
  parameters: 'parameters',
  none: 'not one',
  all: 'all {n}',
  some: '{n} of {all}',
  far: '{share} of its length',

  coverage: 'How much is covered',
  share: 'share',
  modesShare: 'modes covered, of {n}',
  near: 'samples near a mode',
  precision: 'precision',
  recall: 'recall',
  norms: 'Length of the gradient',
  losses: 'Loss of each',
  lossesAndNorms: 'Losses, gradients, and how modes are counted',
  now: '{covered} of {modes} modes covered; {near} of 2,500 samples near one. Precision {precision}, recall {recall}.',
  nowDigits: '{covered} of {modes} digits covered. Precision {precision}, recall {recall}.',
  counts:
    'A mode counts with at least 20 of 2,500 samples within three deviations. Precision and recall: 400 samples against 400 real ones, by balls to the third neighbour.',
  countsDigits:
    'A digit counts if at least 20 of 2,500 pictures are most like one of its 40 or so known examples. Precision and recall: 400 pictures against 400 real ones, by balls to the third neighbour.',
  notYet: 'Nothing has been made yet.',

  beside: 'Three losses from the same start',
  besideOff:
    'Tick this and start again: the three losses then learn side by side, from the same weights, batches and noise.',
  besidePictures: 'Pictures aren’t drawn for three at once; the curves have all of them.',
  besideNorm: 'Length of the generator’s gradient',

  own: 'Places of your own',
  ownHint:
    'While this is open, a click on the plane puts a cloud there. Or write x and y, from −3 to 3, one place on each line.',
  ownLines: 'Your places',
  ownBad: 'Line {line} isn’t x and y from −3 to 3.',
  ownMany: 'At most {limit} places.',
  ownCount: 'Your places: {n}. A run learns them if “your own places” is chosen when it starts.',
  undo: 'Take the last one back',
  clear: 'Clear',
};

const zh: typeof en = {
  title: '造假的和鉴定的',
  caption:
    '按“运行”：生成器的点先挤成一团，再散开去找那八朵云。然后选“每步走一家”，一下一下按“走一步”，看轮到谁动。',
  step: { one: '步', many: '步' },
  fields: {
    loss: {
      label: '生成器的损失',
      options: {
        'non-saturating': '不饱和：−ln D',
        minimax: '极小极大：ln(1 − D)',
        'least-squares': '最小二乘：½(s − 1)²',
        printed: '照原文印的：−ln(1 − D)',
      },
    },
    unit: { label: '一步里', options: { both: '两家都走', one: '每步走一家' } },
    set: {
      label: '真的长什么样',
      options: { ring: '一圈 8 朵云', grid: '25 朵云排成方阵', own: '自己点的', digits: '小数字' },
    },
    beside: {
      label: '另外几种损失也一起学',
      hint: '起始的权重、批次、噪声都一样。下次开始时生效。',
    },
    judgements: { label: '生成器更新一次，判别器更新几次' },
    smoothing: {
      label: '把“真”说得软一点',
      hint: '告诉判别器真样本该得 1 减去这个数，不是 1。',
    },
    rate: { label: '生成器的学习率' },
    judgeRate: { label: '判别器的学习率' },
    beta1: { label: 'Adam 的记性 β₁' },
    latent: { label: '噪声有几个数' },
    width: { label: '隐藏层有几个单元' },
    layers: { label: '每个网络有几个隐藏层' },
    pace: { label: '每秒几步', hint: '最多这么多，还要看设备快慢。' },
  },
  problems: {
    'no-places':
      '还没有真样本可学。在平面上点一下，或者写下至少 {limit} 个位置；也可以换一组数据。',
  },
  reports: {
    loss: '判别器的损失',
    generatorLoss: '生成器的损失',
    discriminatorNorm: '梯度范数，判别器',
    generatorNorm: '梯度范数，生成器',
    modes: '覆盖的模式',
    near: '落在模式附近的比例',
    precision: '精确率',
    recall: '召回率',
  },

  plane: '真的、造的，还有判别器对每个位置的看法',
  planeOf: '按“{loss}”学的',
  real: '真的',
  made: '生成器造的',
  arrow: '梯度把它往哪里拉',
  moved: '它从哪里来',
  x: 'x',
  y: 'y',
  kind: '点',
  madeUp: '一定是造的',
  unsure: '分不出',
  surely: '一定是真的',
  pictures: '8 × 8 像素的数字；下面的 D 是判别器认为它为真的概率',
  realPictures: '真的数字',
  madePictures: '生成器造的',
  pictureReal: '真的数字，判别器给 {chance}',
  pictureMade: '造出来的图，判别器给 {chance}',
  picture: '图',
  chance: 'D',

  networks: '两个网络',
  generator: '生成器',
  discriminator: '判别器',
  noise: '噪声',
  example: '样本',
  score: '得分',
  loss: '损失',
  norm: '梯度范数',
  turn: {
    discriminator: '判别器走了一步。箭头是：照它现在的看法，每个点会被往哪里拉。',
    generator: '生成器走了一步。细线的另一头，是这些点原来的位置。',
    both: '两家都走了。',
  },
  change: '这一步改了',
  parameters: '参数',
  none: '一个也没改',
  all: '{n} 个全改了',
  some: '{all} 个里的 {n} 个',
  far: '挪了自身长度的 {share}',

  coverage: '覆盖了多少',
  share: '比例',
  modesShare: '覆盖的模式，共 {n} 个',
  near: '落在模式附近的样本',
  precision: '精确率',
  recall: '召回率',
  norms: '梯度有多长',
  losses: '各自的损失',
  lossesAndNorms: '损失、梯度，还有模式怎么数',
  now: '{modes} 个模式覆盖了 {covered} 个；2,500 个样本有 {near} 落在模式附近。精确率 {precision}，召回率 {recall}。',
  nowDigits: '{modes} 个数字覆盖了 {covered} 个。精确率 {precision}，召回率 {recall}。',
  counts:
    '2,500 个样本里至少 20 个离它不到三倍标准差，这个模式才算覆盖。精确率和召回率：400 个样本对 400 个真的，球的半径是到第三个邻居的距离。',
  countsDigits:
    '2,500 张图里至少 20 张最像某个数字的已知样本（每个数字约 40 个），这个数字才算覆盖。精确率和召回率：400 张图对 400 张真的，球的半径是到第三个邻居的距离。',
  notYet: '还什么都没造。',

  beside: '同一个起点，三种损失',
  besideOff: '勾上它，重新开始：三种损失就并排学，权重、批次、噪声都从同样的开始。',
  besidePictures: '三种损失的图不一起画；曲线里都有。',
  besideNorm: '生成器的梯度有多长',

  own: '自己的位置',
  ownHint:
    '这一栏打开时，在平面上点一下，那里就有一朵云。也可以一行写一个位置：x 和 y，从 −3 到 3。',
  ownLines: '你的位置',
  ownBad: '第 {line} 行不是 −3 到 3 之间的 x 和 y。',
  ownMany: '最多 {limit} 个位置。',
  ownCount: '你的位置：{n} 个。开始时选了“自己点的”，就学它们。',
  undo: '收回最后一个',
  clear: '清空',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
