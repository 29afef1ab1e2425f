import { expect, test } from 'vitest';
import { all, program, remembered, times } from '../../../../src/lib/kernels/webgpu/program';

const described = {
  name: 'twice',
  uniforms: { size: 'u32', by: 'f32' },
  reads: { x: 'f32', ids: 'i32' },
  writes: { y: 'vec4<f32>' },
  code: 'y[place] = x[place];',
} as const;

test('numbers, what is read and what is written are bound in this order', () => {
  const { source, reads, writes, uniforms } = program(described);
  const bindings = [...source.matchAll(/@binding\((\d)\) var<([^>]+)> (\w+)/g)].map((each) => [
    ...each.slice(1),
  ]);
  expect(bindings).toEqual([
    ['0', 'uniform', 'u'],
    ['1', 'storage, read', 'x'],
    ['2', 'storage, read', 'ids'],
    ['3', 'storage, read_write', 'y'],
  ]);
  expect([reads, writes]).toEqual([2, 1]);
  expect(uniforms).toEqual([
    ['size', 'u32'],
    ['by', 'f32'],
  ]);
  expect(source).toContain('@workgroup_size(64)');
});

test('a variant is made once, and each has its own', () => {
  let made = 0;
  const variant = remembered((lanes: number, wide: boolean) => {
    made++;
    return program({ ...described, name: `${lanes}${wide}` });
  });
  expect(variant(4, true)).toBe(variant(4, true));
  expect(variant(4, false)).not.toBe(variant(4, true));
  expect(made).toBe(2);
});

test('code is written out as often as asked', () => {
  expect(times(3, (i) => `x${i}`, ' + ')).toBe('x0 + x1 + x2');
  expect(all(['a', 'b'], 'f32')).toEqual({ a: 'f32', b: 'f32' });
});
