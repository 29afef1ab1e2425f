/**
 * @file Each number that the chapter on social capital computes, from scratch, and where it is printed in both
 * languages: another number in the text fails here.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  circle,
  constraint,
  network,
  others,
  pairsOf,
  spokes,
  strangers,
  terms,
} from './constraint';

const chapter = 'src/content/chapters/040-social-capital';
const text = {
  en: readFileSync(`${chapter}/en.mdx`, 'utf8'),
  zh: readFileSync(`${chapter}/zh.mdx`, 'utf8'),
};
const drawing = readFileSync('src/components/diagrams/SocialNetwork.astro', 'utf8');

/** That both languages print these, in this order, where the sentence has `#`. */
function prints(values: readonly (string | number)[], en: string, zh: string): void {
  const fill = (sentence: string) =>
    values.reduce<string>((filled, value) => filled.replace('#', String(value)), sentence);
  expect(text.en).toContain(fill(en));
  expect(text.zh).toContain(fill(zh));
}
const to = (digits: number) => (value: number) => value.toFixed(digits);
const [to1, to2, to3] = [to(1), to(2), to(3)];

describe('the sum', () => {
  const contacts = [
    { en: 'Head of IT, hospital', zh: '医院信息科主任', c: 3, s: 0.5, q: 0.8 },
    { en: 'Regional manager, cloud', zh: '云厂商大区经理', c: 5, s: 0.2, q: 1 },
    { en: 'Former flatmate, labelling', zh: '前室友，标注公司', c: 2, s: 0.9, q: 0.5 },
  ];
  const sum = (values: number[]) => values.reduce((total, each) => total + each, 0);

  test('each row of the table multiplies to what it says, and the columns add up', () => {
    for (const { en, zh, c, s, q } of contacts) {
      const row = `| ${c} | ${to1(s)} | ${to1(s * c)} | ${to1(q)} | ${to1(s * q * c)} |`;
      expect(text.en).toContain(`| ${en} ${row}`);
      expect(text.zh).toContain(`| ${zh} ${row}`);
    }
    const total = `| ${to1(sum(contacts.map(({ c, s }) => s * c)))} | | ${to1(sum(contacts.map(({ c, s, q }) => s * q * c)))} |`;
    prints([total], '| Sum | | #', '| 合计 | | #');
  });

  test('the line above it is the same sum', () => {
    const products = contacts.map(({ c, s }) => `${s}\\cdot${c}`).join('+');
    const parts = contacts.map(({ c, s }) => to1(s * c)).join('+');
    const line = `${products}=${parts}=${to1(sum(contacts.map(({ c, s }) => s * c)))}`;
    prints([line], '\n#\n', '\n#\n');
  });

  test('the sentences around it have the same figures', () => {
    prints(
      contacts.map(({ c }) => c),
      'they command #, # and #.',
      '算 #、#、#。',
    );
    prints(
      contacts.map(({ s }) => s),
      '0 and 1: #, # and #.',
      '按 0 到 1 打分：#、#、#。',
    );
    prints([contacts[0]?.q ?? ''], 'never to her director: #.', '没有说到院长那里：#。');
    prints([contacts[1]?.q ?? ''], 'The manager keeps his word: #.', '经理说到做到：#。');
    prints([contacts[2]?.q ?? ''], 'has missed two deadlines: #.', '误过两次工期：#。');
    const { c, s, q } = contacts[1] as (typeof contacts)[0];
    prints([to1(s * q * c)], 'At # the manager ranks second of three.', '经理得 # 分，只排第二；');
  });

  test('the order turns round with quality', () => {
    const order = (value: (each: (typeof contacts)[number]) => number) =>
      [...contacts].sort((a, b) => value(b) - value(a)).map(({ en }) => en[0]);
    expect(order(({ c, s }) => s * c)).toEqual(['F', 'H', 'R']);
    expect(order(({ c, s, q }) => s * q * c)).toEqual(['H', 'R', 'F']);
  });

  test('exercise 2: the manager comes first above this strength', () => {
    const [first, manager] = contacts as [(typeof contacts)[0], (typeof contacts)[0]];
    const best = first.s * first.q * first.c;
    const least = best / (manager.q * manager.c);
    prints(
      [to2(least), to2(least), to1(best)],
      'Above #, because $#\\cdot1\\cdot5=#$',
      '超过 #，因为 $#\\cdot1\\cdot5=#$',
    );
  });
});

