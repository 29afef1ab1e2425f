/**
 * @file Attention in WGSL: each call owns one query, or one key, of one head, and walks along the others. Neither scores
 * nor their gradients are ever in memory. B batch · T tokens · N heads · D channels of a head.
 *
 * Queries, keys and values lie as [B, T, 3, N, D]. Where D is a multiple of four they are read as vectors of 4.
 */
import { program, remembered, times } from '../webgpu/program';

interface Shape {
  D: number;
  causal: boolean;
  hidden: boolean;
}

/** How the D channels of a head are read into vectors of 4 and written back. */
function channels(D: number) {
  const wide = D % 4 === 0;
  const vectors = Math.ceil(D / 4);
  const within = (i: number) => Array.from({ length: Math.min(4, D - 4 * i) }, (_, c) => 4 * i + c);
  const each = (code: (i: number) => string, between?: string) => times(vectors, code, between);
  return {
    each,
    element: wide ? ('vec4<f32>' as const) : ('f32' as const),
    /** Elements of a head. */
    unit: wide ? D / 4 : D,
    read(tensor: string, at: string, i: number) {
      if (wide) return `${tensor}[${at} + ${i}u]`;
      const values = within(i).map((c) => `${tensor}[${at} + ${c}u]`);
      return `vec4<f32>(${[...values, '0.0', '0.0', '0.0'].slice(0, 4).join(', ')})`;
    },
    write(tensor: string, at: string, i: number, value: string) {
      if (wide) return `${tensor}[${at} + ${i}u] = ${value};`;
      return within(i)
        .map((c) => `${tensor}[${at} + ${c}u] = (${value})[${c % 4}];`)
        .join(' ');
    },
    /** Σ over channels of the products of two heads of such vectors. */
    dot: (a: string, b: string) => each((i) => `dot(${a}${i}, ${b}${i})`, ' + '),
  };
}

type Channels = ReturnType<typeof channels>;

/** Which token of which head a call owns, and where the head's parts begin. */
const owned = ({ unit }: Channels) => `
  if (place >= u.all) { return; }
  let mine = place % u.T;
  let n = place / u.T % u.N;
  let b = place / (u.T * u.N);
  let part = u.N * ${unit}u; // all queries, or keys, or values of a token
  let queries = b * u.T * 3u * part + n * ${unit}u;
  let keys = queries + part;
  let values = keys + part;
  let outs = b * u.T * part + n * ${unit}u; // of what has no parts: y and dy`;

const uniforms = { all: 'u32', T: 'u32', N: 'u32', scale: 'f32' } as const;
const mask = (hidden: boolean) => (hidden ? { hidden: 'f32' as const } : {});
const masked = (hidden: boolean, key: string) => (hidden ? ` + hidden[b * u.T + ${key}]` : '');

/** stats: of each row of scores, the largest and 1/Σ exp(score − largest). */
export const forward = remembered((D: Shape['D'], causal: boolean, hidden: boolean) => {
  const of = channels(D);
  const { each } = of;
  return program({
    name: 'attention',
    uniforms,
    reads: { qkv: of.element, ...mask(hidden) },
    writes: { y: of.element, stats: 'f32' },
    code: `
      ${owned(of)}
      let query = queries + mine * 3u * part;
      ${each((i) => `let q${i} = ${of.read('qkv', 'query', i)} * u.scale; var sum${i} = vec4<f32>();`)}
      var most = -3e38;
      var total = 0.0;
      for (var s = 0u; s < ${causal ? 'mine + 1u' : 'u.T'}; s++) {
        let key = keys + s * 3u * part;
        let value = values + s * 3u * part;
        ${each((i) => `let k${i} = ${of.read('qkv', 'key', i)};`)}
        let score = ${of.dot('q', 'k')}${masked(hidden, 's')};
        if (score > most) {
          let less = exp(most - score);
          total *= less;
          ${each((i) => `sum${i} *= less;`)}
          most = score;
        }
        let weight = exp(score - most);
        total += weight;
        ${each((i) => `sum${i} += weight * ${of.read('qkv', 'value', i)};`)}
      }
      let share = 1.0 / total;
      let to = outs + mine * part;
      ${each((i) => of.write('y', 'to', i, `sum${i} * share`))}
      stats[2u * place] = most;
      stats[2u * place + 1u] = share;`,
  });
});

