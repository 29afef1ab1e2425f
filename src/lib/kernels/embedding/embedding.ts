/** @file Look-up of tokens and of their places as one operation. */
import { check } from '../../core/check';
import type * as tf from '../../tf';
import { has, run, withGradient } from '../fused';
import { reference } from './reference';

/**
 * table[id] + places[t]: ids [B, T] → [B, T, C].
 *
 * @param table - [V, C]
 * @param ids - [B, T] (int32). Each must be below V: a GPU does not look, so look before upload.
 * @param places - [at least T, C]; without it only the table is used.
 * @throws {ShapeError} If the places are too few or of another width.
 */
export function embedding(table: tf.Tensor2D, ids: tf.Tensor2D, places?: tf.Tensor2D): tf.Tensor3D {
  const T = ids.shape[1];
  check(
    !places || (places.shape[0] >= T && places.shape[1] === table.shape[1]),
    `embedding: places [${places?.shape.join() ?? ''}] do not fit ${T} tokens of [${table.shape.join()}]`,
  );
  if (!has('Embedding')) return reference(table, ids, places);
  return withGradient(
    places ? [table, places] : [table],
    () => ({ value: run('Embedding', { table, places, ids })[0]!, keep: [ids] }),
    (dy, [looked]) =>
      run(
        'EmbeddingGrad',
        { dy, ids: looked },
        { V: table.shape[0], places: places?.shape[0] ?? 0 },
      ),
  ) as tf.Tensor3D;
}
