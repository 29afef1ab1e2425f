import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { Random } from '../../../src/lib/core/random';
import * as gru from '../../../src/lib/nn/gru';
import * as variable from '../../../src/lib/nn/variable';
import * as tf from '../../../src/lib/tf';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { fillByFormula } from '../../helpers/golden';

interface GruGolden {
  config: { inputs: number; hidden: number };
  T: number;
  B: number;
  x: number[];
  states: number[];
}
const golden = JSON.parse(readFileSync('tests/golden/gru.json', 'utf8')) as GruGolden;

describe.each(backends)('gru on %s', (backend) => {
  test("the states are those of PyTorch's own layer", async () => {
    await use(backend);
    const { T, B, config } = golden;
    const memory = gru.init(config.inputs, config.hidden, new Random(0));
    fillByFormula(memory);
    const states = tf.tidy(() => gru.apply(memory, tf.tensor3d(golden.x, [T, B, config.inputs])));
    expect(states.shape).toEqual([T, B, config.hidden]);
    allClose(await states.data(), golden.states, 1e-5, 'states');
    states.dispose();
    variable.dispose(memory);
  });

  test('with weights of zero, half of the old state is kept and nothing comes in', async () => {
    await use(backend);
    const memory = gru.init(2, 3, new Random(0));
    tf.tidy(() => {
      for (const [, each] of variable.named(memory)) each.assign(tf.zerosLike(each));
    });
    const states = tf.tidy(() => gru.apply(memory, tf.ones([4, 1, 2])));
    expect([...(await states.data())]).toEqual(new Array(12).fill(0));
    states.dispose();
    variable.dispose(memory);
  });
});
