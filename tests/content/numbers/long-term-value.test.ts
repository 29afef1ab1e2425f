/**
 * @file Each number that the chapter on long-term value computes, from scratch, and where both languages print it: four
 * scores, plus and times, the next point, shapes, years.
 */
import { describe, expect, test } from 'vitest';
import { grouped, printed } from '../../helpers/printed';

const { text, holds, holdsInBoth } = printed('060-long-term-value');

const lists = {
  T: [
    [3, 8],
    [1, 4],
  ],
  K: [
    [2, 9],
    [1, 8],
    [1, 6],
  ],
  U: [
    [2, 5],
    [1, 4],
    [1, 6],
  ],
  R: [
    [2, 7],
    [1, 4],
    [1, 6],
  ],
} as const;
type Letter = keyof typeof lists;
type Line = readonly [weight: number, marks: number];
const letters = ['T', 'K', 'U', 'R'] as const;

const sum = (values: readonly number[]) => values.reduce((total, each) => total + each, 0);
const product = (values: readonly number[]) => values.reduce((total, each) => total * each, 1);
const raw = (lines: readonly Line[]) => sum(lines.map(([weight, marks]) => (weight * marks) / 10));
const score = (lines: readonly Line[]) => raw(lines) / sum(lines.map(([weight]) => weight));
const scores = letters.map((letter) => score(lists[letter]));
const of = (letter: Letter) => scores[letters.indexOf(letter)] as number;
const value = 100 * product(scores);
/** What one more point of ten brings, the factor being the score itself. */
const next = (letter: Letter) => (value * 0.1) / of(letter);
const to = (digits: number) => (number: number) => number.toFixed(digits);

describe('four lists', () => {
  test('the table has the lists, and their scores', () => {
    const names = {
      T: ['Technology', '技术'],
      K: ['Knowledge', '知识'],
      U: ['Trust', '信任'],
      R: ['Resources', '资源'],
    } as const;
    for (const letter of letters) {
      const rounded = to(1)(of(letter));
      expect(of(letter)).toBeCloseTo(Number(rounded), 12);
      expect(text.en).toContain(`| ${names[letter][0]}, ${rounded} |`);
      expect(text.zh).toContain(`| ${names[letter][1]}，${rounded} |`);
    }
    const rows = letters.flatMap((letter) => lists[letter].map((line) => line.join(' | ')));
    for (const language of ['en', 'zh'] as const) {
      const printedRows = [...text[language].matchAll(/\| (\d \| \d) \|$/gm)].map((row) => row[1]);
      expect(printedRows).toEqual(rows);
    }
    holdsInBoth('$(3\\cdot0.8+1\\cdot0.4)/(3+1)=2.8/4={score}$', { score: to(1)(of('T')) });
  });

  test('weights that nobody divides by', () => {
    const undivided = letters.map((letter) => raw(lists[letter]));
    const times = product(undivided) / product(scores);
    holds(
      {
        en: 'the scores are 2.8, 3.2, 2 and 2.4; the product is {all} instead of {value}. That’s {times} times',
        zh: '四个分数就成了 2.8、3.2、2、2.4，乘积是 {all}，不是 {value}：是原来的 {times} 倍',
      },
      { all: grouped(100 * product(undivided), 1), value: to(1)(value), times },
    );
    expect(undivided.map((each) => Number(each.toFixed(9)))).toEqual([2.8, 3.2, 2, 2.4]);
    holdsInBoth('$4^4={times}$', { times });
  });

  test('equal weights keep the order', () => {
    const equal = letters.map(
      (letter) => sum(lists[letter].map(([, m]) => m / 10)) / lists[letter].length,
    );
    const shown = equal.map((each) => String(Number(each.toFixed(2))));
    holds(
      { en: 'are {T}, {K}, {U} and {R}: the same order', zh: '是 {T}、{K}、{U}、{R}，名次没有变' },
      Object.fromEntries(letters.map((letter, i) => [letter, shown[i] as string])),
    );
    const order = (values: readonly number[]) =>
      letters.toSorted(
        (a, b) => (values[letters.indexOf(b)] ?? 0) - (values[letters.indexOf(a)] ?? 0),
      );
    expect(order(equal)).toEqual(order(scores));
  });
});

