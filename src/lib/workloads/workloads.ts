/**
 * @file What is measured: five models at fixed sizes on fixed batches. Weights and batches come from one seed as plain
 * numbers, so that any engine can be given the same.
 *
 * B batch · T tokens · V vocabulary · M covered places
 */
import type { Random } from '../core/random';
import * as digits from '../data/digits/digits';
import * as bert from '../models/bert';
import * as cnn from '../models/cnn';
import * as gpt from '../models/gpt';
import * as mlp from '../models/mlp';
import type { Tree } from '../nn/variable';
import * as tf from '../tf';
import type { Divide } from '../train/crew';
import { rowsOf, type Rows } from '../train/division';
import type { Name } from './names';

export interface Numbers {
  shape: number[];
  /** Whole numbers are int32 on every engine. */
  data: Float32Array | Int32Array;
}

/** By name: what a model is given in one step. */
export type Batch = Record<string, Numbers>;
/** The same batch, uploaded. */
export type Tensors = Record<string, tf.Tensor>;

export interface Learner {
  params: Tree;
  loss: (batch: Tensors) => tf.Scalar;
}

export interface Workload {
  /** The sizes of its model, and B. */
  sizes: Record<string, number>;
  start: (random: Random) => Learner;
  batch: (random: Random) => Batch;
  /** Some of its rows, as a batch of their own. */
  rows: (batch: Batch, some: Rows) => Batch;
}

export const upload = (batch: Batch): Tensors =>
  Object.fromEntries(
    Object.entries(batch).map(([name, { shape, data }]) => [
      name,
      tf.tensor(data, shape, data instanceof Int32Array ? 'int32' : 'float32'),
    ]),
  );

/** A batch's loss in parts, for workers that share it. */
export function inParts(
  { sizes, rows }: Workload,
  { loss }: Pick<Learner, 'loss'>,
  batch: Batch,
): Divide<never> {
  const B = sizes['batch']!;
  return (part) => {
    const some = rowsOf(B, part);
    return {
      loss: () => loss(upload(rows(batch, some))),
      weight: (some.to - some.from) / B,
    };
  };
}

/** AdamW without clipping, the same in every engine. */
export const settings = {
  rate: 1e-3,
  beta1: 0.9,
  beta2: 0.99,
  epsilon: 1e-8,
  decay: 0.1,
  clip: Infinity,
};

export const workloads: Record<Name, Workload> = {
  gpt: textModel(gpt.defaults, 16),
  'gpt-large': textModel({ ...gpt.defaults, context: 128, channels: 128, layers: 4 }, 16),
  cnn: {
    sizes: { ...cnn.defaults, batch: 64 },
    start(random) {
      const params = cnn.init(cnn.defaults, random);
      return {
        params,
        loss: ({ x, answers }) => cnn.loss(params, x as tf.Tensor4D, answers as tf.Tensor1D),
      };
    },
    batch: (random) => pictures(64, [28, 28, 1], random),
    rows: cut,
  },
  mlp: {
    sizes: { ...mlp.defaults, batch: 128 },
    start(random) {
      const params = mlp.init(mlp.defaults, random);
      return {
        params,
        loss: ({ x, answers }) => mlp.loss(params, x as tf.Tensor2D, answers as tf.Tensor1D),
      };
    },
    batch: (random) => pictures(128, [784], random),
    rows: cut,
  },
  bert: coveredText(bert.defaults, 16, 10),
};

function textModel(config: gpt.Config, B: number): Workload {
  const T = config.context;
  return {
    sizes: { ...config, batch: B },
    start(random) {
      const params = gpt.init(config, random);
      return {
        params,
        loss: ({ ids, next }) => gpt.loss(params, ids as tf.Tensor2D, next as tf.Tensor2D, config),
      };
    },
    batch(random) {
      const rows = Array.from({ length: B }, () => chain(T + 1, config.vocabulary, random));
      return {
        ids: whole(
          [B, T],
          rows.flatMap((row) => row.slice(0, -1)),
        ),
        next: whole(
          [B, T],
          rows.flatMap((row) => row.slice(1)),
        ),
      };
    },
    rows: cut,
  };
}

/** @param M - Covered places of each row: 10 of 64 are 15 %, as in devlin2019, §3.1. */
function coveredText(config: bert.Config, B: number, M: number): Workload {
  const T = config.context;
  const cover = bert.coverOf(config);
  return {
    sizes: { ...config, batch: B, covered: M },
    start(random) {
      const params = bert.init(config, random);
      return {
        params,
        loss: (batch) => bert.loss(params, batch as unknown as bert.Batch, config),
      };
    },
    batch(random) {
      const rows = Array.from({ length: B }, () => chain(T, cover, random));
      const chosen = rows.map(() => bert.choose(T, M, random));
      const answers = rows.flatMap((row, b) => chosen[b]!.map((t) => row[t]!));
      for (const [b, row] of rows.entries()) for (const t of chosen[b]!) row[t] = cover;
      return {
        ids: whole([B, T], rows.flat()),
        places: whole(
          [B, M],
          chosen.flatMap((places, b) => places.map((t) => b * T + t)),
        ),
        answers: whole([B, M], answers),
      };
    },
    /** A place is counted from the first token of its batch. */
    rows(batch, some) {
      const { places, ...rest } = cut(batch, some);
      return {
        ...rest,
        places: whole(
          [...places!.shape],
          [...places!.data].map((at) => at - some.from * T),
        ),
      };
    },
  };
}

/** T symbols of V, each followed by one of four others: something to learn, and never by heart. */
function chain(T: number, V: number, random: Random): number[] {
  const row = [random.below(V)];
  while (row.length < T) row.push((5 * row.at(-1)! + 7 * random.below(4) + 1) % V);
  return row;
}

/** Made digits, each picture of `shape`. */
function pictures(B: number, shape: number[], random: Random): Batch {
  const made = digits.make(B, random, { distortion: 1, noise: 0.2 });
  const data = new Float32Array(B * 784);
  for (const [b, picture] of made.pictures.entries()) data.set(picture, b * 784);
  return { x: { shape: [B, ...shape], data }, answers: { shape: [B], data: made.answers } };
}

/** Every tensor begins with its rows. */
function cut(batch: Batch, { from, to }: Rows): Batch {
  const some = Object.entries(batch).map(([name, { shape, data }]): [string, Numbers] => {
    const width = data.length / shape[0]!;
    return [
      name,
      { shape: [to - from, ...shape.slice(1)], data: data.subarray(width * from, width * to) },
    ];
  });
  return Object.fromEntries(some);
}

function whole(shape: number[], data: readonly number[]): Numbers {
  return { shape, data: Int32Array.from(data) };
}
