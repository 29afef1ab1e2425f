import { describe, expect, test } from 'vitest';
import { backward } from '../../../src/lib/equations/tape';
import { taped, tapeGradient } from '../../../src/lib/equations/tapeGradient';
import { allClose } from '../../helpers/allClose';
import { cases, layersOf } from '../../helpers/goldenBack';

describe.each(cases)('$loss, $sizes, $hidden', (one) => {
  const layers = layersOf(one, one.numbers);

  test('the tape costs and slopes as mpmath says', () => {
    expect(taped(layers, one.given, one.loss, one.answer).loss.number).toBeCloseTo(one.value, 13);
    allClose(tapeGradient(layers, one.given, one.loss, one.answer), one.gradient, 1e-12);
  });

  test('going back twice leaves every gradient as it was', () => {
    const { loss, parameters } = taped(layers, one.given, one.loss, one.answer);
    backward(loss);
    const once = parameters.map(({ gradient }) => gradient);
    backward(loss);
    expect(parameters.map(({ gradient }) => gradient)).toEqual(once);
  });
});
