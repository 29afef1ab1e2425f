import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber, rounded, withoutNoise } from '../../../src/lib/core/number';
import { bookRates } from '../../../src/lib/core/rates';
import { personReads } from '../../helpers/personReads';

describe('a number as people write it', () => {
  test.each([
    ['1250', 1250],
    ['1,250', 1250],
    ['1,250,000.5', 1_250_000.5],
    ['1 250', 1250],
    ['1\u202f250', 1250],
    ['１２５０', 1250],
    ['１，２５０．５', 1250.5],
    ['3。5', 3.5],
    ['\u3000 ７ ', 7],
    ['.5', 0.5],
    ['5.', 5],
    ['007', 7],
    ['1e-3', 0.001],
    ['1E5', 1e5],
    ['1e−3', 0.001],
    ['+5', 5],
    ['-5', -5],
    ['−5', -5],
    ['－５', -5],
    ['–5', -5],
    ['- 5', -5],
    ['1/3', 1 / 3],
    ['１／３', 1 / 3],
    [' 1 / 3 ', 1 / 3],
    ['-1/4', -0.25],
    ['1⁄4', 0.25],
    ['1,000/8', 125],
    ['30万', 300_000],
    ['30 万', 300_000],
    ['1,250万', 12_500_000],
    ['3.2亿', 320_000_000],
    ['3.2億', 320_000_000],
    ['1.5万亿', 1.5e12],
    ['２千', 2_000],
    ['30k', 30_000],
    ['1.2M', 1_200_000],
    ['3.2bn', 3.2e9],
    ['2 million', 2e6],
    ['12%', 0.12],
    ['12 %', 0.12],
    ['１２％', 0.12],
    ['7%', 0.07],
    ['-0', 0],
    ['−0.0', 0],
    ['\u202d1250\u202c', 1250],
    ['\ufeff12', 12],
    ['1e400', Infinity],
    ['-1e400', -Infinity],
    ['12\t', 12],
    ['5十亿', 5e9],
    ['2 trillion', 2e12],
    ['+  5', 5],
    ['12  %', 0.12],
  ])('%j is %d', (typed, value) => {
    expect(readNumber(typed)).toBe(value);
  });

  test.each(
    ['', ' ', '0x10', '0b1', '0o7', '１ｘ２', 'Infinity', 'NaN', '--5', '+-5', '−-5', '5-'].concat(
      [
        '1,25,0',
        '1,25',
        '1,5',
        '12,50',
        '1,2500',
        '0,250',
        ',5',
        '1,',
        '1,250,00',
        '1 25',
        '12 50',
      ],
      ['1.2.3', '1..2', '.', '-', 'e5', '1e', '1e5.5', '1/', '/3', '1//3', '1/2/3', '0/0', '1/3万'],
      [
        '30万万',
        '万',
        '%',
        '12%%',
        '12%万',
        '30万%',
        '三十万',
        '10²',
        '½',
        '٣',
        '①',
        '1_000',
        '2*3',
      ],
      ['1\t250', '1\n250', '1  250', '12\n34', '1\u2028250', '1\u0085250'],
      ['\u202e052,1\u202c', '\u202e12', '\u200f5', '\u061c5', '\u202b12', '\u206712\u2069'],
      [
        '1.250,5',
        '1.250.000',
        '1,250,5',
        "1'250",
        '$300',
        '300美元',
        '300 USD',
        '€20',
        '$',
        '美元',
      ],
      ['20-40', '20..40', '20~40', '30±10', '1; 2; 5', '12 normal', '1/2/3', '12:30', '2026-11-28'],
      ['=1+1', '(5)', '1 2', 'ten', '12abc', '3亿2000万', '12元', '¥12', '5m', '1,250\u0000'],
    ),
  )('%j is none', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });

  test('a field in per cent takes its own sign as its unit', () => {
    expect(readNumber('12%', '%')).toBe(12);
    expect(readNumber('12', '%')).toBe(12);
  });

  test('what is said beside an amount of money wins over the unit of its field', () => {
    expect(readNumber('30', '10k-CNY')).toBe(30);
    expect(readNumber('30万', '10k-CNY')).toBe(30);
    expect(readNumber('30万元', '10k-CNY')).toBe(30);
    expect(readNumber('3.2亿', '10k-CNY')).toBe(32_000);
    expect(readNumber('￥300,000', '10k-CNY')).toBe(30);
    expect(readNumber('12%', '10k-CNY')).toBe(0.12);
    expect(readNumber('30万', 'CNY/month')).toBe(300_000);
    expect(readNumber('¥12%', 'CNY')).toBeUndefined();
  });
});

