import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fromJson, toJson } from '../../../src/lib/desk/json';
import { emptySheet } from '../../../src/lib/desk/parseSheet';
import { everyKind, knownEquations, sheets } from '../../helpers/sheets';

describe.each(knownEquations)('$name', ({ name, equation }) => {
  test('any sheet comes back as it was typed, right or wrong, behind the mark of UTF-8 too', () => {
    fc.assert(
      fc.property(sheets(equation), (sheet) => {
        const opened = { ok: true, sheet, left: [] };
        expect(fromJson(toJson(name, sheet), equation, name)).toEqual(opened);
        expect(fromJson(`\uFEFF${toJson(name, sheet)}`, equation, name)).toEqual(opened);
      }),
    );
  });
});

const empty = emptySheet(everyKind);
const open = (content: unknown) =>
  fromJson(
    typeof content === 'string' ? content : JSON.stringify(content),
    everyKind,
    'every-kind',
  );
const ours = { kind: 'jieshi-sheet', version: 1, tool: 'every-kind' };

test.each([
  ['{', [{ code: 'broken' }]],
  ['[]', [{ code: 'foreign' }]],
  ['null', [{ code: 'foreign' }]],
  [{}, [{ code: 'foreign' }]],
  [{ kind: 'jieshi-run', version: 1 }, [{ code: 'foreign' }]],
  [{ ...ours, version: 2, sheet: empty }, [{ code: 'newer' }]],
  [{ ...ours, tool: 'other', sheet: empty }, [{ code: 'other-tool', name: 'other' }]],
  [ours, [{ code: 'broken' }]],
  [{ ...ours, sheet: { fields: { city: 'Paris' } } }, [{ code: 'not-an-option', field: 'city' }]],
  [
    { ...ours, sheet: { tables: { friends: [{}, { close: 'perhaps' }] } } },
    [{ code: 'not-an-option', table: 'friends', row: 1, column: 'close' }],
  ],
  [{ ...ours, sheet: { tables: { friends: {} } } }, [{ code: 'broken', table: 'friends' }]],
])('refused: %j', (content, problems) => {
  expect(open(content)).toEqual({ ok: false, problems });
});

test('only what the tool knows is taken, and numbers are taken as text', () => {
  const content = `{"kind":"jieshi-sheet","version":1,"tool":"every-kind","sheet":{
    "fields":{"months":-2.5,"__proto__":{"cash":"1"},"constructor":1,"rushed":false},
    "tables":{"friends":[{"name":7,"__proto__":{}}],"dogs":[]},"fed":{"trust":"somebody.else","months":"a.b"}}}`;
  const opened = open(content);
  expect(opened).toEqual({
    ok: true,
    left: [],
    sheet: {
      fields: { ...empty.fields, months: '−2.5', rushed: false },
      tables: {
        friends: [{ name: '7', hours: '', since: '', circle: 'work', close: false, trust: '' }],
        ties: [],
      },
    },
  });
});

test('the form of an earlier edition is asked for first', () => {
  const older = {
    ...everyKind,
    older: (content: unknown) =>
      (content as { old?: string }).old ? { fields: { note: 'old' } } : undefined,
  };
  expect(fromJson('{"old":1}', older, 'every-kind')).toMatchObject({
    ok: true,
    sheet: { fields: { note: 'old', months: '12' } },
  });
  expect(fromJson('{}', older, 'every-kind').ok).toBe(false);
});

test('what is nested without end is refused', () => {
  expect(open('['.repeat(200_000))).toEqual({ ok: false, problems: [{ code: 'broken' }] });
});

test('what was moved in a picture comes back, as far as it is a place', () => {
  const moved = { ...empty, arranged: { lee: [0.25, 0.5] } } as const;
  expect(fromJson(toJson('every-kind', moved), everyKind, 'every-kind')).toEqual({
    ok: true,
    sheet: moved,
    left: [],
  });
  const wrong = { ...empty, arranged: { lee: [7, 'x'] } };
  const text = JSON.stringify({
    kind: 'jieshi-sheet',
    version: 1,
    tool: 'every-kind',
    sheet: wrong,
  });
  expect(fromJson(text, everyKind, 'every-kind')).toEqual({ ok: true, sheet: empty, left: [] });
});
