import { expect, test } from 'vitest';
import { defaultsOf, parse } from '../../../src/lib/core/fields';
import { sharedWords } from '../../../src/i18n/training';
import { trainingFields } from '../../../src/lib/train/fields';

const fields = trainingFields({
  batch: { unit: 'row', max: 64, default: 16 },
  rate: 0.002,
  decay: 0.1,
});

test('every training has the same settings, and only its own defaults', () => {
  expect(defaultsOf(fields)).toEqual({
    batch: 16,
    rate: 0.002,
    warmup: 20,
    length: 2_000,
    decay: 0.1,
    clip: 1,
  });
  expect(parse(fields, { batch: 65 }).ok).toBe(false);
});

test('their words are those of the whole book', () => {
  for (const words of Object.values(sharedWords)) {
    expect(Object.keys(words.fields)).toEqual(expect.arrayContaining(Object.keys(fields)));
  }
});
