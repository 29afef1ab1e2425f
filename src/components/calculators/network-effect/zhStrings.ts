import type { en } from './enStrings';

export const zh: typeof en = {
  title: '网络效应值多少',
  caption: '把用户从 100 改成 30，再看“长期用户数”：低于 40，同一个产品、同一个价格，会慢慢死掉。',
  fields: {
    users: { label: '现有用户' },
    base: {
      label: 'V₀，没有别人时的价值',
      hint: '如果只有他一个人用，最想用的那位用户每月愿意付多少。',
    },
    effect: {
      label: 'k，每多一个用户增加的价值',
      hint: '对最想用的那位用户，按月算。选“会变弯”时，指最先来的那些用户。',
    },
    complements: {
      label: '每个用户引来的配套',
      hint: '别人因为你的用户在这里才做的插件、课程、模板：这是间接效应。0.02 就是每 50 个用户引来一个。',
    },
    complementValue: {
      label: '一个配套的价值',
      hint: '多一个配套，最想用的那位用户每月愿意多付多少。会加进 k。',
    },
    calibrated: {
      label: '用观察数据定 V₀ 和 k',
      hint: '用这些观察拟合出的直线，代替你填的 V₀、k 和配套。',
    },
    law: {
      label: '人均价值怎样随用户数变',
      options: { linear: '直线：V₀ + kN', saturating: '会变弯：V₀ + kN / (1 + N/h)' },
    },
    half: {
      label: 'h，弯到一半时的用户数',
      hint: '有 h 个用户时，网络带来的价值只有直线说的一半；人再多也不超过 k × h。',
    },
    growth: { label: '比较各定律时，用户增至', hint: '现有用户的多少倍。' },
    market: {
      label: '市场',
      hint: '所有可能会用的人。从最想用的到一分钱不付的，均匀分布。',
    },
    price: { label: '价格' },
    cost: { label: '每个用户的成本', hint: '推理、存储、客服，按月算。' },
    speed: {
      label: '变化速度',
      hint: '该来还没来、该走还没走的人里，一个月内有多少真的来了或走了。',
    },
    months: { label: '往后看几个月' },
    freeMonths: { label: '先免费几个月', hint: '和一开始就收费相比。' },
  },
  tables: {
    observed: {
      title: '你观察到的',
      row: '观察',
      hint: '当时有多少用户，最想用的用户每月最多付多少还肯留下。两条就能定出 V₀ 和 k；更多时取误差平方和最小的直线。',
      columns: {
        users: { label: '用户数' },
        value: { label: '对最想用者的价值' },
        line: { label: '直线给出' },
        error: { label: '观察减直线' },
      },
    },
    sides: {
      title: '双边',
      row: '边',
      hint: '两群人为对方而来，比如用户和开发者：各填一行。从你收过的一个价格出发，写下人数对价格有多敏感。',
      columns: {
        name: { label: '哪一边' },
        members: { label: '人数' },
        price: { label: '当时价格' },
        cost: { label: '每人成本' },
        elasticity: { label: '弹性', hint: '价格涨 1%，人数少百分之几。' },
        brings: { label: '每人带来', hint: '这边多一人，另一边多几人。' },
        bestPrice: { label: '最优价格' },
        bestMembers: { label: '届时人数' },
        margin: { label: '每人赚', hint: '负数：这一边在受补贴。' },
      },
    },
  },
  results: {
    total: { label: '全体用户的价值 N × V' },
    value: { label: '单个用户的价值 V' },
    criticalMass: {
      label: '临界规模',
      hint: '用户比它少，会一路缩到零；比它多，会自己长大。能自己起步，或这个价格下怎么都留不住人，就没有临界规模。',
    },
    longRun: { label: '长期用户数' },
    usersAfter: { label: '期末用户数', hint: '从一开始就收费。' },
    share: { label: '届时占市场的比例' },
    highestPrice: { label: '网络能撑住的最高价' },
    bestPrice: { label: '利润最高的价格' },
    bestProfit: { label: '按这个价格的月利润', hint: '想用的人都来了以后。' },
    charged: { label: '累计利润，一开始就收费' },
    free: { label: '累计利润，先免费' },
    ahead: { label: '先免费从第几个月起反超' },
    freeMonthsNeeded: { label: '免费几个月能过临界规模' },
    fittedBase: { label: '观察数据给出的 V₀' },
    fittedEffect: { label: '观察数据给出的 k' },
    sidesGain: { label: '双边：最优价格多赚' },
  },
  groups: {
    network: '网络和价格',
    plan: '成本、速度和时间',
    laws: '直线还是变弯',
    indirect: '间接效应',
    fromObserved: '用观察数据来定',
    twoSides: '双边',
    state: '网络本身',
    course: '逐月来看',
    prices: '价格',
    tables: '表里算出来的',
  },
  sheets: {
    worked: '算例',
    start: '刚上线：20 个用户',
    telephone: '电话：一个人用毫无价值',
    slowing: '越长越慢',
    twoSides: '用户和开发者',
  },
  rows: { users: '用户', developers: '开发者' },
  findings: {
    'below-critical':
      '还没到临界规模：现有 {users} 个用户，要超过 {critical} 个才行。按 {price} 元收费，人会越来越少；过了这个数，会长到 {stable} 个。',
    'above-critical':
      '已过临界规模（{critical} 个用户）：按 {price} 元收费，最后稳定在 {stable} 个。涨价最多到 {highest} 元。一旦垮掉，把价格降回来也没用：要么重新凑够 {critical} 个用户，要么降到 {base} 元以下。',
    'on-critical':
      '正好站在临界规模上，{critical} 个用户：多一个就长到 {stable} 个，少一个就缩到零。',
    'starts-alone':
      '这个价格没有临界规模：就算没有别人，也有人觉得它不止值 {price} 元，所以会自己长到 {stable} 个用户。',
    'no-network': '按 {price} 元收费，网络再大也留不住人：能撑住的最高价是 {highest} 元。',
    'above-market': '{users} 个用户，比整个市场的 {market} 个还多。',
    'line-too-high':
      '{users} 个用户时，直线说人均价值 {line} 元。如果到 h = {half} 就变弯，那么只有 {bent} 元，而且永远不超过 {ceiling} 元。有一千个联系人，并不会比有一百个时多打十倍交道。',
    'no-profit': '每个用户成本 {cost} 元，什么价格都赚不回来。',
    'free-too-short':
      '免费 {freeMonths} 个月带来 {users} 个用户，临界规模是 {critical} 个。这时收费，人又会走光：得免费 {needed} 个月。',
    'free-in-vain':
      '免费 {freeMonths} 个月带来 {users} 个用户，临界规模是 {critical} 个；按这个速度，免费十年也到不了。',
    'free-pays':
      '先免费 {freeMonths} 个月划算：从第 {ahead} 个月起反超，{months} 个月后多赚 {gap} 元。',
    'free-costs': '先免费 {freeMonths} 个月，{months} 个月下来比一开始就收费少赚 {gap} 元。',
    'nothing-seen': '还没有观察数据，V₀ 和 k 用的是你填的数。',
    'seen-once':
      '只有一个用户数，定不出两个未知数。V₀ 按你填的 {v0} 算，k 是 {k}；再来一条观察才能检验。',
    'seen-same': '用户数相同，价值却不同：算不出 k。',
    'seen-no-users': '没有用户的观察，说明不了 k。',
    'seen-falling':
      'k 算出来是 {k}：用户越多，每个人得到的越少。这是拥挤，不是网络效应，这个模型里没有它。V₀ 和 k 用的是你填的数。',
    'seen-below-zero': 'V₀ 算出来是 {v0}，比零还小：直线不合适。V₀ 和 k 用的是你填的数。',
    'seen-bending':
      '最前一段每多一个用户增加 {first} 元，最后一段只增加 {last} 元：你自己的数据在变弯。请选“会变弯”。',
    'seen-scattered': '各条观察之间的差别，直线只解释了 {percent}%。还有别的原因。',
    'one-side': '只有一边。补上另一边，或者删掉这一行。',
    'sides-flat':
      '没有最优的一对价格：要么有一边价格怎么变人数都不动，要么两边互相带动，没有尽头。请检查弹性和“每人带来”。',
    'sides-gone': '最优价格会让一边走光：离你知道的价格太远，直线已经说明不了什么。',
    subsidise:
      '补贴{name}：最优价格是 {price} 元，低于每人成本 {cost} 元。付钱的那一边，是他们带来的。',
    'no-subsidy': '两边都不值得收低于成本的价格。',
  },
  series: {
    laws: {
      title: '六种定律下的总价值，都经过今天这一点',
      x: '用户数',
      y: '全体用户的价值',
      lines: {
        article: '直线，N(V₀ + kN)',
        saturating: '会变弯',
        sarnoff: '萨尔诺夫，N',
        odlyzko: '奥德里兹科—蒂利，N log N',
        metcalfe: '梅特卡夫，N²',
        reed: '里德，2ᴺ',
      },
    },
    months: {
      title: '逐月用户数',
      x: '月份',
      y: '用户数',
      lines: { charged: '一开始就收费', free: '先免费', critical: '临界规模' },
    },
    profit: {
      title: '累计利润',
      x: '月份',
      y: '利润',
      lines: { charged: '一开始就收费', free: '先免费' },
    },
    expected: {
      title: '预期有多少人，就有多少人想来？',
      x: '预期的用户数',
      y: '想来的用户数',
      lines: { joins: '想来的人', same: '与预期相等' },
    },
    prices: {
      title: '价格与用户数：上去的路不是下来的路',
      x: '价格',
      y: '用户数',
      lines: { stable: '涨价途中', critical: '临界规模', returning: '降价途中' },
    },
  },
  document: {
    laws: '各种定律放在一起',
    anchored:
      '每种定律都可以画得经过今天的总价值：{users} 个用户，每月 {total} 元。用户变成 {growth} 倍，它们才分道扬镳。斜率是用户多 1% 时总价值多百分之几。',
    law: '定律',
    count: '今天数出',
    factor: '届时是今天的几倍',
    then: '届时总价值，元/月',
    slope: '今天的斜率',
    sarnoff: '萨尔诺夫：听众，N',
    odlyzko: '奥德里兹科—蒂利：N ln N',
    metcalfe: '梅特卡夫：两人一对，N(N − 1)/2',
    reed: '里德：小组，2ᴺ − N − 1',
    article: '直线：N(V₀ + kN)',
    saturating: '到 h 变弯',
  },
  assumptions: [
    '人和人的差别是均匀的：最想用的愿意付 V，排在正中的付一半，排在最后的一分不付。',
    '每个人都以为用户数就是现在这么多。每个月，该来该走的人里有固定比例真的来了、走了。',
    '一个月里先有人来去，然后在场的人付费、产生成本。',
    '双边：以你填的价格和人数为中心的直线。离得远了，只是猜测。',
    '奥德里兹科和蒂利的对数取自然对数；换个底数只改数目，不改倍数。',
  ],
  leftOut: [
    '竞争对手，以及和网络无关的流失。',
    '拥挤：垃圾信息、排队、用户越多回答越慢。',
    '小圈子。如果人们只和自己的同事往来，临界规模是每个圈子的，不是整个市场的。',
    '开发成本，以及早花的钱的利息。',
  ],
};
