/** @file What chapter 4 says its tools show, computed by them. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { strings } from '../../../src/components/calculators/social-capital/strings';
import * as socialCapital from '../../../src/lib/equations/socialCapital';
import type { AnyEquation } from '../../../src/lib/desk/equation';
import { parseSheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import type { Sheet } from '../../../src/lib/desk/sheet';

const words = strings.en.rows;
const figuresOf = (name: string, edit: (sheet: Sheet) => void = () => undefined) => {
  const sheet = sheetOf(socialCapital as AnyEquation, words, name);
  edit(sheet);
  const { ok, values, tables } = parseSheet(socialCapital as AnyEquation, sheet);
  expect(ok).toBe(true);
  return (socialCapital as AnyEquation).figures(values, tables);
};
const without = (name: string | undefined) => (sheet: Sheet) => {
  sheet.tables['ties'] = sheet.tables['ties']!.filter(({ from, to }) => from !== '' || to !== name);
};
const chapters = ['en', 'zh'].map((language) =>
  readFileSync(`src/content/chapters/040-social-capital/${language}.mdx`, 'utf8'),
);
const printed = (...numbers: string[]) => {
  for (const text of chapters) for (const each of numbers) expect(text).toContain(each);
};

describe('the three contacts and whom they know', () => {
  const all = figuresOf('contacts');
  const manager = figuresOf('contacts', without(words?.['manager']));
  const flatmate = figuresOf('contacts', without(words?.['flatmate']));

  test('without the one or the other the sum loses about as much', () => {
    printed(
      (all['sum']! - manager['sum']!).toFixed(1),
      (all['sum']! - flatmate['sum']!).toFixed(1),
    );
  });

  test('constraint rises without the one and falls without the other', () => {
    const three = [all, manager, flatmate].map(({ constraint }) => constraint!.toFixed(3));
    expect(three).toEqual(['0.536', '0.625', '0.470']);
    printed(...three);
  });
});

test('without X, and two founders: what the text says to try', () => {
  const alone = figuresOf('circles', (sheet) => {
    sheet.tables['people'] = sheet.tables['people']!.filter(({ name }) => name !== 'X');
    sheet.tables['ties'] = sheet.tables['ties']!.filter(
      ({ from, to }) => from !== 'X' && to !== 'X',
    );
  });
  expect(alone['constraint']!.toFixed(3)).toBe('0.926');
  expect(chapters[0]).toContain('constraint jumps from 0.583 to 0.926');
  expect(chapters[1]).toContain('约束度从 0.583 跳到 0.926');
  const { values, tables } = parseSheet(
    socialCapital as AnyEquation,
    sheetOf(socialCapital as AnyEquation, words, 'founders'),
  );
  const given = [values, tables] as unknown as Parameters<typeof socialCapital.figures>;
  const { findings } = socialCapital.details(...given, socialCapital.figures(...given));
  const overlap = findings?.find(({ code }) => code === 'overlap');
  expect(overlap?.values).toMatchObject({ common: 1, either: 5 });
  expect(findings?.map(({ code }) => code)).toContain('differ');
  expect(chapters[0]).toContain('the two share (one of five)');
  expect(chapters[1]).toContain('五个联系人里共有几个（一个）');
});

test('“Ties” below the picture counts yours', () => {
  const { contacts } = figuresOf('contacts');
  expect(chapters[0]).toContain(`“Ties: ${String(contacts)}”`);
  expect(chapters[1]).toContain(`“关系：${String(contacts)}”`);
});

test('the drawing of two circles is a sheet of the tool', () => {
  const { constraint } = figuresOf('circles');
  expect(constraint!.toFixed(3)).toBe('0.583');
  const introduced = figuresOf('circles', ({ tables }) =>
    tables['ties']!.push({ ...tables['ties']![0]!, from: 'A', to: 'X' }),
  );
  expect(introduced['constraint']!.toFixed(3)).toBe('0.641');
  printed('0.583', '0.641');
});