describe('shares and chances', () => {
  test('the opening: five out of six were not seen often', () => {
    expect(9 + 30 + 15).toBe(54);
    expect((30 + 15) / 54).toBeCloseTo(5 / 6, 10);
    prints([], 'Fifty-four had heard', '有 54 个人说');
  });

  test('three who fail, apart and together; a correlation squared', () => {
    prints([to3(0.3 ** 3)], '$0.3^3=#$', '$0.3^3=#$');
    prints(
      [to3(0.3 ** 3)],
      'all at once # if independent, 0.3 if they share a cause',
      '同时落空 #；同一个原因，0.3',
    );
    prints([to2(0.21 ** 2)], '$0.21^2\\approx#$', '$0.21^2\\approx#$');
    prints([Math.round(100 * 0.21 ** 2)], 'that’s #% of the differences', '它只解释了 #%');
  });

  test('the first quiz: tips for each head', () => {
    const [close, distant] = [3 / 20, 7 / 480];
    prints(
      [to2(close), to3(distant)],
      '3/20 = # tips each, against 7/480 ≈ #:',
      '3/20 = # 条，后者 7/480 ≈ # 条',
    );
    expect(Math.round(close / distant)).toBe(10);
    prints([480 / 20], 'there are # times as many', '人数是熟人的 # 倍');
    prints(
      [(100 * 480) / 500, 70],
      'They’re #% of the people you know and gave #%',
      '你认识的人的 #%，消息却只占 #%',
    );
  });

  test('pairs of ten names', () => {
    expect(pairsOf(others(10))).toHaveLength(45);
    prints([45], 'Ten names make # pairs', '十个名字有 # 对');
    prints([45], 'Ten names: # pairs', '十个名字：# 对');
  });

  test('the case: what the whole was valued at, and what the sale brought', () => {
    prints(
      [5 / 0.5, 5 / 0.1],
      'a valuation of # million instead of #',
      '公司的作价，从 5,000 万变成 1,000 万',
    );
    prints([to1(22 / 3.32)], 'for 22 million, # times as much', '2,200 万，是本钱的 # 倍');
    expect(0.28 / 0.16).toBeCloseTo(1.75, 10);
    prints(['0.28', '0.16', '75'], '#% of pairs instead of #%', '从 0.16% 的配对升到 0.28%');
  });
});

