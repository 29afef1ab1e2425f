import { expect, test } from 'vitest';
import { TypedLines } from '../../../src/components/chassis/typedLines.svelte';

const readLines = (text: string) => {
  const numbers = text.split('\n').map(Number);
  const wrong = numbers.findIndex((each) => Number.isNaN(each));
  if (wrong >= 0) return wrong + 1;
  return numbers.length > 3 ? 0 : numbers;
};

test('what cannot be read stays as typed and is told; what is there stays until all can be read', () => {
  let items: readonly number[] = [1, 2];
  const lines = new TypedLines<number>({
    items: () => items,
    change: (next) => (items = next),
    linesOf: (all) => all.join('\n'),
    readLines,
    most: 3,
    words: () => ({ ownMany: 'at most {limit}', ownBad: 'line {line}' }),
  });
  expect([lines.text, lines.problem]).toEqual(['1\n2', '']);
  lines.type('1\nx');
  expect([lines.text, lines.problem, items]).toEqual(['1\nx', 'line 2', [1, 2]]);
  lines.type('1\n2\n3\n4');
  expect([lines.problem, items]).toEqual(['at most 3', [1, 2]]);
  lines.type('5\n6');
  expect([lines.text, lines.problem, items]).toEqual(['5\n6', '', [5, 6]]);
  lines.type('x');
  lines.clear();
  expect([lines.text, lines.problem, items]).toEqual(['', '', []]);
});
