import { expect, test } from 'vitest';
import { allClose } from '../../helpers/allClose';
import { backends, use } from '../../helpers/backends';
import { given, stepOf, velocity } from '../../helpers/kernels/sgd';

test.each(backends)('on %s a step is that of the formula', async (backend) => {
  await use(backend);
  const got = await stepOf({ momentum: 0.5, decay: 0.2 });
  const gradients = given.flatMap(({ gradient }) => [...gradient]);
  const moved = gradients.map((g, i) => 0.5 * velocity[i]! + g);
  const weights = given.flatMap(({ shape, weight }) =>
    [...weight].map((w) => w * (shape.length > 1 ? 0.98 : 1)),
  );
  allClose(got, [...weights.map((w, i) => w - 0.1 * moved[i]!), ...moved], 1e-5);
});

test.each(backends)('on %s a momentum of 0 is plain gradient descent', async (backend) => {
  await use(backend);
  const got = (await stepOf({ momentum: 0 })).slice(0, 49);
  const weights = given.flatMap(({ weight, gradient }) =>
    [...weight].map((w, i) => w - 0.1 * gradient[i]!),
  );
  allClose(got, weights, 1e-5);
});

test('a long gradient is shortened on both backends alike', async () => {
  const made: number[][] = [];
  for (const backend of backends) {
    await use(backend);
    made.push(await stepOf({ clip: 1 }));
  }
  allClose(made[1]!, made[0]!, 1e-5);
  expect(made[0]).not.toEqual(await stepOf({}));
});
