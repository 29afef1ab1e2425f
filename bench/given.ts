/**
 * @file What every engine is given: first weights and batches as plain numbers, in one JSON that says where, and one
 * binary file that holds them, each number 4 bytes, little-endian.
 */
import type { Batch, Numbers } from '../src/lib/workloads/workloads.ts';

export interface Given {
  sizes: Record<string, number>;
  settings: Settings;
  /** First weights by path; the order is that of the model. */
  params: Record<string, Numbers>;
  /** Taken in turn, over and over. */
  batches: Batch[];
}

/** AdamW; matrices decay, biases and gains do not. */
export interface Settings {
  rate: number;
  beta1: number;
  beta2: number;
  epsilon: number;
  decay: number;
}

interface Place {
  shape: number[];
  type: 'float32' | 'int32';
  /** Of its first number, counted in numbers. */
  at: number;
}

interface Index {
  sizes: Given['sizes'];
  settings: Settings;
  params: Record<string, Place>;
  batches: Record<string, Place>[];
}

export function encode({ sizes, settings, params, batches }: Given): {
  index: string;
  numbers: Uint8Array<ArrayBuffer>;
} {
  const parts: Numbers['data'][] = [];
  let end = 0;
  const place = ({ shape, data }: Numbers): Place => {
    const at = end;
    parts.push(data);
    end += data.length;
    return { shape, type: data instanceof Int32Array ? 'int32' : 'float32', at };
  };
  const index: Index = {
    sizes,
    settings,
    params: mapped(params, place),
    batches: batches.map((batch) => mapped(batch, place)),
  };
  const numbers = new Uint8Array(4 * end);
  let at = 0;
  for (const { buffer, byteOffset, byteLength } of parts) {
    numbers.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += byteLength;
  }
  return { index: JSON.stringify(index), numbers };
}

export function decode(index: string, numbers: ArrayBuffer): Given {
  const { sizes, settings, params, batches } = JSON.parse(index) as Index;
  const read = ({ shape, type, at }: Place): Numbers => {
    const size = shape.reduce((product, length) => product * length, 1);
    const Data = type === 'int32' ? Int32Array : Float32Array;
    return { shape, data: new Data(numbers, 4 * at, size) };
  };
  return {
    sizes,
    settings,
    params: mapped(params, read),
    batches: batches.map((batch) => mapped(batch, read)),
  };
}

function mapped<From, To>(values: Record<string, From>, change: (value: From) => To) {
  return Object.fromEntries(Object.entries(values).map(([key, value]) => [key, change(value)]));
}
