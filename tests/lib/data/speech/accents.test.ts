import { expect, test } from 'vitest';
import { accentNames, accents } from '../../../../src/lib/data/speech/accents';

test('within an accent no two digits sound the same', () => {
  for (const accent of accentNames) {
    const heard = accents[accent].map((sounds) => sounds.join(' '));
    expect(new Set(heard).size, accent).toBe(10);
  }
});

test('each accent changes some words of the first and leaves others', () => {
  const [first, ...others] = accentNames.map((accent) => accents[accent].map(String));
  for (const other of others) {
    const same = other.filter((sounds, digit) => sounds === first![digit]).length;
    expect(same).toBeGreaterThan(0);
    expect(same).toBeLessThan(10);
  }
});

test('what the rules say is what is heard', () => {
  expect(accents.rhotic[4]).toEqual(['f', 'ɔ', 'r']);
  expect(accents.nonRhotic[4]).toEqual(['f', 'ɔ', 'ə']);
  expect(accents.plain[3]).toEqual(['t', 'r', 'i']);
  expect(accents.unvoiced[5]).toEqual(['f', 'aɪ', 'f']);
});
