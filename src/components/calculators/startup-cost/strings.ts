import type { InBoth } from '../../../lib/core/language';
import type { PartName } from '../../../lib/equations/startupCost';
import type * as startupCost from '../../../lib/equations/startupCost';
import type { ToolStrings } from '../../desk/toolWords';

/** What the picture says, and the four readings by their total. */
interface PictureWords {
  picture: string;
  parts: Record<PartName, string>;
  part: string;
  symbol: string;
  sum: string;
  share: string;
  readings: string;
  readingNames: Record<number, string>;
  /** What DeepSeek-V3's table says it leaves out. */
  deepseekNote: string;
}

const costsEn = (title: string, row: string) => ({
  title,
  row,
  columns: {
    name: { label: 'Item' },
    quantity: { label: 'Quantity' },
    price: { label: 'Unit price' },
    cost: { label: 'Cost', hint: 'Or leave it empty and give a quantity and a unit price.' },
    monthly: { label: 'Monthly', hint: 'Paid every month instead of once.' },
    amount: { label: 'Comes to', hint: 'Over the whole period.' },
  },
});
const offersEn = (title: string, row: string, unitPrice: string) => {
  const costs = costsEn(title, row);
  return {
    ...costs,
    columns: {
      ...costs.columns,
      market: {
        label: 'Market',
        hint: 'Mark the row that was bought on the open market: the others are compared with it.',
      },
      unitPrice: { label: unitPrice },
      saving: { label: 'Saves', hint: 'Against the marked market price.' },
    },
  };
};

