import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readNumber } from '../../../src/lib/core/number';

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

test('nothing is thrown, nothing is NaN and nothing is −0, whatever is typed', () => {
  const signs = fc.string({
    unit: fc.constantFrom(...'0123456789,.-−+/ 万亿%e元¥xk１，．／％', '\u200b', '\u202e'),
  });
  fc.assert(
    fc.property(
      fc.oneof(signs, fc.string({ unit: 'binary' })),
      fc.constantFrom('1', '%'),
      (...typed) => {
        const value = readNumber(...typed);
        if (value === undefined) return;
        expect(value).not.toBeNaN();
        expect(Object.is(value, -0)).toBe(false);
        expect(typed[0]).toMatch(/[0-9０-９]/);
      },
    ),
    { numRuns: 2_000 },
  );
});
