/**
 * @file Two that learn against each other, each with a Trainer of its own: the discriminator moves, then the generator, or each by
 * itself so that one can watch. An update changes nobody else's weights.
 */
import { check } from '../core/check';
import type { Saved } from '../core/saved';
import type * as variable from '../nn/variable';
import type { Measured } from './measure';
import { createTrainer, type Options, type Trainer, type Update } from './trainer';

export const players = ['discriminator', 'generator'] as const;
export type Player = (typeof players)[number];

/** One updates after the other; what is saved has both. */
export class Adversarial {
  readonly #trainers: Record<Player, Trainer>;

  constructor(params: Record<Player, variable.Tree>, options: Record<Player, Options>) {
    this.#trainers = {
      discriminator: createTrainer(params.discriminator, options.discriminator),
      generator: createTrainer(params.generator, options.generator),
    };
  }

  /** Updates of a player, those included that are still on their way. */
  count(player: Player): number {
    return this.#trainers[player].step;
  }

  /**
   * One update of one player. It is under way when this returns.
   *
   * @throws {DivergedError} If loss or gradient is no number.
   */
  move(player: Player, loss: () => Measured): Promise<Update> {
    return this.#trainers[player].update(loss);
  }

  /** On a GPU, compiles what an update of either needs. */
  async warmUp(
    losses: Record<Player, () => Measured>,
    report?: (done: number, total: number) => void,
  ): Promise<void> {
    for (const player of players) await this.#trainers[player].warmUp(losses[player], report);
  }

  async save(): Promise<Saved> {
    const tensors: Saved['tensors'] = {};
    const steps: Partial<Record<Player, unknown>> = {};
    for (const player of players) {
      const saved = await this.#trainers[player].save();
      for (const [path, tensor] of Object.entries(saved.tensors)) {
        tensors[`${player}.${path}`] = tensor;
      }
      steps[player] = saved.extra['step'];
    }
    return { tensors, extra: { steps } };
  }

  /** @throws {ShapeError} If something is missing or does not fit. */
  restore({ tensors, extra }: Saved): void {
    const steps: unknown = extra['steps'];
    check(typeof steps === 'object' && steps !== null, 'adversarial: no steps were saved');
    for (const player of players) {
      const own = Object.entries(tensors)
        .filter(([path]) => path.startsWith(`${player}.`))
        .map(([path, tensor]) => [path.slice(player.length + 1), tensor] as const);
      const step: unknown = Reflect.get(steps, player);
      this.#trainers[player].restore({ tensors: Object.fromEntries(own), extra: { step } });
    }
  }

  /** Frees what the trainers made; the variables stay. */
  dispose(): void {
    for (const player of players) this.#trainers[player].dispose();
  }
}
