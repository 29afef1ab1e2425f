import { expect, test } from 'vitest';
import { Random } from '../../../../src/lib/core/random';
import { transform } from '../../../../src/lib/data/speech/fourier';
import { allClose } from '../../../helpers/allClose';

test.each([2, 8, 64])('of %i numbers it gives the sums of its definition', (n) => {
  const random = new Random(1);
  const real = Float64Array.from({ length: n }, () => random.normal());
  const imaginary = Float64Array.from({ length: n }, () => random.normal());
  const [re, im] = [new Float64Array(n), new Float64Array(n)];
  for (let k = 0; k < n; k++) {
    for (let i = 0; i < n; i++) {
      const angle = (-2 * Math.PI * i * k) / n;
      re[k]! += real[i]! * Math.cos(angle) - imaginary[i]! * Math.sin(angle);
      im[k]! += real[i]! * Math.sin(angle) + imaginary[i]! * Math.cos(angle);
    }
  }
  transform(real, imaginary);
  allClose(real, re, 1e-12);
  allClose(imaginary, im, 1e-12);
});

test('a length that is no power of two is refused', () => {
  expect(() => transform(new Float64Array(12), new Float64Array(12))).toThrow(
    'fourier: 12 is no power of two',
  );
});
