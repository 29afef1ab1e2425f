/** @file Chapter 9: what it prints and no demo measures; its links lead to the settings of the figures beside them. */
import { expect, test } from 'vitest';
import { examplesOf } from '../../../src/components/demos/playground/examples';
import { fields } from '../../../src/components/demos/playground/fields';
import { variants } from '../../../src/components/demos/playground/variants';
import { defaultsOf } from '../../../src/lib/core/fields';
import { readLink } from '../../../src/lib/core/link';
import { Random } from '../../../src/lib/core/random';
import { printed } from '../../helpers/printed';

const { text, holds, holdsInBoth, near } = printed('090-training');
const defaults = defaultsOf(fields);

test('the best straight line', () => {
  const { test: points } = examplesOf(defaults, [], new Random(1));
  const rightOf = (angle: number) => {
    const along = points
      .map(({ x, y, answer }) => ({ at: x * Math.cos(angle) + y * Math.sin(angle), answer }))
      .sort((a, b) => a.at - b.at);
    // First class on this side of the line, second class beyond it, the line after each point in turn.
    let right = along.filter(({ answer }) => answer === 1).length;
    const all = along.map(({ answer }) => (right += answer === 0 ? 1 : -1));
    return Math.max(...all);
  };
  const best = Math.max(...Array.from({ length: 720 }, (_, i) => rightOf((i * Math.PI) / 360)));
  const numbers = { best, all: points.length };
  holds({ en: 'gets {best} of {all} right.', zh: '{all} 个点也只分对 {best} 个' }, numbers);
});

test('25 numbers, thirty points a step, 20 of 400 for training', () => {
  const { layer1, layer2, batch } = defaults;
  const parameters = 3 * layer1 + (layer1 + 1) * layer2 + (layer2 + 1);
  holds({ en: 'Here {n} numbers start', zh: '这里的 {n} 个数随机' }, { n: parameters });
  holds({ en: 'examples, {n} in the first', zh: '第一个演示里一批 {n} 个' }, { n: batch });
  const few = { ...defaults, ...variants.few };
  const { training, test: unseen } = examplesOf(few, [], new Random(1));
  holds(
    { en: 'only {some} noisy training points', zh: '{some} 个带噪声的训练点' },
    { some: training.length },
  );
  holds(
    { en: 'of the {rest} it has never seen', zh: '没见过的 {rest} 个' },
    { rest: unseen.length },
  );
});

test('surprises, and one step by hand', () => {
  const surprise = (p: number) => (-Math.log(p)).toFixed(3);
  near(surprise(0.5), surprise(0.9), surprise(0.1));
  const logistic = (z: number) => 1 / (1 + Math.exp(-z));
  const [x, weight, rate] = [2, 0, 0.1];
  const gradient = (logistic(weight * x) - 1) * x;
  const after = weight - rate * gradient;
  expect([gradient, after]).toEqual([-1, 0.1]);
  holdsInBoth('$(0.5-1)\\cdot2={gradient}$', { gradient: String(gradient) });
  const p = logistic(after * x);
  near(surprise(0.5), `$(0.5-1)\\cdot2=${gradient}$`, p.toFixed(3), surprise(p));
  near('report', surprise(0.5));
});

test.each(['en', 'zh'] as const)('every figure has a link to its settings (%s)', (language) => {
  const links = [...text[language].matchAll(/href="(#demo=playground&[^"]+)"/g)].map(
    ([, hash = '']) => {
      const link = readLink(hash, 'playground', fields);
      expect(link?.issues).toEqual([]);
      return link?.values;
    },
  );
  const shown = [...text[language].matchAll(/variant="(\w+)"/g)].map(([, name]) => name);
  expect([...new Set(shown)]).toEqual(Object.keys(variants));
  expect(links).toEqual(Object.values(variants).map((change) => ({ ...defaults, ...change })));
});
