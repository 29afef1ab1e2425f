import * as tf from '../../tf';
import { compiled } from '../wasm/compiled';
import { floats, pointer, replace } from '../wasm/kernel';

export function register(): void {
  replace<'table' | 'places' | 'ids', object>('Embedding', ({ inputs, backend }) => {
    const { table, ids } = inputs;
    const places = inputs.places as tf.TensorInfo | undefined;
    const C = table.shape[1] ?? 0;
    const T = places ? (ids.shape.at(-1) ?? 0) : 0;
    const y = backend.makeOutput([...ids.shape, C], 'float32');
    compiled(backend).embedding(
      pointer(backend, table),
      places ? pointer(backend, places) : 0,
      pointer(backend, ids),
      pointer(backend, y),
      tf.util.sizeFromShape(ids.shape),
      C,
      T,
    );
    return y;
  });
  replace<'dy' | 'ids', { V: number; places: number }>(
    'EmbeddingGrad',
    ({ inputs: { dy, ids }, attributes: { V, places }, backend }) => {
      const C = dy.shape.at(-1) ?? 0;
      const T = places > 0 ? (ids.shape.at(-1) ?? 0) : 0;
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
        T,
      );
      return dplaces ? [dtable, dplaces] : [dtable];
    },
  );
}
