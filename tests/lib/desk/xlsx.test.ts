import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cellsOf } from '../../../src/lib/desk/xlsx';

const bytes = new Uint8Array(readFileSync('tests/fixtures/sheets/excel.xlsx'));

test('the first sheet’s cells as their file would show them, by their places', async () => {
  expect(await cellsOf(bytes)).toEqual([
    { line: 1, cells: ['姓名', '小时', '认识于', '圈子', '亲近', '信任'] },
    { line: 2, cells: ['李 & <Lee>', '0.333333333333333', '2026-11-28', '工作', 'FALSE'] },
    { line: 4, cells: ['王', '-1.5', '2026-01-05', '学校', 'TRUE', '7'] },
    { line: 5, cells: ['=1+1', '12.5%'] },
  ]);
});

/** Stored files alone, as a small zip. */
function zipOf(files: Record<string, string>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: number[] = [];
  const directory: number[] = [];
  const two = (n: number) => [n & 255, n >> 8];
  const four = (n: number) => [...two(n & 0xffff), ...two(n >>> 16)];
  for (const [name, text] of Object.entries(files)) {
    const [named, content] = [encoder.encode(name), encoder.encode(text)];
    const sizes = [...four(content.length), ...four(content.length), ...two(named.length), 0, 0];
    const head = [...two(20), ...two(0), ...two(0), ...four(0), ...four(0), ...sizes];
    directory.push(
      ...four(0x02014b50),
      20,
      0,
      ...head,
      ...Array<number>(10).fill(0),
      ...four(parts.length),
      ...named,
    );
    parts.push(...four(0x04034b50), ...head, ...named, ...content);
  }
  const count = two(Object.keys(files).length);
  return Uint8Array.from([
    ...parts,
    ...directory,
    ...four(0x06054b50),
    0,
    0,
    0,
    0,
    ...count,
    ...count,
    ...four(directory.length),
    ...four(parts.length),
    0,
    0,
  ]);
}
const book =
  '<x:workbook><x:workbookPr date1904="1"/><x:sheets><x:sheet r:id="a"/></x:sheets></x:workbook>';
const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';

test('other writers: names with a prefix, no places, no relations, days from 1904, signs by number', async () => {
  const sheet =
    '<x:worksheet><x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t>a&#x4e00;&#98;_x000A_</x:t></x:is></x:c>' +
    '<x:c s="1"><x:v>0</x:v></x:c><x:c/><x:c t="str"><x:f>"&gt;"</x:f><x:v>&gt;</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const files = {
    'xl/workbook.xml': book,
    'xl/styles.xml': styles,
    'xl/worksheets/sheet1.xml': sheet,
  };
  expect(await cellsOf(zipOf(files))).toEqual([
    { line: 1, cells: ['a一b\n', '1904-01-01', '', '>'] },
  ]);
});

test('refused: no book, no sheet, a cell far off', async () => {
  const wide = '<worksheet><row r="9"><c r="ZZZ9"><v>1</v></c></row></worksheet>';
  expect(await cellsOf(zipOf({ a: '' }))).toEqual({ code: 'no-spreadsheet' });
  expect(await cellsOf(zipOf({ 'xl/workbook.xml': book }))).toEqual({ code: 'no-spreadsheet' });
  expect(
    await cellsOf(zipOf({ 'xl/workbook.xml': book, 'xl/worksheets/sheet1.xml': wide })),
  ).toEqual({ code: 'too-many-cells', line: 9 });
});