const en = {
  title: 'What it costs to start',
  caption:
    'Start with the worked example. Change a cost, or choose another reading of the same figures, and see what moves the total. Then empty it and fill in your own.',
  fields: {
    months: {
      label: 'Period',
      hint: 'How long the budget has to last: until the next round of funding, or until income covers what is paid every month.',
    },
    contingency: { label: 'Reserve', hint: 'On top of everything, for what nobody thought of.' },
    cash: { label: 'Money in the bank', hint: 'Fill it in to see how many months it lasts.' },
    useStated: {
      label: 'Count stated sums',
      hint: 'Where a list states a sum, count that instead of its rows.',
    },
    withTraining: { label: 'Count training', hint: 'The published total forgets it.' },
    dataStated: { label: 'Data: stated sum' },
    dataNeed: { label: 'Data: stated quantity' },
    computeStated: { label: 'Computing: stated sum' },
    computeNeed: { label: 'Computing: stated quantity' },
    hiringStated: { label: 'Hiring: stated sum' },
    hiringNeed: { label: 'Hiring: stated quantity' },
    trainingStated: { label: 'Training: stated sum' },
    trainingNeed: { label: 'Training: stated quantity' },
    researchStated: { label: 'Market research: stated sum' },
    scenariosStated: { label: 'Scenario selection: stated sum' },
  },
  tables: {
    data: offersEn('Data', 'source', 'A TB'),
    compute: offersEn('Computing', 'source', 'Each'),
    hiring: offersEn('Hiring and pay', 'item', 'A head'),
    training: offersEn('Training people', 'item', 'A head'),
    research: costsEn('Market research', 'study'),
    scenarios: costsEn('Scenario selection', 'trial'),
    inference: {
      title: 'Inference',
      row: 'model',
      hint: 'What your users’ questions cost every month, if you pay by the token. In November 2026 DeepSeek asked 2 yuan per million tokens in and 8 out for its small model at peak hours, 9 and 27 for the large one.',
      columns: {
        name: { label: 'Model' },
        users: { label: 'Users' },
        requests: { label: 'Requests', hint: 'Of one user on one day.' },
        tokensIn: { label: 'Tokens in', hint: 'Of one request.' },
        tokensOut: { label: 'Tokens out', hint: 'Of one answer.' },
        priceIn: { label: 'Price in', hint: 'Of a million tokens.' },
        priceOut: { label: 'Price out', hint: 'Of a million tokens.' },
        amount: { label: 'A month' },
      },
    },
  },
  results: {
    total: { label: 'Total', hint: 'For the whole period, with the reserve.' },
    monthly: { label: 'Every month', hint: 'Monthly rows and inference, without the reserve.' },
    oneOff: { label: 'Once', hint: 'Without the reserve.' },
    inference: { label: 'Inference a month' },
    reserve: { label: 'Reserve' },
    runway: { label: 'The money lasts', hint: 'If nothing comes in and the reserve is kept.' },
    market: {
      label: 'Bought on the market',
      hint: 'What has a marked market price, all of it bought at that price.',
    },
    saving: { label: 'Saved', hint: 'Against buying all of that on the market.' },
    savedShare: { label: 'Saved, of the market’s price' },
  },
  sheets: {
    example: 'The worked example',
    deepseekV3: 'Training DeepSeek-V3, December 2024',
    own: 'My own, in six steps',
  },
  rows: {
    institute: 'research institute',
    crowdsourcing: 'crowdsourcing',
    purchase: 'purchase',
    cloud: 'cloud provider',
    subsidy: 'government subsidy',
    partner: 'partner company',
    people: '50 people',
    all: 'all of it',
    pretraining: 'pre-training, 1,000 H800 hours',
    longContext: 'longer context, 1,000 H800 hours',
    postTraining: 'post-training, 1,000 H800 hours',
    labelling: 'labelling',
    recruiting: 'recruiting',
    pay: 'pay and social insurance',
    courses: 'courses',
    interviews: 'interviews',
    trial: 'trial with a customer',
    model: 'small model',
  },
  findings: {
    'stated-gap':
      '{table}: the stated sum is {stated}, the rows add up to {sum}; {gap} is unexplained.',
    'need-gap': '{table}: the stated quantity is {need}, the rows add up to {sum}.',
    'training-left-out': '{table} costs {amount} and isn’t in this total.',
    'no-costs': '{table}: nothing here costs anything. Is that right, or was it forgotten?',
    'price-gap':
      '{row}: the cost is {cost}, but quantity × unit price is {product}. The cost is what counts.',
    'half-a-row':
      '{row}: a quantity without a price, or a price without a quantity, counts as nothing.',
    'mix-saves':
      'Bought at the marked market prices, the same quantities would cost {market}; this mix costs {mix}. It saves {saving}, which is {share}%.',
    'mix-costs-more':
      'Bought at the marked market prices, the same quantities would cost {market}; this mix costs {mix}, {saving} more.',
    'no-market':
      'Mark a market price in a list where every row has a quantity, and the mix is compared with it.',
    'shopping-list':
      'Nothing is paid every month: no pay, no rent, no inference. For {months} months, this is a shopping list.',
    'no-inference': 'Nobody asks the model anything yet: inference costs nothing.',
    'cash-short': 'There’s {cash} in the bank and the total is {total}: {short} is missing.',
  },
  assumptions: [
    'A row costs what it says; where it says nothing, quantity × unit price.',
    'What is monthly costs the same every month of the period. A month of inference has 30 days.',
    'The reserve is the same share of everything else.',
    'A stated sum, where it is counted, is paid once.',
    'A market price is one offer, and what is compared with it is of the same quality.',
    'The worked example is published without a date or a source: read its amounts as an example.',
    'DeepSeek-V3’s hours and the rent of 2 dollars per H800 hour are its makers’ (arXiv:2412.19437, table 1); the rent is their assumption.',
  ],
  leftOut: [
    'Income, taxes, interest and depreciation.',
    'When within the period a sum is due: money can run out before the total is reached.',
    'Prices that depend on the amount, and whether to rent or buy.',
    'In DeepSeek-V3’s table, as its report says: earlier research, and trial runs on architectures, algorithms and data. Pay, data and the cards themselves aren’t in it either.',
  ],
  picture: 'What the total is made of',
  parts: {
    data: 'Data',
    compute: 'Computing',
    hiring: 'Hiring and pay',
    training: 'Training people',
    research: 'Market research',
    scenarios: 'Scenario selection',
    inference: 'Inference',
    reserve: 'Reserve',
  },
  part: 'Part',
  symbol: 'Symbol',
  sum: 'Sum',
  share: 'Share',
  readings: 'Four readings of these figures',
  readingNames: {
    1250: 'as printed: computing as stated, no training',
    1450: 'computing as stated, with training',
    1300: 'computing as listed, with training',
    1100: 'computing as listed, no training',
  },
  deepseekNote:
    '2,788,000 H800 hours at an assumed rent of 2 dollars make 5,576,000 dollars. The report’s next sentence says what that leaves out: earlier research, and trial runs on architectures, algorithms and data.',
} satisfies ToolStrings<typeof startupCost>['en'] & PictureWords;

