/**
 * @file The five models in jax-js, as its own demos write them: plain functions of a dictionary of arrays.
 *
 * An array is given away with each call; `.ref` keeps it. Weights are used as often as the formula asks and given away
 * by `lossOf` in the end.
 */
import { nn, numpy as np, tree } from '@jax-js/jax';
import type { Name } from '../../../src/lib/workloads/names';

export type Arrays = Record<string, np.Array>;
type Loss = (params: Arrays, batch: Arrays, sizes: Record<string, number>) => np.Array;

export function lossOf(name: Name, sizes: Record<string, number>) {
  const loss: Loss = { gpt, 'gpt-large': gpt, cnn, mlp, bert }[name];
  return (params: Arrays, batch: Arrays) => {
    const value = loss(params, batch, sizes);
    tree.dispose(params);
    return value;
  };
}

const linear = (params: Arrays, path: string, x: np.Array) =>
  np.dot(x, params[`${path}.weight`]!.ref).add(params[`${path}.bias`]!.ref);

const norm = (params: Arrays, path: string, x: np.Array) =>
  nn.standardize(x, -1).mul(params[`${path}.gain`]!.ref).add(params[`${path}.bias`]!.ref);

/** −ln softmax(logits)[answer], mean over all rows. */
function crossEntropy(logits: np.Array, answers: np.Array): np.Array {
  const V = logits.shape.at(-1)!;
  const rows = logits.size / V;
  return nn
    .logSoftmax(logits)
    .mul(nn.oneHot(answers, V))
    .sum()
    .mul(-1 / rows);
}

function mlp(params: Arrays, { x, answers }: Arrays): np.Array {
  const hidden = nn.relu(linear(params, 'hidden', x!));
  return crossEntropy(linear(params, 'output', hidden), answers!);
}

/** [B, Y, X, C] → [B, Y − 2, X − 2, O] as nine products: its own convolution takes a hundred times as long to learn through. */
function convolution(x: np.Array, weight: np.Array): np.Array {
  const [B, Y, X, I] = x.shape as [number, number, number, number];
  const [rows, columns] = [Y - 2, X - 2];
  const filters = weight.reshape([9, I, weight.shape[3]!]);
  let sum: np.Array | undefined;
  for (let i = 0; i < 9; i++) {
    const [y, across] = [Math.floor(i / 3), i % 3];
    const seen = x.ref.slice([], [y, y + rows], [across, across + columns]);
    const part = np.dot(seen.reshape([B * rows * columns, I]), filters.ref.slice(i));
    sum = sum ? sum.add(part) : part;
  }
  tree.dispose([x, filters]);
  return sum!.reshape([B, rows, columns, -1]);
}

/** The largest of every 2×2; an odd row or column at the end is left out. */
function pool(x: np.Array): np.Array {
  const [B, Y, X, C] = x.shape as [number, number, number, number];
  const [rows, columns] = [Math.floor(Y / 2), Math.floor(X / 2)];
  const even = x.slice([], [0, 2 * rows], [0, 2 * columns]);
  return np.max(even.reshape([B, rows, 2, columns, 2, C]), [2, 4]);
}

function cnn(params: Arrays, { x, answers }: Arrays): np.Array {
  const look = (path: string, seen: np.Array) => {
    const maps = convolution(seen, params[`${path}.weight`]!.ref);
    return nn.relu(pool(maps.add(params[`${path}.bias`]!.ref)));
  };
  const parts = look('second', look('first', x!));
  const flat = parts.reshape([parts.shape[0]!, -1]);
  const hidden = nn.relu(linear(params, 'hidden', flat));
  return crossEntropy(linear(params, 'output', hidden), answers!);
}

function stack(params: Arrays, ids: np.Array, sizes: Record<string, number>, isCausal: boolean) {
  const {
    vocabulary: V,
    channels: C,
    heads: N,
    layers,
  } = sizes as Record<string, number> & {
    vocabulary: number;
    channels: number;
    heads: number;
    layers: number;
  };
  const [B, T] = ids.shape as [number, number];
  let x = np.dot(nn.oneHot(ids, V), params['tokens']!.ref).add(params['positions']!.ref);
  for (let layer = 0; layer < layers; layer++) {
    const path = `blocks.${layer}`;
    const seen = norm(params, `${path}.attentionNorm`, x.ref);
    const qkv = linear(params, `${path}.attention.qkv`, seen);
    const [query, key, value] = np
      .split(qkv, 3, -1)
      .map((part) => part.reshape([B, T, N, C / N])) as [np.Array, np.Array, np.Array];
    const mixed = nn.dotProductAttention(query, key, value, { isCausal }).reshape([B, T, C]);
    x = x.add(linear(params, `${path}.attention.output`, mixed));
    const wide = nn.gelu(linear(params, `${path}.widen`, norm(params, `${path}.feedNorm`, x.ref)));
    x = x.add(linear(params, `${path}.narrow`, wide));
  }
  return x;
}

function gpt(params: Arrays, { ids, next }: Arrays, sizes: Record<string, number>): np.Array {
  const seen = norm(params, 'outputNorm', stack(params, ids!, sizes, true));
  return crossEntropy(np.dot(seen, params['tokens']!.ref.transpose()), next!);
}

function bert(
  params: Arrays,
  { ids, places, answers }: Arrays,
  sizes: Record<string, number>,
): np.Array {
  const x = stack(params, ids!, sizes, false);
  const rows = x.reshape([-1, sizes['channels']!]);
  const asked = np.take(rows, places!, 0); // [B, M, C]
  const seen = norm(params, 'outputNorm', asked);
  return crossEntropy(np.dot(seen, params['tokens']!.ref.transpose()), answers!);
}
