import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSpread } from '../../../src/lib/core/readSpread';
import { middleOf, usualShape, writeSpread, type Spread } from '../../../src/lib/core/spread';
import { between, madeRange, marks, readingsOf } from '../../helpers/madeRanges';

const normal = (low: number, high: number): Spread => ({ shape: 'normal', low, high });
const lognormal = (low: number, high: number): Spread => ({ shape: 'lognormal', low, high });
const triangular = (low: number, mode: number, high: number): Spread => ({
  shape: 'triangular',
  low,
  mode,
  high,
});
const values = (...given: number[]): Spread => ({ shape: 'values', values: given });

describe('a range as people write it', () => {
  test.each([
    '20..40',
    '20...40',
    '20…40',
    '20 .. 40',
    '20。。40',
    '20．．40',
    '20 to 40',
    '20 TO 40',
    '20to40',
    '20～40',
    '20~40',
    '20〜40',
    '20 ~ 40',
    '20至40',
    '20到40',
    '２０～４０',
    '２０．．４０',
    '\u3000２０　至　４０ ',
    '20..\u200b40',
    '30±10',
    '30 ± 10',
    '３０±１０',
    '30 +/- 10',
    '20..40 normal',
    '20..40 Normal',
    '20～40 正态',
    '20～40正态分布',
    '30±10 normal',
  ])('%j is 20 to 40', (typed) => {
    expect(readSpread(typed)).toEqual(normal(20, 40));
  });

  test.each<[string, Spread]>([
    ['20..400', lognormal(20, 400)],
    ['20..400 normal', normal(20, 400)],
    ['20..40 lognormal', lognormal(20, 40)],
    ['20～40 对数正态', lognormal(20, 40)],
    ['30±10 lognormal', lognormal(20, 40)],
    ['30±25', normal(5, 55)],
    ['-5..5', normal(-5, 5)],
    ['−5 to 5', normal(-5, 5)],
    ['-5..-2', normal(-5, -2)],
    ['0..10', normal(0, 10)],
    ['5±5', normal(0, 10)],
    ['0.3±0.1', normal(0.2, 0.4)],
    ['.5...7', lognormal(0.5, 7)],
    ['1e-3..2e-3', normal(0.001, 0.002)],
    ['1/3..1/2', normal(1 / 3, 1 / 2)],
    ['1,250..2,500', normal(1250, 2500)],
    ['20..25..40', triangular(20, 25, 40)],
    ['20～25～40', triangular(20, 25, 40)],
    ['20 to 20 to 40', triangular(20, 20, 40)],
    ['1; 2; 5', values(1, 2, 5)],
    ['1；2；5', values(1, 2, 5)],
    ['5;2;1;', values(5, 2, 1)],
    ['-1; 0', values(-1, 0)],
  ])('%j is %j', (typed, spread) => {
    expect(readSpread(typed)).toEqual(spread);
  });

  test.each([
    '',
    '20',
    '-20',
    '1e-3',
    'abc',
    'a..b',
    '20 normal',
    '20.40',
    'to',
    '~',
    '5;',
    ';',
    '20....40',
  ])('%j is no range at all', (typed) => {
    expect(readSpread(typed)).toBeUndefined();
  });

  test.each(
    [
      '40..20',
      '20..20',
      '20..',
      '..40',
      '~40',
      '20..forty',
      '20..30..25',
      '1..2..3..4',
      '30±0',
    ].concat(
      ['30±-10', '±10', '30±', '30±10±1', '-5..5 lognormal', '0..5 lognormal', '20..25..40 normal'],
      ['1; 2; x', '1;;2', '1; 2 normal', '20..40; 50', '5±10 lognormal', '-1.7e308..1.7e308'],
      ['20-40', '20–40', '20—40', '20 － 40', '20-30-40', '2026-11-28', '20万-40万'],
    ),
  )('%j can’t be one', (typed) => {
    expect(readSpread(typed)).toBe('wrong');
  });
});

