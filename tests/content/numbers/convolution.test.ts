/** @file Chapter 11: what it prints and no demo measures. */
import { expect, test } from 'vitest';
import * as cnn from '../../../src/lib/models/cnn';
import { chapter, expectPrinted, printed } from './chapter';

const text = chapter('convolution');
const { size, first, second, hidden, answers } = cnn.defaults;
const [, afterFirst, pooled, afterSecond, side] = cnn.sides(size) as [
  number,
  number,
  number,
  number,
  number,
];
const parameters = [
  first * (9 + 1),
  second * (9 * first + 1),
  side * side * second * hidden + hidden,
  hidden * answers + answers,
];
const multiplications = [
  afterFirst ** 2 * first * 9,
  afterSecond ** 2 * second * 9 * first,
  side * side * second * hidden,
  hidden * answers,
];
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

test('nine pixels, nine weights, one sum', () => {
  const rows = [...text.en.matchAll(/^\| ([\d., ]+) \| −1, 0, 1 \| ([\d., ]+) \| ([\d.]+) \|$/gm)];
  const weights = [-1, 0, 1];
  const sums = rows.map(([, pixels = '', products = '', printedSum]) => {
    const values = pixels.split(', ').map((pixel, i) => Number(pixel) * weights[i]! + 0);
    expect(products).toBe(values.map((value) => `${value}`).join(', '));
    expect(printedSum).toBe(`${sum(values)}`);
    return sum(values);
  });
  expect(sums).toHaveLength(3);
  expectPrinted(text, printed(sum(sums), 1), printed(-0.5, 1), printed(sum(sums) - 0.5, 1));
  const zh = [...text.zh.matchAll(/^\| ([\d.，]+) \| −1，0，1 \| ([\d.，]+) \| ([\d.]+) \|$/gmu)];
  const plain = (found: RegExpMatchArray[]) =>
    found.map((row) => row.slice(1).map((cell) => cell.replace(/，/gu, ', ')));
  expect(plain(zh)).toEqual(plain(rows));
});

test('sizes, parameters and multiplications of every layer', () => {
  expectPrinted(
    text,
    `${size} × ${size}`,
    printed(size ** 2),
    printed(size ** 2 * 128 + 128),
    `${afterFirst} × ${afterFirst} × ${first}`,
    `${pooled} × ${pooled} × ${first}`,
    `${afterSecond} × ${afterSecond} × ${second}`,
    `${side} × ${side} × ${second}`,
    ...parameters.map((count) => printed(count)),
    ...multiplications.map((count) => printed(count)),
    printed(sum(parameters)),
    printed(sum(multiplications)),
  );
});

test('a connected layer with the outputs of the first one', () => {
  const outputs = afterFirst ** 2 * first;
  expectPrinted(text, printed(outputs * (size ** 2 + 1)));
});

test('which layer has most parameters, which most multiplications', () => {
  const share = (values: readonly number[], i: number) =>
    `${printed((100 * values[i]!) / sum(values))}%`;
  expectPrinted(text, share(parameters, 2), share(multiplications, 1));
});

test('the quiz', () => {
  const weights = second * first * 9;
  expectPrinted(text, printed(second * 9), printed(weights), printed(weights + second));
  expectPrinted(text, printed(afterSecond ** 2));
});
