/** @file Unit prices and savings of chapter 7’s worked budget, and what exercises change in it. */
import { describe, expect, test } from 'vitest';
import { grouped, printed } from '../../helpers/printed';
import {
  boughtAs,
  cards,
  cloud,
  compare,
  compared,
  costOf,
  crowd,
  data,
  institute,
  listed,
  partner,
  purchase,
  readings,
  rentedInstead,
  subsidy,
  unitPrice,
  withoutInstitute,
} from './workedBudget';

const { holds, holdsInBoth } = printed('070-startup-cost');

describe('unit prices', () => {
  test('are worked out in the text', () => {
    const values = {
      institute: institute.cost,
      whole: unitPrice(institute),
      purchase: purchase.cost,
      bought: unitPrice(purchase),
      partner: unitPrice(partner),
      cloud: unitPrice(cloud),
    };
    holds(
      {
        en: 'costs {institute}, so a whole one would cost {whole}. The third that was bought costs {purchase}: {bought} per',
        zh: '要 {institute}，一整 TB 就是 {whole}。买来的那三分之一要 {purchase}，一整 TB 是 {bought}。',
      },
      values,
    );
    holds(
      {
        en: 'costs {partner}; from the cloud, {cloud}.',
        zh: '每块 {partner}，云上租只要 {cloud}。',
      },
      values,
    );
    holds(
      {
        en: '3 × {cloud} = {market} on the market. They cost {paid}, which saves {saved}.',
        zh: '3 × {cloud} = {market}，实付 {paid}，省下 {saved}。',
      },
      {
        cloud: 40,
        market: rentedInstead.cost,
        paid: subsidy.cost,
        saved: rentedInstead.cost - subsidy.cost,
      },
    );
  });

  test.each([
    ['Research institute, 1/3 TB', '科研机构，1/3 TB', institute, purchase],
    ['Crowdsourcing, 1/3 TB', '众包，1/3 TB', crowd, purchase],
    ['Purchase, 1/3 TB', '购买，1/3 TB', purchase, purchase],
    ['Cloud, 5 accelerators', '云厂商，5 块', cloud, cloud],
    ['Subsidy, 3 accelerators', '政府补贴，3 块', subsidy, cloud],
    ['Partner company, 2 accelerators', '合作企业，2 块', partner, cloud],
  ])('save what the table says: %s', (en, zh, row, like) => {
    const market = boughtAs(like, row).cost;
    const saved = Math.round(market - row.cost);
    const sign = saved === 0 ? '' : saved > 0 ? '+' : '−';
    const rest = '| {market} | {paid} | {saved} |';
    holds(
      { en: `| ${en} ${rest}`, zh: `| ${zh} ${rest}` },
      { market, paid: row.cost, saved: sign + String(Math.abs(saved)) },
    );
  });

  test('save 40 of 490, and cost 30 more without the subsidy', () => {
    holdsInBoth('| **{market}** | **{mix}** | **+{saving}** |', compared);
    holds(
      {
        en: 'saves {saving} of {market}, or {share}.',
        zh: '{market} 里省了 {saving}，也就是 {share}。',
      },
      compared,
    );
    const rented = compare(data, [cloud, rentedInstead, partner]);
    const { mix, market } = rented;
    const more = -rented.saving;
    holds(
      { en: 'the mix costs {mix}: {more} more', zh: '组合要 {mix}，反而比样样都买贵 {more}' },
      { mix, more },
    );
    holds(
      {
        en: 'cost to {cost}. The total rises to {total}, and the mix costs {mix}, which is {more} more than the market’s {market}.',
        zh: '改成 {cost}。总数升到 {total}，组合要 {mix}，比市场的 {market} 贵 {more}。',
      },
      {
        cost: rentedInstead.cost,
        total: listed - subsidy.cost + rentedInstead.cost,
        mix,
        more,
        market,
      },
    );
  });

  test('are 58 per cent off for the subsidised cards', () => {
    const left = unitPrice(subsidy) / unitPrice(cloud);
    holds(
      { en: 'from {from} to {to}, is {off}%', zh: '从 {from} 到 {to}，打了四二折' },
      {
        from: unitPrice(cloud),
        to: grouped(unitPrice(subsidy), 1),
        off: Math.round(100 * (1 - left)),
      },
    );
    expect(left.toFixed(2)).toBe('0.42');
  });

  test('need four labels for one: the crowd costs 80', () => {
    holds(
      {
        en: 'the {paid} paid for one label each, the crowd’s third would cost {cost}',
        zh: '{paid} 只够每条标一遍，众包的三分之一就要 {cost}',
      },
      { paid: crowd.cost, cost: 4 * crowd.cost },
    );
  });

  test('total 1,280 without the institute, and save 80 without both partners', () => {
    const total = listed - costOf(data) + costOf(withoutInstitute);
    holds(
      {
        en: '2/3 TB for {cost}. The total falls to {total}. You’ve lost a partner and saved {saved}.',
        zh: '2/3 TB，{cost}。总数降到 {total}。少了一个伙伴，省了 {saved}。',
      },
      { cost: unitPrice(purchase) * (2 / 3), total, saved: listed - total },
    );
    const quiz = compare(withoutInstitute, [cloud, subsidy, boughtAs(cloud, partner)]);
    holds({ en: '"{saving}, that is {share}"', zh: '"{saving}，也就是 {share}"' }, quiz);
    holds(
      {
        en: 'Data 30 + 20 + 30 = {data}, computing 200 + 50 + 80 = {cards}, together {mix}.',
        zh: '数据 30 + 20 + 30 = {data}，算力 200 + 50 + 80 = {cards}，合计 {mix}。',
      },
      { data: costOf(withoutInstitute), cards: quiz.mix - costOf(withoutInstitute), mix: quiz.mix },
    );
    holds(
      { en: 'These two cost {more} more each', zh: '这两家各贵 {more}' },
      { more: partner.cost - boughtAs(cloud, partner).cost },
    );
    expect(institute.cost - boughtAs(purchase, institute).cost).toBe(20);
  });

  test('save less against another market', () => {
    const other = compare(data, cards, crowd);
    holds(
      {
        en: '{dataMarket} + {cardMarket} = {market}, and the mix saves {saving}, or {share}.',
        zh: '{dataMarket} + {cardMarket} = {market}，组合只省 {saving}，也就是 {share}。',
      },
      other,
    );
  });
});

test('the card to keep says the same', () => {
  holds({ en: '{listed}, not {asPrinted}', zh: '{listed}，不是 {asPrinted}' }, readings);
  holds(
    {
      en: '{market} − {mix} = {saving}, or {share}',
      zh: '{market} − {mix} = {saving}，即 {share}',
    },
    compared,
  );
});
