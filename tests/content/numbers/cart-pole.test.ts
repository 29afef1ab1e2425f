/** @file Chapter 17: what it says of CartPole, against the world and the settings of its demo. */
import { expect, test } from 'vitest';
import { fields } from '../../../src/components/demos/cart-pole/fields';
import * as ppo from '../../../src/lib/agents/ppo';
import { farthest, steepest, world } from '../../../src/lib/worlds/cartPole';
import { printed } from '../../helpers/printed';

const { holds, holdsInBoth } = printed('170-reinforcement-learning');

test('when the pole has fallen, and how long an episode is', () => {
  holds(
    {
      en: 'leans more than {angle}° or the cart is {far} metres away, and for {most} steps at most',
      zh: '杆子歪过 {angle}°，或者车离中心 {far} 米；最多走 {most} 步',
    },
    { angle: (180 * steepest) / Math.PI, far: String(farthest), most: world.mostSteps },
  );
});

test('what a pole that never falls is worth, and how the network is built', () => {
  const discount = fields.discount.default;
  holdsInBoth('$1/(1-{discount})={value}$', {
    discount: String(discount),
    value: 1 / (1 - discount),
  });
  holds(
    { en: 'two layers of {hidden} neurons', zh: '两层各 {hidden} 个神经元' },
    { hidden: fields.hidden.default },
  );
  expect(fields.agents.default).toBe(5); // “five agents”, 五个智能体
});

test('how far a push is lifted in one lesson, and what a test of half the gap costs', () => {
  holds(
    {
      en: 'had a probability of 0.50 isn’t lifted beyond {limit} before',
      zh: '原来概率是 0.50 的一推，抬到 {limit} 就不再抬',
    },
    { limit: (0.5 * (1 + ppo.defaults.clip)).toFixed(2) },
  );
  const errors = (1.96 + 0.84) ** 2;
  holds({ en: '{errors} × share', zh: '{errors} × 比例' }, { errors: errors.toFixed(2) });
});