describe('money in another currency', () => {
  test.each([
    ['$300', 2156.52],
    ['＄３００', 2156.52],
    ['US$ 300', 2156.52],
    ['US$300', 2156.52],
    ['300 USD', 2156.52],
    ['usd 300', 2156.52],
    ['300美元', 2156.52],
    ['300 美金', 2156.52],
    ['-$300', -2156.52],
    ['$−300', -2156.52],
    ['30万美元', 2_156_520],
    ['$1.2M', 8_626_080],
    ['$300 USD', 2156.52],
    ['€20', 150.514],
    ['20 €', 150.514],
    ['20欧元', 150.514],
    ['20 euros', 150.514],
    ['HK$100', 92.604],
    ['100港元', 92.604],
    ['100 港币', 92.604],
    ['$100 HKD', 92.604],
    ['£10', 90.765],
    ['￡10', 90.765],
    ['10英镑', 90.765],
    ['100日元', 4.6233],
    ['100 JPY', 4.6233],
    ['¥100 JPY', 4.6233],
    ['¥300', 300],
    ['300元', 300],
    ['RMB 300', 300],
    ['人民币300元', 300],
    ['300万元人民币', 3_000_000],
    ['CN¥300', 300],
    ['300 yuan', 300],
  ])('%j is %d yuan', (typed, value) => {
    expect(readNumber(typed, 'CNY')).toBe(value);
    expect(readNumber(typed, 'CNY/month')).toBe(value);
    expect(readNumber(typed, '10k-CNY')).toBeCloseTo(value / 1e4, 12);
    expect(readNumber(typed, '1')).toBeUndefined();
    expect(readNumber(typed, 'CNY/USD')).toBeUndefined();
    expect(readNumber(typed, 'user')).toBeUndefined();
  });

  test.each([
    '$300元',
    '€20 USD',
    '$',
    '-$-5',
    '$12%',
    '$1/3',
    '元300',
    '300刀',
    'A$300',
    '300 CAD',
  ])('%j is none', (typed) => {
    expect(readNumber(typed, 'CNY')).toBeUndefined();
  });

  test.each([
    ['3000块', 3_000],
    ['30万块钱', 300_000],
    ['2w', 20_000],
    ['3.5W', 35_000],
    ['2w元', 20_000],
    ['300 dollars', 2156.52],
    ['10 pounds', 90.765],
  ])('%j, as one writes it in passing, is %d yuan', (typed, value) => {
    expect(readNumber(typed, 'CNY')).toBe(value);
    expect(readNumber(typed, '1')).toBeUndefined();
  });

  test('a field in dollars takes yuan, by the same rate', () => {
    expect(readNumber('300', 'USD')).toBe(300);
    expect(readNumber('$300', 'USD')).toBe(300);
    expect(readNumber('7.1884元', 'USD')).toBe(1);
    expect(readNumber('7万元', '10k-USD')).toBe(withoutNoise(7 / 7.1884));
    expect(readNumber('¥7.1884', 'USD/1M-token')).toBe(1);
  });

  test('a sign that two currencies have is none where both are near', () => {
    expect(readNumber('$300', 'HKD')).toBeUndefined();
    expect(readNumber('US$300', 'HKD')).toBeCloseTo(300 * (7.1884 / 0.92604), 9);
    expect(readNumber('¥300', 'JPY')).toBeUndefined();
    expect(readNumber('300元', 'JPY')).toBeCloseTo(300 / 0.046233, 9);
  });

  test('a reader’s rates take the place of the book’s', () => {
    const rates = { ...bookRates, USD: 7, EUR: 8 };
    expect(readNumber('$300', 'CNY', rates)).toBe(2100);
    expect(readNumber('€7', 'USD', rates)).toBe(8);
    expect(readNumber('300', 'CNY', rates)).toBe(300);
  });
});

test('a unit with a power of ten gives way to what is said, whatever it counts', () => {
  expect(readNumber('30万', '10k-user')).toBe(30);
  expect(readNumber('3亿', '100M-CNY')).toBe(3);
  expect(readNumber('2', '1M-token')).toBe(2);
  expect(readNumber('2 million', '1M-token')).toBe(2);
  expect(readNumber('2万', 'CNY/1M-token')).toBe(20_000);
  expect(readNumber('5%', '%/month')).toBe(5);
});

const fullWidth = (text: string) =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const any = fc.double({ noNaN: true, noDefaultInfinity: true });

test('what JavaScript writes is read back, in half width and in full', () => {
  fc.assert(
    fc.property(any, (value) => {
      expect(readNumber(String(value))).toBe(value + 0);
      expect(readNumber(fullWidth(String(value)))).toBe(value + 0);
      expect(readNumber(` ${String(value).replaceAll('-', '−')}\u3000`)).toBe(value + 0);
    }),
  );
});

test('what is shown with commas is read back', () => {
  fc.assert(
    fc.property(fc.integer(), (value) => {
      expect(readNumber(value.toLocaleString('en'))).toBe(value);
    }),
  );
});

