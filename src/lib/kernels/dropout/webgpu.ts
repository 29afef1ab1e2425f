import { output, replace, sizeOf } from '../webgpu/kernel';
import { program, remembered, times } from '../webgpu/program';
import { record } from '../webgpu/record';
import { ROTATIONS, threshold } from './reference';

/** Each call makes the two words of its counter, with Threefry's twenty rounds, for two numbers. */
const mask = remembered(() =>
  program({
    name: 'dropout',
    uniforms: {
      size: 'u32',
      first: 'u32',
      second: 'u32',
      threshold: 'u32',
      scale: 'f32',
      counter: 'u32',
    },
    reads: { x: 'f32' },
    writes: { y: 'f32' },
    code: `
      let even = 2u * place;
      if (even >= u.size) { return; }
      let key0 = u.first;
      let key1 = u.second;
      let key2 = 0x1bd11bdau ^ key0 ^ key1;
      var a = place + u.counter + key0;
      var b = key1;
      ${times(20, (round) => {
        const by = ROTATIONS[round % 8] as number;
        const injection = (round + 1) / 4;
        return `
      a += b;
      b = ((b << ${by}u) | (b >> ${32 - by}u)) ^ a;
      ${round % 4 === 3 ? `a += key${injection % 3}; b += key${(injection + 1) % 3} + ${injection}u;` : ''}`;
      })}
      y[even] = select(0.0, x[even] * u.scale, a >= u.threshold);
      if (even + 1u < u.size) {
        y[even + 1u] = select(0.0, x[even + 1u] * u.scale, b >= u.threshold);
      }`,
  }),
);

export function register(): void {
  replace('Dropout', ({ inputs: { x }, attributes, backend }) => {
    const { rate, first, second, start } = attributes;
    const y = output(backend, x.shape);
    const size = sizeOf(x);
    record(backend, mask(), {
      uniforms: {
        ...{ size, first, second, threshold: threshold(rate) },
        ...{ scale: 1 / (1 - rate), counter: start / 2 },
      },
      reads: [x],
      writes: [y],
      groups: Math.ceil(size / 128),
      changing: true,
    });
    return y;
  });
}
