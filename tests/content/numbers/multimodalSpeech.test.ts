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

test('exercises: ten shapes, two frames, and frames for other spellings', () => {
  near(`${100 / 10}\\%`, `${(100 / 6).toFixed(1)}\\%`, `${100 / 5}\\%`);
  const [e, blank] = [Math.log(0.6), Math.log(0.4)];
  const given = { scores: [blank, e, blank, e], T: 2, V: 2 };
  const logs = ctc.logSoftmax(given);
  const one = Math.exp(ctc.lattice(logs, given, [1]).logarithm);
  near('0.36+0.24+0.24', one.toFixed(2), (-Math.log(one)).toFixed(3));
  expect(ctc.lattice(logs, given, [1, 1]).logarithm).toBe(-Infinity);
  expect(ctc.framesNeeded(encode('nineteen'))).toBe(9);
  expect(ctc.framesNeeded(encode('threeeeeeee'))).toBe(18);
});

test('what the code of exercise 4 makes of the path', () => {
  const letters = [...'–tt–hree–e'].filter((sign) => sign !== '–');
  const read = letters.slice(0, -1).filter((sign, i) => sign !== letters[i + 1]);
  expect(read.join('')).toBe('thr');
  near('–tt–hree–e', 'thr');
});
