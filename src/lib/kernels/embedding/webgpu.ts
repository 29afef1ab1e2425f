import type * as tf from '../../tf';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { program, remembered } from '../webgpu/program';
import { record } from '../webgpu/record';

const forward = remembered((placed: boolean) =>
  program({
    name: 'embedding',
    uniforms: { size: 'u32', C: 'u32', T: 'u32' },
    reads: { table: 'f32', ids: 'i32', ...(placed && { places: 'f32' as const }) },
    writes: { y: 'f32' },
    code: `
      if (place >= u.size) { return; }
      let token = place / u.C;
      let channel = place % u.C;
      y[place] = table[u32(ids[token]) * u.C + channel]${placed ? ' + places[(token % u.T) * u.C + channel]' : ''};`,
  }),
);

/**
 * Each row of the table looks through all ids for its own, so that nothing is added to by two: V·B·T looks, of which a group
 * shares each. The rows of places come after those of the table.
 */
const backward = remembered((placed: boolean) =>
  program({
    name: 'embeddingGrad',
    uniforms: { V: 'u32', rows: 'u32', C: 'u32', T: 'u32', tokens: 'u32' },
    reads: { dy: 'f32', ids: 'i32' },
    writes: { dtable: 'f32', ...(placed && { dplaces: 'f32' as const }) },
    code: `
      let row = place / u.C;
      let channel = place % u.C;
      if (row >= u.rows) { return; }
      var sum = 0.0;
      if (row < u.V) {
        for (var i = 0u; i < u.tokens; i++) {
          if (u32(ids[i]) == row) { sum += dy[i * u.C + channel]; }
        }
        dtable[place] = sum;
        return;
      }
      ${
        placed
          ? `
      let t = row - u.V;
      if (t < u.T) {
        for (var i = t; i < u.tokens; i += u.T) { sum += dy[i * u.C + channel]; }
      }
      dplaces[place - u.V * u.C] = sum;`
          : ''
      }`,
  }),
);

export function register(): void {
  replace<'table' | 'places' | 'ids', object>('Embedding', ({ inputs, backend }) => {
    const { table, ids } = inputs;
    const places = inputs.places as tf.TensorInfo | undefined;
    const C = table.shape[1] ?? 0;
    const y = output(backend, [...ids.shape, C]);
    const size = sizeOf(y);
    record(backend, forward(places !== undefined), {
      uniforms: { size, C, T: ids.shape.at(-1) ?? 0 },
      reads: places ? [table, ids, places] : [table, ids],
      writes: [y],
      groups: Math.ceil(size / 64),
    });
    return y;
  });
  replace<'dy' | 'ids', { V: number; places: number }>(
    'EmbeddingGrad',
    ({ inputs: { dy, ids }, attributes: { V, places }, backend }) => {
      const C = dy.shape.at(-1) ?? 0;
      const dtable = output(backend, [V, C]);
      const outs = places > 0 ? [dtable, output(backend, [places, C])] : [dtable];
      const rows = V + places;
      record(backend, backward(places > 0), {
        uniforms: { V, rows, C, T: ids.shape.at(-1) ?? 0, tokens: sizeOf(ids) },
        reads: [dy, ids],
        writes: outs,
        groups: Math.ceil((rows * C) / 64),
      });
      return outs;
    },
  );
}