/** One query's gradient, and for the next program along = Σ over keys of weight·dweight. */
export const backwardQuery = remembered((D: Shape['D'], causal: boolean, hidden: boolean) => {
  const of = channels(D);
  const { each } = of;
  return program({
    name: 'attentionGradQuery',
    uniforms,
    reads: { qkv: of.element, stats: 'f32', dy: of.element, ...mask(hidden) },
    writes: { dqkv: of.element, along: 'f32' },
    code: `
      ${owned(of)}
      let query = queries + mine * 3u * part;
      let out = outs + mine * part;
      ${each(
        (i) => `
      let q${i} = ${of.read('qkv', 'query', i)} * u.scale;
      let d${i} = ${of.read('dy', 'out', i)};
      var products${i} = vec4<f32>();
      var plain${i} = vec4<f32>();`,
      )}
      let most = stats[2u * place];
      let share = stats[2u * place + 1u];
      var sum = 0.0;
      for (var s = 0u; s < ${causal ? 'mine + 1u' : 'u.T'}; s++) {
        let key = keys + s * 3u * part;
        let value = values + s * 3u * part;
        ${each((i) => `let k${i} = ${of.read('qkv', 'key', i)}; let v${i} = ${of.read('qkv', 'value', i)};`)}
        let score = ${of.dot('q', 'k')}${masked(hidden, 's')};
        let weight = exp(score - most) * share;
        let product = weight * (${of.dot('d', 'v')});
        sum += product;
        ${each((i) => `products${i} += product * k${i}; plain${i} += weight * k${i};`)}
      }
      ${each((i) => of.write('dqkv', 'query', i, `(products${i} - sum * plain${i}) * u.scale`))}
      along[place] = sum;`,
  });
});

/** The gradients of one key and its value. */
export const backwardKey = remembered((D: Shape['D'], causal: boolean, hidden: boolean) => {
  const of = channels(D);
  const { each } = of;
  return program({
    name: 'attentionGradKey',
    uniforms,
    reads: { qkv: of.element, stats: 'f32', dy: of.element, along: 'f32', ...mask(hidden) },
    writes: { dqkv: of.element },
    code: `
      ${owned(of)}
      let key = keys + mine * 3u * part;
      let value = values + mine * 3u * part;
      ${each(
        (i) => `
      let k${i} = ${of.read('qkv', 'key', i)} * u.scale;
      let v${i} = ${of.read('qkv', 'value', i)};
      var dk${i} = vec4<f32>();
      var dv${i} = vec4<f32>();`,
      )}
      let first = place - mine;
      for (var t = ${causal ? 'mine' : '0u'}; t < u.T; t++) {
        let query = queries + t * 3u * part;
        let out = outs + t * part;
        ${each((i) => `let q${i} = ${of.read('qkv', 'query', i)}; let d${i} = ${of.read('dy', 'out', i)};`)}
        let score = ${of.dot('q', 'k')}${masked(hidden, 'mine')};
        let weight = exp(score - stats[2u * (first + t)]) * stats[2u * (first + t) + 1u];
        let dscore = weight * (${of.dot('d', 'v')} - along[first + t]);
        ${each((i) => `dk${i} += dscore * q${i}; dv${i} += weight * d${i};`)}
      }
      ${each((i) => of.write('dqkv', 'key', i, `dk${i} * u.scale`))}
      ${each((i) => of.write('dqkv', 'value', i, `dv${i}`))}`,
  });
});
