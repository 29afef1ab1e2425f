import { form } from '../webgpu/form';
import { output, replace, sizeOf } from '../webgpu/kernel';
import { program, remembered, times } from '../webgpu/program';
import { record } from '../webgpu/record';
import { sizesOf } from './signature';

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
 * Each row of the table looks through all ids for its own, so that nothing is added to by two: V·B·T looks for every
 * `channels` channels, which is what a call adds up. The rows of places come after those of the table.
 */
const backward = remembered((placed: boolean, channels: number) => {
  const each = (code: (c: number) => string) => times(channels, code);
  const add = each(
    (c) => `if (channel + ${c}u < u.C) { sum${c} += dy[i * u.C + channel + ${c}u]; }`,
  );
  const write = (to: string, row: string) =>
    each((c) => `if (channel + ${c}u < u.C) { ${to}[${row} * u.C + channel + ${c}u] = sum${c}; }`);
  return program({
    name: 'embeddingGrad',
    uniforms: { V: 'u32', rows: 'u32', C: 'u32', T: 'u32', tokens: 'u32', across: 'u32' },
    reads: { dy: 'f32', ids: 'i32' },
    writes: { dtable: 'f32', ...(placed && { dplaces: 'f32' as const }) },
    code: `
      let row = place / u.across;
      let channel = place % u.across * ${channels}u;
      if (row >= u.rows) { return; }
      ${each((c) => `var sum${c} = 0.0;`)}
      if (row < u.V) {
        for (var i = 0u; i < u.tokens; i++) {
          if (u32(ids[i]) == row) { ${add} }
        }
        ${write('dtable', 'row')}
        return;
      }
      ${
        placed
          ? `
      let t = row - u.V;
      if (t < u.T) {
        for (var i = t; i < u.tokens; i += u.T) { ${add} }
      }
      ${write('dplaces', 't')}`
          : ''
      }`,
  });
});

export function register(): void {
  replace('Embedding', ({ inputs: { table, ids, places }, backend }) => {
    const { C, T } = sizesOf(table, ids);
    const y = output(backend, [...ids.shape, C]);
    const size = sizeOf(y);
    record(backend, forward(places !== undefined), {
      uniforms: { size, C, T },
      reads: places ? [table, ids, places] : [table, ids],
      writes: [y],
      groups: Math.ceil(size / 64),
    });
    return y;
  });
  replace('EmbeddingGrad', ({ inputs: { dy, ids }, attributes: { V, places }, backend }) => {
    const { C, T } = sizesOf(dy, ids);
    const dtable = output(backend, [V, C]);
    const outs = places > 0 ? [dtable, output(backend, [places, C])] : [dtable];
    const rows = V + places;
    const channels = form() === 'gpu' ? 1 : 8;
    const across = Math.ceil(C / channels);
    record(backend, backward(places > 0, channels), {
      uniforms: { V, rows, C, T, tokens: sizeOf(ids), across },
      reads: [dy, ids],
      writes: outs,
      groups: Math.ceil((rows * across) / 64),
    });
    return outs;
  });
}
