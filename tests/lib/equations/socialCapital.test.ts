import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseSheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import type { Sheet } from '../../../src/lib/desk/sheet';
import * as socialCapital from '../../../src/lib/equations/socialCapital';

const words = Object.fromEntries(
  'you partner head manager flatmate purchaser physician friend investor radiologist professor dean'
    .split(' ')
    .map((key) => [key, key]),
);
/** Figures and details of a filled-in sheet, changed if need be. */
function of(name: string, edit: (sheet: Sheet) => void = () => undefined) {
  const sheet = structuredClone(sheetOf(socialCapital, words, name));
  edit(sheet);
  const { ok, values, tables } = parseSheet(socialCapital, sheet);
  expect(ok).toBe(true);
  const given = [values, tables] as unknown as Parameters<typeof socialCapital.figures>;
  const figures = socialCapital.figures(...given);
  const details = socialCapital.details(...given, figures);
  return { figures, details, codes: details.findings?.map(({ code }) => code) ?? [] };
}
const to3 = (value: number | undefined) => value?.toFixed(3);

describe('the chapter', () => {
  test('three contacts come to 4.3 without quality and 3.1 with it', () => {
    const { figures, details } = of('contacts');
    expect(figures.plainSum?.toFixed(1)).toBe('4.3');
    expect(figures.sum?.toFixed(1)).toBe('3.1');
    const parts = details.rows?.people?.['part']?.slice(0, 3).map((part) => part?.toFixed(1));
    expect(parts).toEqual(['1.2', '1.0', '0.9']);
  });

  test('two circles and a bridge: 0.583, and 0.641 after the introduction', () => {
    expect(to3(of('circles').figures.constraint)).toBe('0.583');
    const introduced = of('circles', (sheet) => {
      sheet.tables['ties']?.push({ from: 'X', to: 'A', strength: '', quality: '', whose: 'mine' });
    });
    expect(to3(introduced.figures.constraint)).toBe('0.641');
    expect(introduced.details.rows?.people?.['constraint']?.map(to3)).toEqual([
      '0.641',
      '0.807',
      '0.807',
      '0.477',
      '0.953',
      '0.953',
    ]);
  });

  test('the bridge to X is found, and a circle of three is', () => {
    const { details } = of('circles');
    expect(details.findings).toContainEqual({
      code: 'bridges',
      tone: 'note',
      values: { names: 'X' },
    });
    const circle = of('circles', (sheet) => {
      sheet.tables['ties'] = sheet.tables['ties']?.filter(({ to }) => to !== 'X') ?? [];
    });
    expect(to3(circle.figures.constraint)).toBe('0.926');
    expect(circle.codes).toContain('circle');
  });
});

test('a sheet without anything has a sum of nothing, and no constraint', () => {
  const { figures, details } = of('contacts', (sheet) => {
    sheet.tables = { people: [], ties: [] };
  });
  expect(figures).toEqual({
    sum: 0,
    plainSum: 0,
    constraint: undefined,
    contacts: 0,
    effectiveSize: undefined,
    efficiency: undefined,
    hours: 0,
  });
  expect(details.findings).toEqual([]);
});

test('another order of rows and other names change no figure', () => {
  const { figures } = of('contacts');
  const turned = of('contacts', (sheet) => {
    for (const rows of Object.values(sheet.tables)) {
      rows.reverse();
      for (const row of rows) {
        for (const column of ['name', 'from', 'to']) {
          if (row[column]) row[column] = `${String(row[column])}!`;
        }
      }
    }
  });
  for (const [name, value] of Object.entries(figures)) {
    expect(turned.figures[name as keyof typeof figures]).toBeCloseTo(value as number, 12);
  }
});

test('stronger ties raise the sum, and constraint doesn’t mind their unit', () => {
  const strength = fc.integer({ min: 1, max: 10 });
  fc.assert(
    fc.property(strength, (tenths) => {
      const half = of('contacts', (sheet) => {
        for (const row of sheet.tables['ties'] ?? []) {
          row['strength'] = String((Number(row['strength']) * tenths) / 10);
        }
      });
      const whole = of('contacts').figures;
      expect(half.figures.sum).toBeCloseTo(((whole.sum as number) * tenths) / 10, 9);
      expect(half.figures.constraint).toBeCloseTo(whole.constraint as number, 9);
    }),
  );
});

test('a range in a cell is taken at its middle', () => {
  const { figures } = of('contacts', (sheet) => {
    (sheet.tables['ties']?.[1] as Record<string, string>)['strength'] = '0.1..0.3 normal';
  });
  expect(figures.sum?.toFixed(1)).toBe('3.1');
});

test('two founders are compared', () => {
  const { codes } = of('founders');
  for (const code of ['sums', 'overlap', 'constraints', 'differ']) expect(codes).toContain(code);
});