const costsZh = (title: string, row: string) => ({
  title,
  row,
  columns: {
    name: { label: '项目' },
    quantity: { label: '数量' },
    price: { label: '单价' },
    cost: { label: '成本', hint: '也可以空着，改填数量和单价。' },
    monthly: { label: '按月', hint: '每个月付一次，不是一次付清。' },
    amount: { label: '共计', hint: '整个期限内。' },
  },
});
const offersZh = (title: string, row: string, unitPrice: string) => {
  const costs = costsZh(title, row);
  return {
    ...costs,
    columns: {
      ...costs.columns,
      market: { label: '市价', hint: '勾选按市价买来的那一行，其余各行同它比。' },
      unitPrice: { label: unitPrice },
      saving: { label: '节省', hint: '同勾选的市价比。' },
    },
  };
};

const zh: typeof en = {
  title: '创业要花多少钱',
  caption: '先看这个算例。改一笔成本，或者换一种读法，看总数怎么动。然后清空，填上自己的。',
  fields: {
    months: { label: '期限', hint: '这笔预算要管多久：到下一轮融资，还是到收入盖住每月的开支。' },
    contingency: { label: '预备费', hint: '在全部开支之上另加，留给没想到的事。' },
    cash: { label: '账上的钱', hint: '填上就知道能撑几个月。' },
    useStated: { label: '采用声称的小计', hint: '清单声称了小计的，用它，不用分项相加的数。' },
    withTraining: { label: '计入培训', hint: '原文的总数漏了它。' },
    dataStated: { label: '数据：声称的小计' },
    dataNeed: { label: '数据：声称的数量' },
    computeStated: { label: '算力：声称的小计' },
    computeNeed: { label: '算力：声称的数量' },
    hiringStated: { label: '招聘：声称的小计' },
    hiringNeed: { label: '招聘：声称的数量' },
    trainingStated: { label: '培训：声称的小计' },
    trainingNeed: { label: '培训：声称的数量' },
    researchStated: { label: '市场调研：声称的小计' },
    scenariosStated: { label: '场景选择：声称的小计' },
  },
  tables: {
    data: offersZh('数据', '来源', '每 TB'),
    compute: offersZh('算力', '来源', '每份'),
    hiring: offersZh('招聘和工资', '项目', '每人'),
    training: offersZh('培训', '项目', '每人'),
    research: costsZh('市场调研', '调研'),
    scenarios: costsZh('场景选择', '场景'),
    inference: {
      title: '推理',
      row: '模型',
      hint: '按词元付费，用户提问每个月要花多少钱。2026 年 11 月 DeepSeek 高峰时段的价目：每百万词元，小模型输入 2 元、输出 8 元，大模型 9 元、27 元。',
      columns: {
        name: { label: '模型' },
        users: { label: '用户' },
        requests: { label: '提问', hint: '一个用户一天问几次。' },
        tokensIn: { label: '输入词元', hint: '问一次的。' },
        tokensOut: { label: '输出词元', hint: '答一次的。' },
        priceIn: { label: '输入价', hint: '每百万词元。' },
        priceOut: { label: '输出价', hint: '每百万词元。' },
        amount: { label: '每月' },
      },
    },
  },
  results: {
    total: { label: '合计', hint: '整个期限，含预备费。' },
    monthly: { label: '每月', hint: '按月付的和推理，不含预备费。' },
    oneOff: { label: '一次付清', hint: '不含预备费。' },
    inference: { label: '每月推理' },
    reserve: { label: '预备费' },
    runway: { label: '账上的钱能撑', hint: '没有收入，并且留足预备费。' },
    market: { label: '全按市价买', hint: '勾选了市价的清单，全部按那个价买。' },
    saving: { label: '节省', hint: '同全按市价买相比。' },
    savedShare: { label: '省下市价的' },
  },
  sheets: {
    example: '算例',
    deepseekV3: '训练 DeepSeek-V3，2024 年 12 月',
    own: '我自己的：照六步填',
  },
  rows: {
    institute: '科研机构',
    crowdsourcing: '众包',
    purchase: '购买',
    cloud: '云厂商',
    subsidy: '政府补贴',
    partner: '合作企业',
    people: '50 人',
    all: '全部',
    pretraining: '预训练，千 H800 机时',
    longContext: '加长上下文，千 H800 机时',
    postTraining: '后训练，千 H800 机时',
    labelling: '标注',
    recruiting: '招人',
    pay: '工资和社保',
    courses: '课程',
    interviews: '访谈',
    trial: '到客户那里试用',
    model: '小模型',
  },
  findings: {
    'stated-gap': '{table}：声称的小计是 {stated}，分项相加是 {sum}，差的 {gap} 没有着落。',
    'need-gap': '{table}：声称的数量是 {need}，分项相加是 {sum}。',
    'training-left-out': '{table}花了 {amount}，没有算进这个合计。',
    'no-costs': '{table}：这里一分钱都没花。是真没有，还是忘了？',
    'price-gap': '{row}：成本是 {cost}，数量乘单价却是 {product}。算的是成本。',
    'half-a-row': '{row}：只有数量没有价钱，或者只有单价没有数量，都按零算。',
    'mix-saves':
      '同样的数量，全按勾选的市价买要 {market}，这样搭配要 {mix}，省下 {saving}，也就是 {share}%。',
    'mix-costs-more':
      '同样的数量，全按勾选的市价买要 {market}；这样搭配要 {mix}，反而多花 {saving}。',
    'no-market': '在每行都有数量的清单里勾选一个市价，就能把搭配同它比。',
    'shopping-list':
      '没有一笔按月付：没有工资，没有租金，没有推理。要管 {months} 个月，这还是张购物清单。',
    'no-inference': '还没有人来问模型：推理没有花钱。',
    'cash-short': '账上有 {cash}，合计要 {total}，还差 {short}。',
  },
  assumptions: [
    '一行写了成本就按成本算，没写就按数量乘单价算。',
    '按月付的，期限内每个月都一样。推理一个月按 30 天算。',
    '预备费按同一个比例加在全部开支上。',
    '采用声称的小计时，当作一次付清。',
    '市价只是一份报价，拿来同它比的东西，质量算一样。',
    '算例发表时没有写日期和出处，数目只当例子看。',
    'DeepSeek-V3 的机时和每小时 2 美元的租金都出自它的报告（arXiv:2412.19437，表 1），租金是报告自己的假设。',
  ],
  leftOut: [
    '收入、税、利息和折旧。',
    '期限内哪一天付：总数还没花到，钱可能先断了。',
    '随数量变化的价格，还有租还是买。',
    'DeepSeek-V3 那张表不含的，报告自己写明了：前期研究，以及架构、算法、数据上的试验。工资、数据和那些卡本身也不在内。',
  ],
  picture: '合计的构成',
  parts: {
    data: '数据',
    compute: '算力',
    hiring: '招聘和工资',
    training: '培训',
    research: '市场调研',
    scenarios: '场景选择',
    inference: '推理',
    reserve: '预备费',
  },
  part: '部分',
  symbol: '符号',
  sum: '小计',
  share: '占比',
  readings: '这些数字的四种读法',
  readingNames: {
    1250: '原文：算力按声称的小计，不含培训',
    1450: '算力按声称的小计，含培训',
    1300: '算力按列出的分项，含培训',
    1100: '算力按列出的分项，不含培训',
  },
  deepseekNote:
    '2,788,000 个 H800 机时，按假设的每小时 2 美元租金，是 557.6 万美元。报告的下一句写明了不含什么：前期研究，以及架构、算法、数据上的试验。',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies ToolStrings<typeof startupCost> & InBoth<PictureWords>;