describe('what is said at one end', () => {
  test.each<[string, Spread]>([
    ['20~30万', normal(200_000, 300_000)],
    ['1..2万', normal(10_000, 20_000)],
    ['20..30k', normal(20_000, 30_000)],
    ['2 to 3 million', normal(2e6, 3e6)],
    ['-20～30万', normal(-200_000, 300_000)],
    ['0～30万', normal(0, 300_000)],
    ['1..2..3万', triangular(10_000, 20_000, 30_000)],
    ['30±5万', normal(250_000, 350_000)],
    ['20万~30万', normal(200_000, 300_000)],
    ['5000~1万', normal(5_000, 10_000)],
    ['5000~8000~1万', triangular(5_000, 8_000, 10_000)],
    ['8千~1万', normal(8_000, 10_000)],
    ['20万..300000', normal(200_000, 300_000)],
    ['30万±5000', normal(295_000, 305_000)],
    ['10..20%', normal(0.1, 0.2)],
    ['10%..20%', normal(0.1, 0.2)],
    ['-5..5%', normal(-0.05, 0.05)],
    ['0..10%', normal(0, 0.1)],
    ['30%±10%', normal(0.2, 0.4)],
    ['10%; 20%; 0', values(0.1, 0.2, 0)],
    ['5千; 1万', values(5_000, 10_000)],
  ])('%j is %j', (typed, spread) => {
    expect(readSpread(typed)).toEqual(spread);
  });

  test.each([
    '20万..30',
    '30万±5',
    '20%..30',
    '0%..1',
    '0.2..30%',
    '30±10%',
    '30%±10',
    '1; 2; 5万',
    '1/2..2万',
    '10%; 20',
  ])('%j could be two', (typed) => {
    expect(readSpread(typed)).toBe('wrong');
  });

  test('a field in per cent takes its own sign or none', () => {
    for (const typed of ['20..40', '20..40%', '20%..40', '20%..40%', '30%±10', '30%±10%']) {
      expect(readSpread(typed, '%')).toEqual(normal(20, 40));
    }
    expect(readSpread('30±10%', '%')).toBe('wrong');
  });

  test('per cent of an amount are more and less by that share', () => {
    expect(readSpread('3000±10%', 'CNY')).toEqual(normal(2_700, 3_300));
    expect(readSpread('30万±10%', '10k-CNY')).toEqual(normal(27, 33));
    expect(readSpread('$1000±10%', 'USD')).toEqual(normal(900, 1_100));
    expect(readSpread('50±10%', 'user')).toEqual(normal(45, 55));
    expect(readSpread('-50±10%', 'CNY')).toEqual(normal(-55, -45));
    expect(readSpread('3000±10%元', 'CNY')).toBe('wrong');
  });

  test('it wins over the unit of the field', () => {
    expect(readSpread('20~30万', '10k-CNY')).toEqual(normal(20, 30));
    expect(readSpread('20..30', '10k-CNY')).toEqual(normal(20, 30));
    expect(readSpread('20..30万元', '10k-CNY')).toEqual(normal(20, 30));
    expect(readSpread('20万..30', '10k-CNY')).toEqual(normal(20, 30));
    expect(readSpread('30万±5', '10k-CNY')).toEqual(normal(25, 35));
    expect(readSpread('20000..30000元', '10k-CNY')).toEqual(normal(2, 3));
  });

  test('a currency is that of all', () => {
    const rates = { CNY: 1, USD: 7, EUR: 8, HKD: 0.9, GBP: 9, JPY: 0.05 };
    for (const typed of [
      '$20..30',
      '20..30美元',
      '$20..$30',
      '20美元～30',
      'US$ 20 to 30',
      '$25±5',
    ]) {
      expect(readSpread(typed, 'CNY', rates)).toEqual(normal(140, 210));
    }
    expect(readSpread('$20～30万', 'CNY', rates)).toEqual(normal(1_400_000, 2_100_000));
    expect(readSpread('20元～40万元', 'CNY', rates)).toEqual(lognormal(20, 400_000));
    expect(readSpread('$20..200元', 'CNY', rates)).toEqual(normal(140, 200));
    expect(readSpread('$20..30万元', 'CNY', rates)).toBe('wrong');
    expect(readSpread('$1; $2; $5', 'CNY', rates)).toEqual(values(7, 14, 35));
    expect(readSpread('$1; 2; 5', 'CNY', rates)).toBe('wrong');
    expect(readSpread('$1..2..30元', 'CNY', rates)).toBe('wrong');
    expect(readSpread('$20..30', 'user', rates)).toBe('wrong');
  });
});

