import type { PartName } from '../../../lib/equations/startupCost';
import type * as startupCost from '../../../lib/equations/startupCost';
import type { ToolStrings } from '../../desk/toolWords';

/** What the picture says, and the four readings by their total. */
export interface PictureWords {
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
    name: { label: 'Item', also: ['name', 'description', 'category', 'what', 'expense'] },
    quantity: { label: 'Quantity', also: ['qty', 'number', 'count', 'units', 'heads'] },
    price: { label: 'Unit price', also: ['price', 'unit cost', 'rate'] },
    cost: {
      label: 'Cost',
      also: ['amount', 'total', 'sum', 'spend', 'budget', 'expenses'],
      hint: 'Or leave it empty and give a quantity and a unit price.',
    },
    monthly: {
      label: 'Monthly',
      also: ['recurring', 'every month'],
      hint: 'Paid every month instead of once.',
    },
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

export const en = {
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
  groups: {
    material: 'What it’s made of',
    people: 'People',
    customers: 'Customers',
    serving: 'Running it',
    spending: 'Spending',
    comparison: 'Against the market’s price',
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