describe('plus and times', () => {
  const average = 25 * sum(scores);
  test('opening: 65, 16.8, and trust gone', () => {
    holds(
      {
        en: 'that’s {average} out of 100. Multiplied, 0.7 × 0.8 × 0.5 × 0.6, it’s {value}.',
        zh: '合百分制 {average} 分。相乘，0.7 × 0.8 × 0.5 × 0.6，只有 {value}。',
      },
      { average, value: to(1)(value) },
    );
    const gone = to(1)(average - 25 * of('U'));
    holds({ en: 'The average drops to {gone},', zh: '平均数降到 {gone}，' }, { gone });
    holds({ en: 'average still {gone}.', zh: '平均还有 {gone}。' }, { gone });
    holdsInBoth('$100\\cdot0.7\\cdot0.8\\cdot0.5\\cdot0.6={value}$', { value: to(1)(value) });
  });

  test('the geometric mean, and ten tasks', () => {
    const mean = to(1)(100 * product(scores) ** 0.25);
    holds({ en: 'the geometric mean: {mean}.', zh: '取几何平均：{mean}。' }, { mean });
    holds(
      { en: 'geometric mean {mean}, average {average}.', zh: '几何平均 {mean}，平均 {average}。' },
      { mean, average },
    );
    holdsInBoth('$0.95^{10}\\approx{all}$', { all: to(2)(0.95 ** 10) });
  });

  test('quiz: the same average', () => {
    expect((0.9 + 0.9 + 0.1 + 0.1) / 4).toBeCloseTo(0.5, 12);
    holdsInBoth('$0.5^4={even}$', { even: String(0.5 ** 4) });
    holdsInBoth('$0.9^2\\cdot0.1^2={uneven}$', { uneven: to(4)(0.81 * 0.01) });
    const times = 0.5 ** 4 / 0.0081;
    expect(times).toBeGreaterThan(7.5);
    expect(times).toBeLessThan(8);
  });

  test('exercise 1: the tenth and the twentieth root', () => {
    holdsInBoth('$0.9^{1/10}\\approx{each}$', { each: to(4)(0.9 ** 0.1) });
    holdsInBoth('$0.9^{1/20}\\approx{each}$', { each: to(4)(0.9 ** 0.05) });
  });

  test('exercise 2: a line with weight 2 and marks 9', () => {
    const trust = [...lists.U, [2, 9]] as const;
    const more = (value / of('U')) * score(trust);
    holdsInBoth('=3.8/6\\approx{score}$', { score: to(3)(score(trust)) });
    expect(raw(trust)).toBeCloseTo(3.8, 12);
    holdsInBoth('$V=33.6\\cdot{score}\\approx{more}$', {
      score: to(3)(score(trust)),
      more: to(1)(more),
    });
    holds({ en: ', or {gain} more.', zh: '，多了 {gain}。' }, { gain: to(1)(more - value) });
    expect(raw(trust) / raw(lists.U)).toBeCloseTo(1.9, 12);
  });
});

/** An S around 0.5, stretched to begin at 0 and end at 1; ten is how steep it is. */
const curve = (x: number) => {
  const sigmoid = (y: number) => 1 / (1 + Math.exp(-10 * y));
  return (sigmoid(x - 0.5) - sigmoid(-0.5)) / (sigmoid(0.5) - sigmoid(-0.5));
};
const saturating = (x: number) => (x * 1.5) / (x + 0.5);