const number = fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => value + 0);
const ends = fc
  .tuple(number, number)
  .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
  .filter(([low, high]) => low < high && Number.isFinite(high - low));
const spreads: fc.Arbitrary<Spread> = fc.oneof(
  ends.map(([low, high]) => normal(low, high)),
  ends
    .map(([low, high]) => lognormal(Math.abs(low), Math.abs(low) + Math.abs(high)))
    .filter((spread) => spread.shape === 'lognormal' && spread.low > 0 && spread.low < spread.high)
    .filter((spread) => spread.shape === 'lognormal' && Number.isFinite(spread.high)),
  fc
    .tuple(ends, number)
    .map(([[low, high], mode]) => triangular(low, Math.min(high, Math.max(low, mode)), high)),
  fc.array(number, { minLength: 2, maxLength: 20 }).map((given) => values(...given)),
);

test('what is written is read back, whatever its shape, its unit and its language', () => {
  fc.assert(
    fc.property(
      spreads,
      fc.constantFrom('1', '%', '10k-CNY', 'user', 'USD'),
      fc.constantFrom('en' as const, 'zh' as const),
      (spread, unit, language) => {
        expect(readSpread(writeSpread(spread, language), unit)).toEqual(spread);
      },
    ),
    { numRuns: 2_000 },
  );
});

const whole = fc.integer({ min: -99_999, max: 99_999 });

test('every sign between two numbers makes the same range', () => {
  fc.assert(
    fc.property(whole, whole, fc.constantFrom(...between), (a, b, sign) => {
      fc.pre(a !== b);
      const [low, high] = [Math.min(a, b), Math.max(a, b)];
      const spread = { shape: usualShape(low, high), low, high };
      expect(readSpread(`${low}${sign}${high}`)).toEqual(spread);
      expect(readSpread(`${high}${sign}${low}`)).toBe('wrong');
    }),
  );
});

test('whatever is typed, a range is one that a person could read there: 10,000 strings', () => {
  const typed = fc.oneof(
    { weight: 8, arbitrary: madeRange },
    {
      weight: 1,
      arbitrary: fc.string({ unit: fc.constantFrom(...marks, '..', 'to'), maxLength: 14 }),
    },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  );
  const seen = { ranges: 0, around: 0, wrong: 0, none: 0 };
  fc.assert(
    fc.property(typed, fc.constantFrom('1', 'CNY', 'user'), (text, unit) => {
      const spread = readSpread(text, unit);
      if (spread === undefined) return void (seen.none += 1);
      if (spread === 'wrong') return void (seen.wrong += 1);
      const middle = middleOf(spread);
      const written =
        spread.shape === 'values'
          ? spread.values
          : [spread.low, ...(spread.shape === 'triangular' ? [spread.mode] : []), spread.high];
      const [low, high] = [Math.min(...written), Math.max(...written)];
      expect(spread.shape === 'values' || low < high).toBe(true);
      expect(spread.shape !== 'lognormal' || low > 0).toBe(true);
      if (![low, high].every(Number.isFinite)) return;
      expect(middle >= low && middle <= high).toBe(true);
      expect(readSpread(writeSpread(spread), unit)).toEqual(spread);
      if (/±|\+\//.test(text)) return void (seen.around += 1);
      seen.ranges += 1;
      const possible = readingsOf(text, unit === 'CNY');
      for (const number of written) {
        const near = possible.some((value) => Math.abs(value - number) <= 1e-12 * Math.abs(number));
        expect(near, `${JSON.stringify(text)}: ${number} is none of ${possible.join(', ')}`).toBe(
          true,
        );
      }
    }),
    { numRuns: 10_000 },
  );
  expect(seen.ranges).toBeGreaterThan(200);
  expect(seen.around).toBeGreaterThan(50);
});

test('a list or a text of any length ends', () => {
  expect(readSpread(Array(1_001).fill('1').join(';'))).toBe('wrong');
  expect(readSpread(`1${' '.repeat(100_000)}..${' '.repeat(100_000)}x`)).toBe('wrong');
  expect(readSpread('.'.repeat(100_000))).toBeUndefined();
});
