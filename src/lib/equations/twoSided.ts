/**
 * @file Two sides that come for each other: what to ask of each, and which of them to subsidise.
 *
 * n members · P a price at which the reader knows n · c cost of a member · η by how many per cent n falls where P rises
 * by one · e members of the other side whom a member brings · s = ηn/P members lost for each yuan
 *
 * q₁ = n₁ − s₁(p₁ − P₁) − e₂s₂(p₂ − P₂), and the same the other way round; both prices are chosen so that
 * (p₁ − c₁)q₁ + (p₂ − c₂)q₂ is largest. Straight lines around what the reader knows: far from it they're a guess.
 *
 * Worked example: 1,000 users at 10 yuan, η 1.5, cost 5, 0.05 developers each; 100 developers at 300 yuan, η 1, cost 50,
 * 5 users each. Best: users 0 yuan, developers 450; then 2,250 and 125 of them, and 38,750 instead of 30,000 a month.
 *
 * @see parker2005, §3; rochet2003
 */

export interface Side {
  members: number;
  price: number;
  cost: number;
  elasticity: number;
  brings: number;
}
export interface SidePlan {
  prices: readonly [number, number];
  members: readonly [number, number];
  profit: number;
  /** At the prices that the reader wrote. */
  profitNow: number;
}
/** `flat`: a side that no price moves, or sides that pull so strongly that no price is best. `gone`: nobody left. */
export type NoPlan = 'flat' | 'gone';

/** A best point this near to none is none: of 4s₁s₂. */
const TOO_FLAT = 1e-9;

export function plan(one: Side, two: Side): SidePlan | NoPlan {
  const [s1, s2] = [lossOf(one), lossOf(two)];
  const [from1, from2] = [one.brings * s1, two.brings * s2];
  const a1 = one.members + s1 * one.price + from2 * two.price;
  const a2 = two.members + s2 * two.price + from1 * one.price;
  const pull = from1 + from2;
  const steep = 4 * s1 * s2;
  const determinant = steep - pull * pull;
  if (!(determinant > TOO_FLAT * steep)) return 'flat';
  const b1 = a1 + s1 * one.cost + from1 * two.cost;
  const b2 = a2 + s2 * two.cost + from2 * one.cost;
  const price1 = (2 * s2 * b1 - pull * b2) / determinant;
  const price2 = (2 * s1 * b2 - pull * b1) / determinant;
  const members1 = a1 - s1 * price1 - from2 * price2;
  const members2 = a2 - s2 * price2 - from1 * price1;
  if (members1 <= 0 || members2 <= 0) return 'gone';
  return {
    prices: [price1, price2],
    members: [members1, members2],
    profit: (price1 - one.cost) * members1 + (price2 - two.cost) * members2,
    profitNow: (one.price - one.cost) * one.members + (two.price - two.cost) * two.members,
  };
}

const lossOf = ({ members, price, elasticity }: Side): number => (elasticity * members) / price;