describe('the next point', () => {
  test('the lowest score brings most', () => {
    holdsInBoth('$100\\cdot0.7\\cdot0.8\\cdot0.6\\cdot0.6={value}$', {
      value: to(2)(value + next('U')),
    });
    holds(
      {
        en: 'which is {U} more. Resources bring {R}, technology {T}, knowledge {K}.',
        zh: '多了 {U}。资源多 {R}，技术多 {T}，知识多 {K}。',
      },
      Object.fromEntries(letters.map((letter) => [letter, to(2)(next(letter))])),
    );
    holds(
      { en: 'Trust +{U}, knowledge +{K}.', zh: '信任 +{U}，知识 +{K}。' },
      { U: to(2)(next('U')), K: to(2)(next('K')) },
    );
    holds(
      { en: '{R} in three months against {U}.', zh: '三个月 {R}，信任三个月只有 {U}。' },
      { R: to(2)(next('R')), U: to(2)(next('U') / 4) },
    );
  });

  test.each([
    ['straight', '直线', (x: number) => x],
    ['power, here the square', '幂，这里取平方', (x: number) => x * x],
    ['saturating', '饱和', saturating],
    ['S-curve', 'S 形', curve],
    ['step, here at 0.6', '台阶，这里在 0.6', (x: number) => (x >= 0.6 ? 1 : 0)],
  ] as const)('shape of trust: %s', (en, zh, shape) => {
    const others = value / of('U');
    const [now, then] = [shape(0.5), shape(0.6)];
    const cells = [now, then, others * now].map(to(2)).join(' | ');
    const ending = `| ${cells} | +${to(2)(others * (then - now))} |`;
    expect(text.en).toMatch(new RegExp(`\\| ${en} \\|[^|]+${ending.replace(/[|+.]/g, '\\$&')}`));
    expect(text.zh).toMatch(new RegExp(`\\| ${zh} \\|[^|]+${ending.replace(/[|+.]/g, '\\$&')}`));
  });

  test('what the others make, and twice the company', () => {
    const others = value / of('U');
    holds(
      { en: '({others} times the factor)', zh: '（{others} 乘上这个数）' },
      { others: to(1)(others) },
    );
    expect(others / value).toBeCloseTo(2, 12);
  });

  test('quiz: the square root of twice', () => {
    holdsInBoth('$\\sqrt2\\approx{root}$', { root: to(2)(Math.SQRT2) });
    holds(
      { en: 'It rises by {more}%', zh: '涨 {more}%' },
      { more: grouped(100 * (Math.SQRT2 - 1)) },
    );
  });

  test('exercise 3: four shapes', () => {
    const shapes = { T: saturating, K: Math.sqrt, U: (x: number) => x * x, R: curve };
    const factors = letters.map((letter) => shapes[letter](of(letter)));
    const all = 100 * product(factors);
    const gains = letters.map(
      (letter, i) =>
        (all * (shapes[letter](of(letter) + 0.1) - (factors[i] ?? 0))) / (factors[i] ?? 0),
    );
    holds(
      {
        en: '{all}. One more point of trust brings {U}, of resources {R}, of knowledge {K} and of technology {T}.',
        zh: '{all}。再添一分，信任多 {U}，资源 {R}，知识 {K}，技术 {T}。',
      },
      {
        all: to(2)(all),
        ...Object.fromEntries(letters.map((letter, i) => [letter, to(2)(gains[i] ?? NaN)])),
      },
    );
  });

  test('exercise 4: trust from elsewhere', () => {
    const all = (value / of('U')) * 0.7;
    holds(
      {
        en: '{all}, and resources, with {gain} for one more point: at {score} they’re',
        zh: '{all}。该做资源，再添一分多 {gain}：它是 {score}，',
      },
      { all: to(2)(all), gain: to(2)((all * 0.1) / of('R')), score: to(1)(of('R')) },
    );
    expect(Math.min(of('T'), of('K'), 0.7)).toBeGreaterThan(of('R'));
  });
});

describe('years', () => {
  const present = (lost: number, rate: number) => {
    let all = 0;
    for (let year = 1; year <= 2_000; year++) all += value * ((1 - lost) / (1 + rate)) ** year;
    return all;
  };

  test('with decay and without', () => {
    holdsInBoth('$16.8\\cdot0.7/0.4={worth}$', { worth: to(1)(present(0.3, 0.1)) });
    holdsInBoth('$16.8/0.1={worth}$', { worth: present(0, 0.1) });
    holds(
      { en: ': {less} with decay, {more} without.', zh: '：有跌 {less}，不跌 {more}。' },
      { less: to(1)(present(0.3, 0.1)), more: present(0, 0.1) },
    );
    expect(Math.round(present(0, 0.1) / present(0.3, 0.1))).toBe(6);
  });
});

test.each([
  ['en', /^\d\. \*(\d+) minutes/gm],
  ['zh', /^\d\. \*\*(\d+) 分钟/gm],
] as const)('the hour for a company has sixty minutes: %s', (language, minutes) => {
  const steps = [...text[language].matchAll(minutes)];
  expect(steps).toHaveLength(6);
  expect(steps.reduce((total, step) => total + Number(step[1]), 0)).toBe(60);
});