describe('constraint', () => {
  test('three strangers, and three who know each other', () => {
    expect(constraint(strangers(3), 'F')).toBeCloseTo(1 / 3, 10);
    const closed = constraint(circle(3), 'F');
    prints(
      [to3(closed)],
      '\\left(\\tfrac59\\right)^2\\approx#\n',
      '\\left(\\tfrac59\\right)^2\\approx#\n',
    );
    prints(
      [to3(1 / 3), to3(closed)],
      '# if none knows another, # if all do',
      '互不相识 #，彼此都认识 #',
    );
    expect(closed / (1 / 3)).toBeGreaterThan(2.7);
    expect(closed / (1 / 3)).toBeLessThan(3);
  });

  test('a fourth of the same circle, or X', () => {
    const same = constraint(circle(4), 'F');
    const bridged = network('FA FB FC AB AC BC FX XY XZ YZ');
    const { A = 0, X = 0 } = terms(bridged, 'F');
    const other = constraint(bridged, 'F');
    prints([to3(same)], 'brings you to #.', '约束度是 #。');
    prints([to3(A)], '(5/12)^2\\approx#$', '(5/12)^2\\approx#$');
    prints([to3(X), to3(other)], '$(1/4)^2\\approx#$, together #.', '$(1/4)^2\\approx#$，合计 #。');
    const closed = constraint(circle(3), 'F');
    expect((closed - other) / (closed - same)).toBeGreaterThan(2);
  });

  test('it falls with the number of contacts, also within one circle', () => {
    const circles = [3, 4, 5, 6, 7, 8, 9, 10, 11].map((n) => constraint(circle(n), 'F'));
    expect(circles).toEqual([...circles].sort((a, b) => b - a));
    expect(to2(constraint(circle(11), 'F'))).toBe(to2(constraint(strangers(3), 'F')));
    prints(
      [to2(constraint(circle(11), 'F'))],
      'comes to #, as low as three',
      '得 #，和三个互不相识',
    );
    prints([to2(constraint(circle(11), 'F'))], 'Eleven who all do: #.', '十一个彼此都认识：#。');
  });

  test('but it may rise: the fourth knows all three, who are strangers', () => {
    const hub = constraint(network('FA FB FC FX XA XB XC'), 'F');
    expect(hub).toBeGreaterThan(constraint(strangers(3), 'F'));
    prints(
      [to3(constraint(strangers(3), 'F')), to3(hub)],
      'constraint rises, from # to #.',
      '约束度反而从 # 升到 #。',
    );
  });

  test('the drawing, its words and the exercise are one network, with its constraints', () => {
    const listed = /const ties = \[(.*?)\]/.exec(drawing)?.[1]?.match(/[A-Z]{2}/g) ?? [];
    const alike = (all: readonly string[]) => all.map((tie) => [...tie].sort().join('')).sort();
    const ties = alike([...listed, 'FX']);
    for (const each of Object.values(text)) {
      expect(alike(/nx\.Graph\("([A-Z ]+)"/.exec(each)?.[1]?.split(' ') ?? [])).toEqual(ties);
    }
    const hours = network(ties.join(' '));
    for (const name of Object.keys(hours)) {
      const value = to2(constraint(hours, name));
      expect(drawing).toMatch(new RegExp(`\\b${name}: \\{[^}]*constraint: '${value}'`));
    }
    const [F, A, X, Y] = ['F', 'A', 'X', 'Y'].map((name) => to2(constraint(hours, name)));
    expect(drawing).toContain(`F ${F}, A, B and C ${A}, X ${X}, Y and Z ${Y}.`);
    expect(drawing).toContain(`F ${F}，A、B、C 各 ${A}，X ${X}，Y、Z 各 ${Y}。`);
    prints([Y ?? ''], 'Y and Z have # (', 'Y 和 Z 就得 #（');
  });

  test('exercise 1: two of three fall out', () => {
    const hours = network('FA FB FC AB AC');
    const { A = 0, B = 0, C = 0 } = terms(hours, 'F');
    expect(B).toBeCloseTo(C, 10);
    prints(
      [to3(constraint(circle(3), 'F'))],
      'all know each other (#). B and C',
      '彼此都认识（#）。乙和丙',
    );
    prints([to3(constraint(hours, 'F'))], '\n#. B and C now', '\n#。乙和丙');
    prints([to3(A)], '$(1/3+1/3)^2\\approx#$;', '$(1/3+1/3)^2\\approx#$；');
    prints([to3(B)], '$(1/3+1/9)^2\\approx#$ each', '$(1/3+1/9)^2\\approx#$。');
  });

  test('exercise 3: hours that are not returned', () => {
    const own = [6, 3, 3].reduce((sum, each) => sum + (each / 12) ** 2, 0);
    const both = constraint(
      { F: { A: 6, B: 3, C: 3 }, A: { F: 2 }, B: { F: 3 }, C: { F: 3 } },
      'F',
    );
    prints([to3(own)], '$1/4+1/16+1/16=#$', '$1/4+1/16+1/16=#$');
    const ties = [6 + 2, 3 + 3, 3 + 3];
    prints(ties, 'the ties weigh #, # and #,', '三段关系的分量是 #、#、#，');
    prints(
      ties.map((tie) => tie / 20),
      'the shares are #, # and #:',
      '份额是 #、#、#：$',
    );
    prints(ties.map((tie) => to2((tie / 20) ** 2)).concat(to2(both)), '$#+#+#=#$', '$#+#+#=#$');
  });

  test('exercise 4: an introduction helps everybody but the one who makes it', () => {
    const before = network('FA FB FC AB AC BC FX XY XZ YZ');
    const after = network('FA FB FC AB AC BC FX XY XZ YZ XA');
    const pair = (name: string) => [before, after].map((each) => to3(constraint(each, name)));
    const values = [
      pair('F'),
      [pair('A')[0] ?? ''],
      [pair('A')[1] ?? ''],
      pair('X'),
      pair('B'),
      pair('Y'),
    ];
    prints(
      values.flat(),
      'F rises from # to #; A falls from # to the same #, X from # to #, B and C from # to #, Y and Z from # to #.',
      'F 从 # 升到 #；A 从 # 降到同样的 #，X 从 # 降到 #，B、C 从 # 降到 #，Y、Z 从 # 降到 #。',
    );
    const fell = Object.keys(before).filter(
      (name) => constraint(after, name) < constraint(before, name),
    );
    expect(fell.sort().join('')).toBe('ABCXYZ');
  });

  test('the second quiz: what it says happened can happen, and only so', () => {
    const [loose, tight] = [constraint(strangers(4), 'F'), constraint(circle(4), 'F')];
    prints([to2(loose), to2(tight)], 'has risen from # to #.', '约束度却从 # 升到 #。');
    prints(
      [to2(loose), to3(tight)],
      '$4\\cdot(1/4)^2=#$. Four who all do: #.',
      '$4\\cdot(1/4)^2=#$，四个彼此都认识的是 #。',
    );
    prints(
      [to3(constraint(circle(3), 'F')), to3(tight)],
      'took it from # to #.',
      '从 # 降到 #。</Answer>',
    );
    // No other way of joining the four, and no circle of more, is as tight.
    const pairs = pairsOf(others(4));
    const all = Array.from({ length: 2 ** pairs.length }, (_, mask) =>
      constraint(
        network([...spokes(4), ...pairs.filter((__, i) => mask & (1 << i))].join(' ')),
        'F',
      ),
    );
    expect(Math.max(...all)).toBeCloseTo(tight, 10);
    for (const n of [5, 6, 10]) expect(constraint(circle(n), 'F')).toBeLessThan(tight);
  });
});
