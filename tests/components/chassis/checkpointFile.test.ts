import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  CheckpointFileError,
  fromFile,
  LARGEST_FILE,
  toFile,
} from '../../../src/components/chassis/checkpointFile';
import { encode } from '../../../src/lib/core/safetensors';
import type { Checkpoint } from '../../../src/lib/runtime/protocol';

const checkpoint: Checkpoint = {
  demo: 'tiny-gpt',
  values: { layers: 2, text: 'zh' },
  seed: 7,
  step: 120,
  tensors: { 'blocks.0.weight': { shape: [2, 2], data: Float32Array.of(1, -2, 3, 0.5) } },
  extra: { step: 120, tokenizer: { kind: 'characters', symbols: '借势' } },
};
const codeOf = (action: () => unknown): string => {
  try {
    action();
  } catch (error) {
    if (error instanceof CheckpointFileError) return error.code;
    throw error;
  }
  return 'none';
};

test('a run comes back from its file as it was', () => {
  expect(fromFile(toFile(checkpoint), 'tiny-gpt')).toEqual(checkpoint);
});

test('a file is refused by the reason', () => {
  const whole = toFile(checkpoint);
  expect(codeOf(() => fromFile(whole, 'digits'))).toBe('other-demo');
  expect(codeOf(() => fromFile(whole.slice(0, whole.length - 3), 'tiny-gpt'))).toBe('broken');
  expect(codeOf(() => fromFile(new Uint8Array(0), 'tiny-gpt'))).toBe('broken');
  expect(codeOf(() => fromFile(encode(checkpoint.tensors, {}), 'tiny-gpt'))).toBe('foreign');
  const huge = { byteLength: LARGEST_FILE + 1 } as Uint8Array;
  expect(codeOf(() => fromFile(huge, 'tiny-gpt'))).toBe('too-large');
});

test.each([{ values: '[]' }, { values: '{' }, { seed: 'x' }, { step: '-1' }, { extra: 'null' }])(
  'metadata %o is refused',
  (changed) => {
    const metadata = {
      format: 'jieshi-run-1',
      demo: 'tiny-gpt',
      values: '{}',
      seed: '1',
      step: '1',
      extra: '{}',
      ...changed,
    };
    expect(codeOf(() => fromFile(encode(checkpoint.tensors, metadata), 'tiny-gpt'))).toBe('broken');
  },
);

test('a damaged file gives a named refusal or a sound run, and the good file still opens', () => {
  const whole = toFile(checkpoint);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.nat(255), (at, value) => {
      const damaged = whole.slice();
      damaged[at] = value;
      codeOf(() => fromFile(damaged, 'tiny-gpt'));
    }),
  );
  expect(fromFile(whole, 'tiny-gpt').step).toBe(120);
});
