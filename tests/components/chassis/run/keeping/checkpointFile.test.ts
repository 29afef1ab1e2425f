import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  CheckpointFileError,
  fromFile,
  LARGEST_FILE,
  toFile,
} from '../../../../../src/components/chassis/run/keeping/checkpointFile';
import {
  fields as gptFields,
  reports as table,
} from '../../../../../src/components/demos/tiny-gpt/fields';
import { crc32 } from '../../../../../src/lib/core/crc32';
import { Random } from '../../../../../src/lib/core/random';
import { decode, encode } from '../../../../../src/lib/core/safetensors';
import * as gpt from '../../../../../src/lib/models/gpt';
import * as variable from '../../../../../src/lib/nn/variable';
import { use } from '../../../../helpers/backends';
import type { Checkpoint } from '../../../../../src/lib/runtime/protocol';

const checkpoint: Checkpoint = {
  demo: 'tiny-gpt',
  values: { layers: 2, text: 'zh', seed: 7 },
  step: 120,
  tensors: { 'blocks.0.weight': { shape: [2, 2], data: Float32Array.of(1, -2, 3, 0.5) } },
  extra: { step: 120, tokenizer: { kind: 'characters', symbols: '借势' } },
  language: 'zh',
};
const past = {
  steps: [1, 2, 120],
  reports: [{ loss: 4, norm: 1, heldOut: 4.1 }, { loss: 3 }, { loss: 2, recent: [1, 2] }],
  elapsedMs: 77,
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

const write = (metadata: Record<string, string>) => encode(checkpoint.tensors, metadata);
/** A file of a version, whole but for what is changed. */
function rewritten(changes: Record<string, string>): Uint8Array {
  const { metadata } = decode(toFile(checkpoint, past, table));
  const file = write({ ...metadata, checksum: '00000000', ...changes });
  file.set(new TextEncoder().encode(crc32(file)), 8 + '{"__metadata__":{"checksum":"'.length);
  return file;
}

test('a run comes back from its file as it was, with its curve', () => {
  expect(fromFile(toFile(checkpoint, past, table), 'tiny-gpt')).toEqual({ checkpoint, past });
});

test('the curve ends where the weights are, stays small, and has no number that is none', () => {
  const many = Array.from({ length: 50_000 }, (_, i) => i + 1);
  const long = { steps: many, reports: many.map((at) => ({ at })), elapsedMs: 1 };
  const file = toFile({ ...checkpoint, step: 40_000 }, long, table);
  const { steps, reports } = fromFile(file, 'tiny-gpt').past!;
  expect(steps.at(-1)).toBe(40_000);
  expect(steps[0]).toBe(1);
  expect(steps.length).toBeLessThan(2_200);
  expect(reports.length).toBe(steps.length);
  const recent = Array.from({ length: 200 }, () => Math.PI);
  const wide = many.map(() => ({ recent }));
  const wider = fromFile(
    toFile({ ...checkpoint, step: 50_000 }, { ...long, reports: wide }, table),
    'tiny-gpt',
  );
  expect(wider.past!.steps.at(-1)).toBe(50_000);
  const gaps = { ...past, reports: [{ loss: NaN }, { recent: [Infinity] }, {}] };
  expect(fromFile(toFile(checkpoint, gaps, table), 'tiny-gpt').past!.reports).toEqual([
    {},
    { recent: [null] },
    {},
  ]);
});

test('a file is refused by the reason', () => {
  const whole = toFile(checkpoint, past, table);
  const code = (bytes: Uint8Array, demo = 'tiny-gpt') => codeOf(() => fromFile(bytes, demo));
  expect(code(whole, 'digits')).toBe('other-demo');
  for (const length of [0, 5, 9, 20, 40, 200, whole.length - 3]) {
    expect(code(whole.slice(0, length)), `${length} bytes of it`).toBe('broken');
  }
  const huge = { byteLength: LARGEST_FILE + 1 } as Uint8Array;
  expect(code(huge)).toBe('too-large');
  expect(code(rewritten({ format: 'jieshi-run-3' }))).toBe('newer');
  expect(code(rewritten({ format: 'jieshi-run-99' }))).toBe('newer');
});

test('what other programs made is said to be that, whatever it is', () => {
  const code = (bytes: Uint8Array) => codeOf(() => fromFile(bytes, 'tiny-gpt'));
  const text = (words: string) => new TextEncoder().encode(words);
  const foreign = {
    'floats without words': write({}),
    "another program's words": write({ format: 'pt' }),
    'our name, no version': write({ format: 'jieshi-run-' }),
    BF16: safetensors('{"weight":{"dtype":"BF16","shape":[2],"data_offsets":[0,4]}}', 4),
    'a text': text('Once upon a time there was a loss. '.repeat(20)),
    'a word': text('hello'),
    'a Chinese text': text('从前有一个损失。'.repeat(20)),
    'an archive': Uint8Array.of(0x50, 0x4b, 3, 4, ...new Uint8Array(200)),
    'a picture': Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, ...new Uint8Array(100)),
  };
  for (const [name, bytes] of Object.entries(foreign)) expect(code(bytes), name).toBe('foreign');
});

