import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { isZip, Zip } from '../../../src/lib/desk/zip';

const bytes = new Uint8Array(readFileSync('tests/fixtures/sheets/excel.xlsx'));
const MUCH = 1e6;

test('files come out whole, packed or not', async () => {
  expect(isZip(bytes)).toBe(true);
  expect(isZip(bytes.subarray(1))).toBe(false);
  const zip = new Zip(bytes, MUCH);
  expect(await zip.text('xl/workbook.xml')).toMatch(/^<\?xml[\s\S]*第二张[\s\S]*<\/workbook>$/);
  expect(await zip.text('xl/sharedStrings.xml')).toMatch(/^<\?xml[\s\S]*<\/sst>$/);
  expect(await zip.text('nothing')).toBeUndefined();
});

test('no more is unpacked than may be, all files together', async () => {
  const size = (await new Zip(bytes, MUCH).text('xl/styles.xml'))?.length ?? 0;
  const zip = new Zip(bytes, 2 * size - 1);
  await expect(zip.text('xl/styles.xml')).resolves.toHaveLength(size);
  await expect(zip.text('xl/styles.xml')).rejects.toThrow('too large');
});

test('cut anywhere it is refused', () => {
  for (let length = 0; length < bytes.length; length += 7) {
    expect(() => new Zip(bytes.slice(0, length), MUCH), `${length} bytes`).toThrow(RangeError);
  }
});

test('damaged inside it is refused', async () => {
  const damaged = bytes.slice();
  const zip = new Zip(damaged, MUCH);
  const at =
    new TextDecoder('latin1').decode(bytes).indexOf('xl/styles.xml') + 'xl/styles.xml'.length;
  damaged.fill(0xff, at, at + 20);
  await expect(zip.text('xl/styles.xml')).rejects.toThrow('damaged');
});
