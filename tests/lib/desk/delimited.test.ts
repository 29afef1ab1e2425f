import { csvParseRows, dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { delimiterOf, readLines, writeLines } from '../../../src/lib/desk/delimited';

const cell = fc
  .array(fc.constantFrom('a', '"', ',', ';', '\t', '\n', '\r', '\r\n', ' ', '科'), { maxLength: 5 })
  .map((signs) => signs.join(''));
const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), {
  minLength: 1,
  maxLength: 5,
});
const filled = (lines: string[][]) => lines.filter((cells) => cells.some((each) => each.trim()));

test('reads as d3-dsv does what d3-dsv wrote, but for lines with nothing in them', () => {
  fc.assert(
    fc.property(rows, fc.constantFrom(',' as const, ';' as const, '\t' as const), (given, sign) => {
      const lines = readLines(dsvFormat(sign).formatRows(given), sign);
      expect(Array.isArray(lines) && lines.map(({ cells }) => cells)).toEqual(filled(given));
    }),
  );
});

test('writes what d3-dsv reads', () => {
  fc.assert(
    fc.property(rows, (given) => {
      expect(csvParseRows(writeLines(given).slice(1))).toEqual(given);
    }),
  );
});

test('lines are counted as an editor counts them', () => {
  const lines = readLines('a\n\r\n"b\nc\r\nd",e\rf\n');
  expect(Array.isArray(lines) && lines.map(({ line }) => line)).toEqual([1, 3, 6]);
});

test('never throws, and loses no sign but quotes', () => {
  fc.assert(
    fc.property(cell, (text) => {
      const lines = readLines(text, ',');
      const bare = (all: string) => all.replace(/[\s",]/g, '');
      if (!Array.isArray(lines)) expect(lines.line).toBeGreaterThan(0);
      else expect(bare(lines.map(({ cells }) => cells.join('')).join(''))).toBe(bare(text));
    }),
  );
});

describe('the sign between cells', () => {
  test.each([
    ['a,b', ','],
    ['a;b', ';'],
    ['a\tb', '\t'],
    ['a', ','],
    ['', ','],
    ['\n\na;b;"c,d,e,f"', ';'],
    ['"a;b;c",d', ','],
    ['name\tcost, 万元', '\t'],
    ['sep=;\na,b,c', ';'],
  ])('%j: %j', (text, sign) => {
    expect(delimiterOf(text)).toBe(sign);
  });
});
