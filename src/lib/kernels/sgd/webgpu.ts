import { replace } from '../webgpu/kernel';
import { stepOf, update, type Rule } from '../webgpu/weights';

const rule: Rule = {
  name: 'momentum',
  memory: ['velocity'],
  numbers: ['momentum', 'rate'],
  code: `
    let v = u.momentum * velocity[p] + gradient;
    velocityTo[p] = v;
    let after = weight - u.rate * v;`,
};
const step = stepOf(rule);

export function register(): void {
  replace('Momentum', ({ inputs, attributes, backend }) => {
    const { momentum, decay, rate, clip, count } = attributes;
    const numbers = { momentum, rate };
    return update(backend, rule, step, { inputs, count, numbers, clip, keep: 1 - rate * decay });
  });
}