/** A file with this header. */
function safetensors(header: string, bytes: number): Uint8Array {
  const head = new TextEncoder().encode(header);
  const file = new Uint8Array(8 + head.length + bytes);
  new DataView(file.buffer).setBigUint64(0, BigInt(head.length), true);
  file.set(head, 8);
  return file;
}

test.each([
  { values: '[]' },
  { values: '{' },
  { seed: 'x' },
  { step: '-1' },
  { extra: 'null' },
  { curve: '{}' },
  { curve: '{"steps":[1],"reports":[],"elapsedMs":1}' },
  { curve: '{"steps":[1],"reports":[{"loss":"<b>"}],"elapsedMs":1}' },
  { curve: '{"steps":[121],"reports":[{"loss":1}],"elapsedMs":1}' },
  { extra: `{"deep":${'['.repeat(20_000)}${']'.repeat(20_000)}}` },
  { values: `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}` },
])('metadata %# is refused', (changed) => {
  expect(codeOf(() => fromFile(rewritten(changed), 'tiny-gpt'))).toBe('broken');
});

test('whatever byte is changed, it is noticed, and the good file still opens', () => {
  const whole = toFile(checkpoint, past, table);
  fc.assert(
    fc.property(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
      const damaged = whole.slice();
      damaged[at]! ^= change;
      expect(codeOf(() => fromFile(damaged, 'tiny-gpt'))).not.toBe('none');
    }),
    { numRuns: 1_000 },
  );
  expect(fromFile(whole, 'tiny-gpt').checkpoint.step).toBe(120);
});

test.each(['en', 'zh'])('a file of the first edition opens: %s', (language) => {
  const file = readFileSync(`${import.meta.dirname}/files/run-1.${language}.safetensors`);
  const { checkpoint: old, past: none } = fromFile(file, 'tiny-gpt');
  expect(old).toMatchObject({ step: 12, values: { layers: 1, vocabulary: 64, seed: 5 } });
  expect(Object.keys(old.tensors)).toContain('blocks.0.attention.qkv.weight');
  expect([old.language, none]).toEqual([undefined, undefined]);
});

test('the largest run that can be set up is opened again', async () => {
  await use('cpu');
  const most = Object.fromEntries(
    Object.entries(gptFields).map(([name, field]) => [name, 'max' in field ? field.max : 0]),
  ) as Record<keyof typeof gptFields, number>;
  const { vocabulary, context, heads, headWidth, layers } = most;
  const params = gpt.init(
    { vocabulary, context, heads, layers, channels: heads * headWidth },
    new Random(1),
  );
  const count = variable.count(params);
  const numbers = (shape: number[]) => ({ shape, data: new Float32Array(count) });
  const tensors = { weights: numbers([count]), mean: numbers([count]), square: numbers([count]) };
  const file = toFile({ ...checkpoint, tensors }, past, table);
  expect(file.byteLength).toBeGreaterThan(69_000_000);
  expect(fromFile(file, 'tiny-gpt').checkpoint.step).toBe(120);
});
