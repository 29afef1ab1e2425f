/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings, FieldWords } from '../../chassis/viewProps';
import type { fields } from './fields';
import { weightNames } from './table';

type WeightName = (typeof weightNames)[number];
/** A weight is named by its row and column. */
const weights = (label: (row: string, column: string) => string) =>
  Object.fromEntries(
    weightNames.map((name) => [name, { label: label(name[1] ?? '', name[2] ?? '') }]),
  ) as Record<WeightName, FieldWords>;

const en = {
  title: 'One convolution, by hand',
  caption:
    'Click a place on the picture: nine pixels, nine weights, one sum. Then press Run, and the sums of all places make a map.',
  step: { one: 'step', many: 'steps' },
  fields: {
    ...weights((row, column) => `Weight in row ${row}, column ${column}`),
    picture: {
      label: 'Picture',
      options: {
        stroke: 'a thick stroke',
        seven: 'a seven',
        ring: 'a ring',
        slope: 'from paper to ink',
      },
    },
    bias: { label: 'Bias' },
    padding: { label: 'Padding' },
    stride: { label: 'Stride' },
    relu: { label: 'Below zero counts as zero (ReLU)' },
    row: { label: 'Row of your place', hint: 'Counted on the map, from the top.' },
    column: { label: 'Column of your place', hint: 'Counted on the map, from the left.' },
    follow: { label: 'While it runs, show its newest place' },
    unit: {
      label: 'A step computes',
      options: { place: 'a place', row: 'a row of places', map: 'the whole map' },
    },
    pace: {
      label: 'Steps a second',
      hint: 'Slow enough to watch; at 1,000 hardly anything waits.',
    },
  },
  reports: { picture: 'picture', places: 'places', value: 'newest value', above: 'share above 0' },
  pictureHead: 'Picture, {size} × {size}',
  pictureLabel:
    'The picture. The table lies on rows {top} to {bottom}, columns {left} to {right}, counted from its corner; beyond it is padding.',
  tableHead: 'Table of weights',
  tables: 'Ready-made tables',
  presets: {
    upright: 'upright edge',
    level: 'level edge',
    outline: 'outline',
    blur: 'blur',
    same: 'leave as is',
  },
  sumHead: 'At row {row}, column {column} of the map',
  products: 'Pixel times weight, nine times',
  sum: 'Their sum',
  plusBias: 'Plus the bias',
  afterRelu: 'Below zero counts as zero',
  asItIs: 'Passed on as it is',
  mapHead: 'Feature map, {side} × {side}',
  mapKeys: 'Arrow keys go from place to place, Home and End to the ends of a row.',
  mapLabel: 'Feature map: choose a place',
  place: 'row {row}, column {column}: {value}',
  placeNotYet: 'row {row}, column {column}: not computed yet',
  whose: 'Computed from what is set here.',
  first: 'Your picture: {places} of {all} places.',
  following: 'Picture {picture}, a made digit: {places} of {all} places.',
  filled: 'Of the maps filled in a run, {percent}% lies above 0.',
  section: 'Along row {row} of the picture: ink and answer',
  column: 'column',
  ink: 'ink',
  answers: 'answer of the table, where its middle lies',
  sizes: 'How large the map gets',
  sizesNote:
    'Padding q puts q rings of zeros around the picture, a stride of s moves the table s pixels at a time. The brackets ⌊ ⌋ drop what’s left over. With padding 0 and stride 1 these are the sizes of the network that reads digits.',
  sizesHere: 'This picture',
  sizesNetwork: 'A digit of 28 × 28 through two such layers',
  layer: 'Layer',
  formula: 'Side',
  result: 'Result',
  layers: { table: '3 × 3 table', pool: 'pool, 2 × 2' },
  nothingLeft: 'nothing left',
  numbers: 'All numbers of the map',
};

const zh: typeof en = {
  title: '亲手算一次卷积',
  caption:
    '在图上点一个位置：九个像素、九个权重，加成一个数。再按“运行”，每个位置都算一遍，就成了一张图。',
  step: { one: '步', many: '步' },
  fields: {
    ...weights((row, column) => `第 ${row} 行第 ${column} 列的权重`),
    picture: {
      label: '图',
      options: { stroke: '一根粗笔画', seven: '数字 7', ring: '圆环', slope: '由浅到深' },
    },
    bias: { label: '偏置' },
    padding: { label: '填充' },
    stride: { label: '步幅' },
    relu: { label: '小于零的算零（ReLU）' },
    row: { label: '所看位置的行', hint: '在特征图上从上往下数。' },
    column: { label: '所看位置的列', hint: '在特征图上从左往右数。' },
    follow: { label: '运行时跟着看最新的位置' },
    unit: {
      label: '一步算',
      options: { place: '一个位置', row: '一行', map: '整张图' },
    },
    pace: { label: '每秒几步', hint: '慢到看得清；调到 1,000 几乎不等。' },
  },
  reports: { picture: '第几张图', places: '已算位置', value: '最新的值', above: '大于 0 的比例' },
  pictureHead: '原图，{size} × {size}',
  pictureLabel:
    '原图。表盖着第 {top} 到 {bottom} 行、第 {left} 到 {right} 列，从图的左上角数起；出了图就是填充。',
  tableHead: '权重表',
  tables: '现成的表',
  presets: {
    upright: '竖边',
    level: '横边',
    outline: '轮廓',
    blur: '模糊',
    same: '原样',
  },
  sumHead: '特征图第 {row} 行第 {column} 列',
  products: '像素乘权重，共九个',
  sum: '加起来',
  plusBias: '加上偏置',
  afterRelu: '小于零的算零',
  asItIs: '原样传下去',
  mapHead: '特征图，{side} × {side}',
  mapKeys: '方向键换位置，Home 和 End 到行首、行尾。',
  mapLabel: '特征图：选一个位置',
  place: '第 {row} 行第 {column} 列：{value}',
  placeNotYet: '第 {row} 行第 {column} 列：还没算到',
  whose: '按这里的设置算出来的。',
  first: '你选的图：{all} 个位置，算了 {places} 个。',
  following: '第 {picture} 张图，是造的数字：{all} 个位置，算了 {places} 个。',
  filled: '运行中填满的特征图，平均有 {percent}% 大于 0。',
  section: '沿原图第 {row} 行：墨和表的回答',
  column: '列',
  ink: '墨',
  answers: '表正中盖在那里时的值',
  sizes: '特征图有多大',
  sizesNote:
    '填充 q，就是四周补 q 圈零；步幅 s，就是表一次挪 s 个像素。⌊ ⌋ 表示丢掉零头。填充 0、步幅 1 的时候，这就是认数字的网络各层的大小。',
  sizesHere: '这张图',
  sizesNetwork: '28 × 28 的数字，过两层',
  layer: '层',
  formula: '边长',
  result: '结果',
  layers: { table: '3 × 3 的表', pool: '池化，2 × 2' },
  nothingLeft: '什么也不剩',
  numbers: '特征图的所有数',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
