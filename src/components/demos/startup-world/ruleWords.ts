/** @file The rules of the world in words, in both languages: what it is about, what holds, where that is from. */
export const rulesInEnglish = {
  value: [
    'what a company is worth',
    'cash + V, V = S·T·K·U·R, S = {scale}',
    'chapter on long-term value; S invented',
  ],
  scores: [
    'scores',
    'T: data, compute and talent twice; K: data twice, talent and partners; U: customers of {market} firms; R: below',
    'chapter on long-term value; weights invented',
  ],
  social: [
    'R',
    'Σ strength × quality × resource of the partners, over that of all four',
    'chapter on social capital',
  ],
  network: [
    'customers',
    'each month a share of the gap to D(n) = {market}·(1 − price/(V₀ + kn)) closes; V₀ = {base}·T',
    'chapter on network effects; shares invented',
  ],
  speed: [
    'that share',
    '{alone}, and {lot} more for each market lot; {leaving} where customers leave',
    'invented',
  ],
  data: [
    'a lot of data, a third of a terabyte',
    '{dataHigh} without partners, {dataLow} with all',
    'example of the cost chapter',
  ],
  compute: [
    'a lot of compute, one accelerator',
    '{computeHigh} without partners, {computeLow} with all',
    'example of the cost chapter',
  ],
  talent: [
    'a lot of talent, two people',
    '{talent} for hiring and training',
    'example of the cost chapter',
  ],
  others: ['a market lot; a partner', '{market1}; {partner}', 'invented'],
  bills: [
    'bills each month',
    '{wages} for each level of talent, {office} for the office, {serving} for each customer’s tokens',
    'wages and office invented; tokens as in the cost chapter',
  ],
  ends: [
    'it ends',
    'after 24 months, or when a month ends below 0 in the bank: then everything is lost',
    'invented',
  ],
  shocks: [
    'shocks a month',
    'rival {rival}, quits {quits}, consent {consent}, hardware {outdated}, partner {leaves}, fair {fair}; scarce compute begins in {scarce}, a subsidy in {subsidy} of calm months and ends in {ends} of its own',
    'invented',
  ],
};

export const rulesInChinese: typeof rulesInEnglish = {
  value: ['公司值多少', '现金 + V，V = S·T·K·U·R，S = {scale}', '长期价值一章；S 虚构'],
  scores: [
    '四个分',
    'T：数据、算力各一份，人才两份；K：数据两份，人才、伙伴各一份；U：{market} 家里的客户；R 见下',
    '长期价值一章；权重虚构',
  ],
  social: ['R', '已有伙伴的 Σ 强度 × 质量 × 资源，除以四位都在时的和', '社会资本一章'],
  network: [
    '客户',
    '每个月补上到 D(n) = {market}·(1 − 价格/(V₀ + kn)) 的差距的一部分；V₀ = {base}·T',
    '网络效应一章；比例虚构',
  ],
  speed: ['补上多少', '{alone}，市场每多一单加 {lot}；客户流失时 {leaving}', '虚构'],
  data: ['一单数据，三分之一 TB', '没有伙伴 {dataHigh}，伙伴齐了 {dataLow}', '成本一章的例子'],
  compute: [
    '一单算力，一张加速卡',
    '没有伙伴 {computeHigh}，伙伴齐了 {computeLow}',
    '成本一章的例子',
  ],
  talent: ['一单人才，两个人', '招聘加培训 {talent}', '成本一章的例子'],
  others: ['一单市场；一位伙伴', '{market1}；{partner}', '虚构'],
  bills: [
    '每个月的开销',
    '人才每级 {wages}，办公室 {office}，每家客户的词元 {serving}',
    '工资和办公室虚构；词元照成本一章算',
  ],
  ends: ['什么时候结束', '24 个月期满；或者哪个月月底账上不到 0，那就什么都没了', '虚构'],
  shocks: [
    '每个月的冲击',
    '对手 {rival}，辞职 {quits}，授权 {consent}，硬件 {outdated}，伙伴 {leaves}，展会 {fair}；平静的月份里有 {scarce} 开始紧缺，{subsidy} 开始补贴，此后每月有 {ends} 结束',
    '虚构',
  ],
};
