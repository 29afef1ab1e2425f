import { replace } from '../webgpu/kernel';
import { stepOf, update, type Rule } from '../webgpu/weights';

const rule: Rule = {
  name: 'adamw',
  memory: ['mean', 'square'],
  numbers: ['beta1', 'beta2', 'epsilon', 'pace', 'root'],
  code: `
    let m = u.beta1 * mean[p] + (1.0 - u.beta1) * gradient;
    let v = u.beta2 * square[p] + (1.0 - u.beta2) * gradient * gradient;
    meanTo[p] = m;
    squareTo[p] = v;
    let after = weight - u.pace * m / (sqrt(v) * u.root + u.epsilon);`,
};
const step = stepOf(rule);

export function register(): void {
  replace('AdamW', ({ inputs, attributes, backend }) => {
    const { beta1, beta2, epsilon, decay, rate, clip, t, count } = attributes;
    const pace = rate / (1 - beta1 ** t);
    const root = 1 / Math.sqrt(1 - beta2 ** t);
    const numbers = { beta1, beta2, epsilon, pace, root };
    return update(backend, rule, step, { inputs, count, numbers, clip, keep: 1 - rate * decay });
  });
}
