import type * as longTermValue from '../../../lib/equations/longTermValue';
import type { ToolStrings, ToolWords } from '../../desk/toolWords';

const shapesEn = {
  linear: 'linear: x',
  power: 'power: x^a',
  saturating: 'saturating',
  logistic: 'S-curve',
  step: 'step: all or nothing',
};
const givenEn = (title: string) => ({
  label: `${title}, given`,
  hint: 'Empty: the table counts. A score from elsewhere takes its place.',
});
const shapeEn = (title: string) => ({
  label: `Shape of ${title}`,
  hint: 'What the score does to the value. Every shape begins at 0 and reaches 1 at a full score.',
  options: shapesEn,
});
const exponentEn = (title: string) => ({
  label: `Exponent of ${title}`,
  hint: 'For the power only. Below 1 the first points bring most, above 1 the last ones.',
});
const componentsEn = (title: string, row: string) => ({
  title,
  row,
  columns: {
    name: { label: 'What' },
    weight: { label: 'Weight', hint: 'How much it matters, against the other rows of this table.' },
    score: { label: 'Points', low: 'nothing there', high: 'as good as anyone’s' },
    share: { label: 'Share' },
    brings: { label: 'One more point brings' },
  },
});

const en = {
  title: 'Long-term value: T, K, U, R',
  caption:
    'Set every trust score to 0: the other three don’t matter any more. Then see which of the four gains most from one more point.',
  fields: {
    scale: {
      label: 'S, value at full scores',
      hint: 'What V is when all four are full. 100 makes V points of a hundred.',
    },
    divided: {
      label: 'Divide weights by their sum',
      hint: 'Off: plain sums, as in T = Σ αt. Then a score grows with every row you add.',
    },
    T: givenEn('T, technology barrier'),
    shapeT: shapeEn('f(T)'),
    exponentT: exponentEn('f(T)'),
    K: givenEn('K, industry knowledge'),
    shapeK: shapeEn('g(K)'),
    exponentK: exponentEn('g(K)'),
    U: givenEn('U, users’ trust'),
    shapeU: shapeEn('h(U)'),
    exponentU: exponentEn('h(U)'),
    R: givenEn('R, social resources'),
    shapeR: shapeEn('m(R)'),
    exponentR: exponentEn('m(R)'),
    half: {
      label: 'Where “saturating” slows',
      hint: 'The score at which it’s halfway to its ceiling. Small: the first points do almost everything.',
    },
    middle: { label: 'Middle of the S-curve, edge of the step' },
  },
  tables: {
    technology: componentsEn('T: technology barrier', 'project'),
    knowledge: componentsEn('K: depth of industry knowledge', 'source'),
    trust: componentsEn('U: users’ trust', 'ground for trust'),
    resources: componentsEn('R: access to social resources', 'resource'),
  },
  results: {
    value: { label: 'V, long-term value', hint: 'S × f(T) × g(K) × h(U) × m(R).' },
    T: { label: 'T, technology barrier' },
    K: { label: 'K, industry knowledge' },
    U: { label: 'U, users’ trust' },
    R: { label: 'R, social resources' },
    nextT: {
      label: 'One more point on T brings',
      hint: 'A tenth of the scale on the whole score.',
    },
    nextK: { label: 'One more point on K brings' },
    nextU: { label: 'One more point on U brings' },
    nextR: { label: 'One more point on R brings' },
    elasticityT: { label: 'Elasticity of T', hint: 'V grows by so many per cent with 1% more T.' },
    elasticityK: { label: 'Elasticity of K' },
    elasticityU: { label: 'Elasticity of U' },
    elasticityR: { label: 'Elasticity of R' },
    geometric: {
      label: 'Geometric mean instead',
      hint: 'S times the fourth root of the product: still zero with one zero, but on the scale of the scores.',
    },
    arithmetic: { label: 'Arithmetic mean instead', hint: 'A zero costs a quarter, no more.' },
  },
  groups: {
    next: 'One more point',
    elasticities: 'Elasticities',
    means: 'Means instead of a product',
  },
  sheets: {
    medical: 'Worked example: medical imaging',
    noTrust: 'The same without trust',
    curved: 'The same with four shapes',
  },
  rows: {
    imagingModel: 'model for cancer screening and pathology',
    patents: 'patents',
    hospitals: 'work with hospitals',
    experts: 'advice from experts',
    dataMining: 'mining of case data',
    reliability: 'accurate, reliable service',
    standards: 'conferences and standards',
    quality: 'feedback and quality assurance',
    partners: 'partnerships',
    government: 'government projects',
    venture: 'venture capital',
  },
  findings: {
    'no-score': '{letter} has no score yet: fill in its table, with a weight above 0, or give it.',
    'table-unused': '{letter} = {score} is given, so its table isn’t counted.',
    'weights-not-one':
      'The weights of {letter} add up to {weights}, not to 1: the sum is {score} and grows with every row you add.',
    killed:
      '{letter} is 0, so V is 0 whatever the others are. Without it, they would make {rest}. Do you believe that, or is a product the wrong form?',
    'below-step':
      '{letter} is below its step at {middle}, so V is 0 whatever the others are. On the step, it would be {rest}.',
    'next-point': 'One more point brings most on {letter}: {gain}. Next is {second} with {less}.',
  },
  series: {
    curves: {
      title: 'V over each score, the other three as they are',
      x: 'Score',
      y: 'V',
      lines: { T: 'T', K: 'K', U: 'U', R: 'R' },
    },
  },
  assumptions: [
    'The four work together as a product: none makes up for another that’s missing.',
    'Points are opinions. Two people should score apart, then compare.',
    'Every shape is 0 at a score of 0 and 1 at a full score, so that only the way there differs.',
    'The share of a market that uses your product can stand for trust (U): people who stay are the evidence. It’s a stand-in, not a measurement.',
  ],
  leftOut: [
    'Time and discounting: “long-term” is in the name only.',
    'Money. V ranks options; it isn’t a valuation.',
    'How the four feed each other: knowledge brings trust, and trust brings data.',
    'Partnerships as a factor of their own; here they’re part of R.',
  ],
} satisfies ToolWords<typeof longTermValue>;

