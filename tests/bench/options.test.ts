import { expect, test } from 'vitest';
import { optionsOf } from '../../bench/options';

const cards = ['--engines', 'ours-webgpu,tfjs-webgpu,jax-webgpu'];

test.each([
  [[], 'bench/results'],
  [['--quick'], undefined],
  [['--only', 'gpt'], undefined],
  [['--engines', 'ours'], undefined],
  [cards, undefined],
  [[...cards, '--webgpu'], 'bench/results/software-webgpu'],
  [[...cards, '--webgpu', '--quick'], undefined],
])('a run with %j is kept in %s', (args, keep) => {
  expect(optionsOf(args).keep).toBe(keep);
});

test('what there is not is said', () => {
  expect(() => optionsOf(['--only', 'gtp'])).toThrow('bench: no workload called gtp');
  expect(() => optionsOf(['--engines', 'numpy'])).toThrow('bench: no engine called numpy');
});
