/** @file What is kept of a game, so that it goes on as if it had never stopped. */
import { check } from '../../../lib/core/check';
import type { Saved } from '../../../lib/core/saved';
import type { Game } from './game';

export interface State extends Game {
  step: number;
}

/** Every pair's weights and moments under its loss; whose turn it is. */
export async function savedOf(state: State): Promise<Saved> {
  const tensors: Saved['tensors'] = {};
  const steps: unknown[] = [];
  for (const { loss, two } of state.pairs) {
    const saved = await two.save();
    for (const [path, each] of Object.entries(saved.tensors)) tensors[`${loss}.${path}`] = each;
    steps.push(saved.extra['steps']);
  }
  const { step, judged, own, batches } = state;
  return { tensors, extra: { steps, step, judged, own: [...own], batches: batches.state } };
}

const isWhole = (value: unknown): value is number =>
  Number.isSafeInteger(value) && Number(value) >= 0;

/** @throws {ShapeError} If something is missing or does not fit. */
export function restore(state: State, { tensors, extra }: Saved): void {
  const { steps, step, judged } = extra;
  check(isWhole(step) && isWhole(judged), 'gan: no step was saved');
  check(Array.isArray(steps) && steps.length === state.pairs.length, 'gan: no steps were saved');
  const batches = state.batches.resumed(extra['batches']);
  for (const [i, { loss, two }] of state.pairs.entries()) {
    const own = Object.entries(tensors)
      .filter(([path]) => path.startsWith(`${loss}.`))
      .map(([path, each]) => [path.slice(loss.length + 1), each] as const);
    two.restore({ tensors: Object.fromEntries(own), extra: { steps: steps[i] as unknown } });
  }
  Object.assign(state, { step, judged, batches });
}
