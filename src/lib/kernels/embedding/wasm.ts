import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { floats, pointer, replace } from '../wasm/kernel';
import { sizesOf } from './signature';

declare module '../wasm/compiled' {
  interface Compiled {
    embedding: Call;
    embeddingGrad: Call;
  }
}

export function register(): void {
  replace('Embedding', ({ inputs: { table, ids, places }, backend }) => {
    const { C, T } = sizesOf(table, ids);
    const y = backend.makeOutput([...ids.shape, C], 'float32');
    compiled(backend).embedding(
      pointer(backend, table),
      places ? pointer(backend, places) : 0,
      pointer(backend, ids),
      pointer(backend, y),
      tf.util.sizeFromShape(ids.shape),
      C,
      places ? T : 0,
    );
    return y;
  });
  replace('EmbeddingGrad', ({ inputs: { dy, ids }, attributes: { V, places }, backend }) => {
    const { C, T } = sizesOf(dy, ids);
    const dtable = backend.makeOutput([V, C], 'float32');
    const dplaces = places > 0 ? backend.makeOutput([places, C], 'float32') : undefined;
    if (dplaces) floats(backend, dplaces).fill(0, T * C);
    compiled(backend).embeddingGrad(
      pointer(backend, dy),
      pointer(backend, ids),
      pointer(backend, dtable),
      dplaces ? pointer(backend, dplaces) : 0,
      tf.util.sizeFromShape(ids.shape),
      C,
      V,
      places > 0 ? T : 0,
    );
    return dplaces ? [dtable, dplaces] : [dtable];
  });
}