const shapesZh = {
  linear: '线性：x',
  power: '幂：x^a',
  saturating: '饱和',
  logistic: 'S 形',
  step: '台阶：要么全有，要么全无',
};
const givenZh = (title: string) => ({
  label: `${title}，直接给定`,
  hint: '留空，就按表格算；填了，就不看表格。',
});
const shapeZh = (title: string) => ({
  label: `${title} 的形状`,
  hint: '得分怎样变成价值。每种形状都从 0 出发，满分时到 1。',
  options: shapesZh,
});
const exponentZh = (title: string) => ({
  label: `${title} 的指数`,
  hint: '只用于幂。小于 1，前几分最值钱；大于 1，后几分最值钱。',
});
const componentsZh = (title: string, row: string) => ({
  title,
  row,
  columns: {
    name: { label: '内容' },
    weight: { label: '权重', hint: '和本表其他行相比有多重要。' },
    score: { label: '得分', low: '完全没有', high: '不输任何人' },
    share: { label: '占比' },
    brings: { label: '再得 1 分带来' },
  },
});

const zh: typeof en = {
  title: '长期价值：T、K、U、R',
  caption: '把信任的各项得分都改成 0：另外三项再高也没用了。再看四项里哪一项多得 1 分最值。',
  fields: {
    scale: { label: 'S，满分时的价值', hint: '四项都满分时的 V。填 100，V 就是百分制。' },
    divided: {
      label: '权重除以它们的和',
      hint: '关掉就是直接相加，T = Σ αt：每加一行，得分都会变大。',
    },
    T: givenZh('T，技术壁垒'),
    shapeT: shapeZh('f(T)'),
    exponentT: exponentZh('f(T)'),
    K: givenZh('K，行业知识'),
    shapeK: shapeZh('g(K)'),
    exponentK: exponentZh('g(K)'),
    U: givenZh('U，用户信任'),
    shapeU: shapeZh('h(U)'),
    exponentU: exponentZh('h(U)'),
    R: givenZh('R，社会资源'),
    shapeR: shapeZh('m(R)'),
    exponentR: exponentZh('m(R)'),
    half: {
      label: '“饱和”在哪里变慢',
      hint: '得分到这里，离上限还有一半。数值小，说明头几分就起了大部分作用。',
    },
    middle: { label: 'S 形的中点，台阶的边' },
  },
  tables: {
    technology: componentsZh('T：技术壁垒', '项目'),
    knowledge: componentsZh('K：行业知识深度', '来源'),
    trust: componentsZh('U：用户信任', '信任的依据'),
    resources: componentsZh('R：社会资源获取能力', '资源'),
  },
  results: {
    value: { label: '长期价值 V', hint: 'S × f(T) × g(K) × h(U) × m(R)。' },
    T: { label: 'T，技术壁垒' },
    K: { label: 'K，行业知识' },
    U: { label: 'U，用户信任' },
    R: { label: 'R，社会资源' },
    nextT: { label: 'T 再得 1 分带来', hint: '整项得分提高满分的十分之一。' },
    nextK: { label: 'K 再得 1 分带来' },
    nextU: { label: 'U 再得 1 分带来' },
    nextR: { label: 'R 再得 1 分带来' },
    elasticityT: { label: 'T 的弹性', hint: 'T 多 1%，V 多百分之几。' },
    elasticityK: { label: 'K 的弹性' },
    elasticityU: { label: 'U 的弹性' },
    elasticityR: { label: 'R 的弹性' },
    geometric: {
      label: '换成几何平均',
      hint: 'S 乘以四项之积的四次方根：有一项为零仍然是零，但数值和各项得分同一个量级。',
    },
    arithmetic: { label: '换成算术平均', hint: '一项为零，只少四分之一。' },
  },
  groups: { next: '再得 1 分', elasticities: '弹性', means: '不用乘积，用平均' },
  sheets: {
    medical: '算例：医疗影像',
    noTrust: '同一家公司，没有信任',
    curved: '同一家公司，四种形状',
  },
  rows: {
    imagingModel: '癌症筛查和病理的影像模型',
    patents: '专利',
    hospitals: '和医院共事',
    experts: '专家指点',
    dataMining: '病例数据挖掘',
    reliability: '服务又准又稳',
    standards: '学术会议、行业标准',
    quality: '反馈和质量保证',
    partners: '合作伙伴',
    government: '政府项目',
    venture: '风险投资',
  },
  findings: {
    'no-score': '{letter} 还没有得分：填它的表格（权重要大于 0），或者直接给定。',
    'table-unused': '{letter} 直接给定为 {score}，它的表格没有计入。',
    'weights-not-one':
      '{letter} 的权重加起来是 {weights}，不是 1：总和是 {score}，每加一行都会变大。',
    killed:
      '{letter} 是 0，所以不管其他几项多高，V 都是 0。不算它，其余几项能得 {rest}。你相信这个结果，还是觉得不该用乘法？',
    'below-step':
      '{letter} 没到 {middle} 这级台阶，所以不管其他几项多高，V 都是 0。到了台阶，就是 {rest}。',
    'next-point': '再得 1 分，{letter} 最值：多 {gain}。其次是 {second}，多 {less}。',
  },
  series: {
    curves: {
      title: 'V 随每一项得分的变化，其余三项不动',
      x: '得分',
      y: 'V',
      lines: { T: 'T', K: 'K', U: 'U', R: 'R' },
    },
  },
  assumptions: [
    '四项相乘：缺了哪一项，别的都补不回来。',
    '得分是看法。最好两个人分开打分，再对照。',
    '每种形状在 0 分时是 0，满分时是 1，差别只在中间怎么走。',
    '产品占市场的比例可以代替信任（U）：留下来的人就是证据。这是替代，不是测量。',
  ],
  leftOut: [
    '时间和折现：“长期”只在名字里。',
    '钱。V 用来排先后，不是估值。',
    '四项怎样互相促进：知识带来信任，信任带来数据。',
    '合作关系没有单列，这里算在 R 里。',
  ],
};

export const strings = { en, zh } satisfies ToolStrings<typeof longTermValue>;
