/**
 * @file How much better an action turned out than was expected of its state.
 *
 * Source: schulman2016, eq. 11–16.
 */

/** A stretch of one walk, in order, [T] each. */
export interface Stretch {
  rewards: number[];
  /** V(s) as it was believed when the step was taken. */
  values: number[];
  /** V(s′) of the state that the step led to: 0 behind an end. It is asked for before the walk begins anew. */
  ahead: number[];
  /** Whether the episode was over after the step, by an end or by the clock: what comes next belongs to another one. */
  over: boolean[];
}

/**
 * Â = δ + γλ·Â of the next step, δ = r + γ·V(s′) − V(s); the sum stops wherever an episode is over.
 *
 * @param lambda - λ: 0 trusts the values one step ahead, 1 only the rewards.
 * @returns [T]
 */
export function advantagesOf(
  { rewards, values, ahead, over }: Stretch,
  discount: number,
  lambda: number,
): Float64Array {
  const advantages = new Float64Array(rewards.length);
  let later = 0;
  for (let t = rewards.length - 1; t >= 0; t--) {
    const surprise = rewards[t]! + discount * ahead[t]! - values[t]!;
    later = surprise + (over[t] ? 0 : discount * lambda * later);
    advantages[t] = later;
  }
  return advantages;
}

/** With mean 0 and deviation 1; all 0 where all are equal. */
export function normalised(values: Float64Array): Float64Array {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const spread = Math.sqrt(
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length,
  );
  return values.map((value) => (value - mean) / (spread + 1e-8));
}
