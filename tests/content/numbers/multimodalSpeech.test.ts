/** @file The numbers of the section on speech: three frames by hand, and how many a spelling needs. For tests/content/numbers. */
import { expect, test } from 'vitest';
import * as ctc from '../../../src/lib/data/speech/ctc';
import { T } from '../../../src/lib/data/speech/utterance';
import { encode } from '../../../src/lib/data/speech/words';
import { printed } from '../../helpers/printed';

const { near } = printed('150-multimodal');

test('three frames of one letter and a blank at ½ each', () => {
  const given = { scores: [0, 0, 0, 0, 0, 0], T: 3, V: 2 };
  const logs = ctc.logSoftmax(given);
  const chanceOf = (letters: number[]) => Math.exp(ctc.lattice(logs, given, letters).logarithm);
  const [one, two, none] = [chanceOf([1]), chanceOf([1, 1]), chanceOf([])];
  expect(one + two + none).toBeCloseTo(1, 12);
  expect(none).toBeCloseTo(1 / 8, 12);
  expect(8 * one).toBeCloseTo(6, 12);
  near(String(Number(one.toFixed(6))), String(Number(two.toFixed(6))), (-Math.log(one)).toFixed(3));
});

test('“three” needs six frames', () => {
  expect(ctc.framesNeeded(encode('three'))).toBe(6);
  expect(T).toBe(32);
});

test('the path that is read letter by letter', () => {
  const ids = [...'–tt–hree–e'].map((sign) => '–threz'.indexOf(sign));
  expect(
    ctc
      .collapsed(ids)
      .map((id) => '–threz'[id])
      .join(''),
  ).toBe('three');
});
