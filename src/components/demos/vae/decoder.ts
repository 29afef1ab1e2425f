/** @file The decoder on the page, in plain numbers: fast enough for every move of the pointer, whatever the worker does. */

export interface Decoder {
  /** `weight[i·O + o]`, I inputs and O outputs. */
  layers: { weight: Float32Array; bias: Float32Array }[];
}

/** Each pixel's chance of ink at z. */
export function decoded({ layers }: Decoder, z: ArrayLike<number>): Float32Array {
  let values: Float32Array = Float32Array.from(z);
  layers.forEach(({ weight, bias }, i) => {
    const sums = weighted(values, weight, bias);
    const last = i === layers.length - 1;
    values = sums.map((sum) => (last ? 1 / (1 + Math.exp(-sum)) : Math.tanh(sum)));
  });
  return values;
}

function weighted(values: Float32Array, weight: Float32Array, bias: Float32Array): Float32Array {
  const sums = bias.slice();
  const O = bias.length;
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    for (let o = 0; o < O; o++) sums[o]! += value * weight[i * O + o]!;
  }
  return sums;
}
