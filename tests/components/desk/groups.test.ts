/** @file How long lists are gathered, and that every tool's groups name what there is. */
import { describe, expect, test } from 'vitest';
import {
  aboutOf,
  fieldsBeside,
  grouped,
  inputGroups,
  isBroad,
  resultGroups,
} from '../../../src/components/desk/groups';
import type { ToolWords } from '../../../src/components/desk/toolWords';
import type { InBoth } from '../../../src/lib/core/language';
import type { AnyEquation } from '../../../src/lib/desk/equation';
import { readLink, writeLink } from '../../../src/lib/desk/link';
import { parseSheet, sheetOf } from '../../../src/lib/desk/parseSheet';
import { knownEquations } from '../../helpers/sheets';

const number = { unit: '1', min: 0, max: 9, default: 1 } as const;
const table = { columns: { name: { kind: 'text', default: '' } } } as const;
const tool: AnyEquation = {
  fields: { a: number, b: number, c: number, d: number },
  tables: { people: table, costs: table },
  results: { first: { unit: '1' }, x: { unit: '1' }, y: { unit: '1' } },
  beside: { d: 'costs' },
  groups: {
    inputs: { money: ['c', 'costs'], time: ['b'] },
    results: { later: ['y'] },
  },
  figures: () => ({ first: 1, x: 1, y: 1 }),
  sheets: {},
};

test('what no group names stands first; members keep the group’s order; nothing empty is shown', () => {
  expect(grouped(['a', 'b', 'c'], { two: ['c', 'b'], none: [], gone: ['z'] })).toEqual([
    { members: ['a'] },
    { name: 'two', members: ['c', 'b'] },
  ]);
  expect(grouped(['a', 'b'], undefined)).toEqual([{ members: ['a', 'b'] }]);
  expect(grouped(['a'], { all: ['a'] })).toEqual([{ name: 'all', members: ['a'] }]);
});

test('a group with a table is among the tables, whole; fields beside a table go with it', () => {
  expect(inputGroups(tool)).toEqual({
    fields: [{ members: ['a'] }, { name: 'time', members: ['b'] }],
    tables: [{ members: ['people'] }, { name: 'money', members: ['c', 'costs'] }],
  });
  expect(fieldsBeside(tool, 'costs')).toEqual(['d']);
});

test('the result that stays in sight is in no group', () => {
  expect(resultGroups(tool)).toEqual([{ members: ['x'] }, { name: 'later', members: ['y'] }]);
});

test('a table is broad with more columns than have room beside results, worked out or not', () => {
  const columns = Object.fromEntries([...'abcdef'].map((name) => [name, number]));
  const made = (derived: object): AnyEquation => ({
    ...tool,
    tables: { people: table, many: { columns, derived } },
  });
  expect(isBroad(made({ x: { unit: '1' } }))).toBe(false);
  expect(isBroad(made({ x: { unit: '1' }, y: { unit: '1' } }))).toBe(true);
});

describe.each(knownEquations)('$name', ({ equation, both }) => {
  test('each input and each result is shown once, under a heading in both languages', () => {
    const { fields, tables } = inputGroups(equation);
    const beside = Object.keys(equation.beside ?? {});
    const inputs = [...fields, ...tables];
    const shown = inputs.flatMap(({ members }) => members);
    const all = [
      ...Object.keys(equation.fields as object),
      ...Object.keys(equation.tables as object),
    ];
    expect([...shown, ...beside].sort()).toEqual(all.sort());
    const results = resultGroups(equation);
    expect(results.flatMap(({ members }) => members).sort()).toEqual(
      Object.keys(equation.results as object)
        .slice(1)
        .sort(),
    );
    for (const { name } of [...inputs, ...results]) {
      if (name === undefined) continue;
      for (const words of Object.values(both as unknown as InBoth<ToolWords>))
        expect(words.groups?.[name]).toMatch(/\S/);
    }
  });
});

describe('what a sheet is about', () => {
  const row = { name: 'Lee' };
  const example = { fields: { a: '1', b: '1' }, tables: { people: [row], costs: [] } };
  const about = (fields: object, tables: object = {}) => [
    ...aboutOf(
      tool,
      {
        fields: { ...example.fields, ...fields },
        tables: { ...example.tables, ...tables },
      },
      example,
    ),
  ];

  test('is what is filled in otherwise than in the worked example', () => {
    expect(about({})).toEqual([]);
    expect(about({ a: '2' }, { costs: [{ name: 'Rent' }] })).toEqual(['a', 'costs']);
    expect(about({}, { people: [row, { name: '' }] })).toEqual([]);
    expect(about({ a: '' }, { people: [], costs: [{ name: '' }] })).toEqual([]);
  });

  const network = knownEquations.find(({ name }) => name === 'network-effect');
  test.each([
    ['two sides', 2],
    ['one of them', 1],
  ])('a link to %s leads to where they stand', (_, count) => {
    if (!network) throw new Error('there is no such tool');
    const { equation, name, both } = network;
    const rows = both.zh.rows ?? {};
    const [example, filled] = [sheetOf(equation, rows), sheetOf(equation, rows, 'twoSides')];
    const sides = (filled.tables['sides'] ?? []).slice(0, count);
    const sheet = { ...example, tables: { ...example.tables, sides } };
    const opened = readLink(writeLink(equation, name, sheet, rows) ?? '', equation, name, rows);
    expect(opened).toEqual({ ok: true, sheet, left: [] });
    expect([...aboutOf(equation, sheet, example)]).toEqual(['sides']);
    const [read, given] = [sheet, opened?.ok ? opened.sheet : example].map((each) => {
      const { values, tables } = parseSheet(equation, each);
      return equation.details?.(values, tables, equation.figures(values, tables));
    });
    expect(given).toEqual(read);
    expect(given?.findings?.some(({ table }) => table === 'sides')).toBe(true);
  });
});
