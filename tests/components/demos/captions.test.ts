/** @file What a caption asks for can be done where it is read. */
import { expect, test } from 'vitest';
import type { DemoStrings } from '../../../src/components/chassis/viewProps';
import type { Fields } from '../../../src/lib/core/fields';

const tables = import.meta.glob<Fields>('../../../src/components/demos/*/fields.ts', {
  eager: true,
  import: 'fields',
});
const words = import.meta.glob<DemoStrings<Fields>>('../../../src/components/demos/*/strings.ts', {
  eager: true,
  import: 'strings',
});

/** "Exploration ε" is named by "exploration"; 打滑概率 by 打滑概率. */
const nameOf = (label: string) =>
  label
    .replace(/\s*[\p{Script=Greek}]$/u, '')
    .trim()
    .toLowerCase();
/** Settings that a caption names, by their labels. */
export function namedIn(caption: string, labels: Record<string, string>): string[] {
  const said = caption.toLowerCase();
  return Object.entries(labels)
    .filter(([, label]) => said.includes(nameOf(label)))
    .map(([field]) => field);
}

for (const [path, fields] of Object.entries(tables)) {
  const name = path.split('/').at(-2) ?? '';
  test(`${name}: a caption names no setting that is folded away; one or two are on the stage`, () => {
    const staged = Object.keys(fields).filter((field) => fields[field]?.stage);
    const apart = staged.filter((field) => fields[field]?.stage !== 'drawing');
    expect(apart.length).toBeGreaterThan(0);
    expect(apart.length).toBeLessThanOrEqual(2);
    for (const { caption, fields: labels } of Object.values(
      words[path.replace('fields', 'strings')] ?? {},
    )) {
      const named = namedIn(
        caption,
        Object.fromEntries(Object.entries(labels).map(([field, { label }]) => [field, label])),
      );
      expect(
        named.filter((field) => !staged.includes(field)),
        caption,
      ).toEqual([]);
    }
  });
}

test('a named setting is found in both languages', () => {
  expect(
    namedIn('Then set exploration to 0.', { exploration: 'Exploration ε', slip: 'Slipping' }),
  ).toEqual(['exploration']);
  expect(namedIn('把打滑概率调到 0.2', { slip: '打滑概率', rate: '学习率 α' })).toEqual(['slip']);
});