test('a fraction is its quotient, a suffix its power of ten', () => {
  const whole = fc.integer({ min: 1, max: 99_999 });
  fc.assert(
    fc.property(whole, whole, (a, b) => {
      expect(readNumber(`${a}/${b}`)).toBe(a / b);
      expect(readNumber(`${a}万`)).toBe(a * 1e4);
      expect(readNumber(`${a}亿`)).toBe(a * 1e8);
      expect(readNumber(`${a}%`)).toBe(a / 100);
    }),
  );
});

/** Forms with their value: the digits are made, and the value from them in whole numbers. */
const canonical = fc
  .record({
    sign: fc.constantFrom('', '', '-', '−', '－', '+', '- '),
    whole: fc.bigInt({ min: 0n, max: 999_999_999n }),
    behind: fc.constantFrom('', '5', '25', '007', '50'),
    separator: fc.constantFrom('', '', ',', '，', ' ', '\u202f'),
    suffix: fc.constantFrom(
      ...[
        ['', 0],
        ['万', 4],
        ['亿', 8],
        [' 千万', 7],
        ['k', 3],
        ['M', 6],
        [' bn', 9],
        ['%', -2],
      ],
      ...[
        ['％', -2],
        [' million', 6],
        ['e3', 3],
        ['E-2', -2],
      ],
    ) as fc.Arbitrary<[string, number]>,
    point: fc.constantFrom('.', '．', '。'),
    dressed: fc.constantFrom<(text: string) => string>(
      (text) => text,
      (text) => ` ${text}\u3000`,
      (text) => `\ufeff${text}\u200b`,
      (text) => fullWidth(text.replace('。', '.')),
    ),
  })
  .map(({ sign, whole, behind, separator, suffix: [suffix, tens], point, dressed }) => {
    const digits = String(whole).replace(/\B(?=(?:\d{3})+$)/g, separator);
    const text = sign + digits + (behind && point + behind) + suffix;
    const minus = /[-−－]/.test(sign) ? '-' : '';
    return {
      text: dressed(text),
      value: Number(`${minus}${whole}${behind}e${tens - behind.length}`) + 0,
    };
  });

test('what a person reads is read exactly: 10,000 made forms', () => {
  fc.assert(
    fc.property(canonical, ({ text, value }) => {
      expect(readNumber(text)).toBe(value);
      expect(personReads(text, false)).toBeCloseTo(value, 5);
    }),
    { numRuns: 10_000 },
  );
});

const signs = [
  ...'00112345,,..--−+/ 万亿千百%e元¥$€£xkKM１２，．。／％～~±;:()\t\n',
  ...[
    '美元',
    '港元',
    'USD',
    'HK$',
    'bn',
    'million',
    '\u200b',
    '\u202e',
    '\u200f',
    '\u3000',
    '０',
    '٣',
    '½',
  ],
];
const garbled = fc
  .tuple(
    canonical,
    fc.array(fc.tuple(fc.nat(), fc.nat(2), fc.constantFrom(...signs)), { maxLength: 3 }),
  )
  .map(([{ text }, edits]) => {
    const marks = Array.from(text);
    for (const [at, removed, mark] of edits) marks.splice(at % (marks.length + 1), removed, mark);
    return marks.join('');
  });
const anything = fc.oneof(
  { weight: 4, arbitrary: garbled },
  { weight: 4, arbitrary: fc.string({ unit: fc.constantFrom(...signs), maxLength: 12 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
);
const units = [
  ['1', false],
  ['CNY', true],
  ['CNY/month', true],
  ['user', false],
] as const;

test('nothing that a person wouldn’t read passes, and nothing is thrown, NaN or −0: 10,000 strings', () => {
  const seen = { read: 0, refused: 0 };
  fc.assert(
    fc.property(anything, fc.constantFrom(...units), (typed, [unit, money]) => {
      const value = readNumber(typed, unit);
      seen[value === undefined ? 'refused' : 'read'] += 1;
      if (value === undefined) return;
      const person = personReads(typed, money) ?? NaN;
      const near = Number.isFinite(value)
        ? Math.abs(value - person) <= 1e-12 * Math.abs(value)
        : value === person;
      expect(near, `${JSON.stringify(typed)}: ${value}, and a person reads ${person}`).toBe(true);
      expect(Object.is(value, -0)).toBe(false);
    }),
    { numRuns: 10_000 },
  );
  expect(seen.read).toBeGreaterThan(1_000);
  expect(seen.refused).toBeGreaterThan(1_000);
});

test('a long text is refused without a search through all its blanks', () => {
  const blanks = ' '.repeat(100_000);
  for (const text of [`+${blanks}x`, `1${blanks}2`, `${blanks}.`, `1,${'000,'.repeat(100_000)}`]) {
    expect(readNumber(text, 'CNY')).toBeUndefined();
  }
});

test('a number is rounded to two digits after the point, or to as many as are asked for', () => {
  expect(rounded(2 / 3)).toBe(0.67);
  expect(rounded(2.5, 0)).toBe(3);
  expect(rounded(1e21)).toBe(1e21);
});
