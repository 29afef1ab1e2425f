/** @file What stands beside a game of the reader's: the month on its list in money, the other players' ways, and the table at its end. */
import type { Language } from '../../../lib/core/language';
import { MONTHS, purposes } from '../../../lib/worlds/startupCompany';
import { OFFICE, SERVING, WAGES } from '../../../lib/worlds/startupPrices';
import { costOf, ordered, priceOf } from '../../../lib/worlds/startupWorld';
import type { LineSeries } from '../../charts/lines';
import { bestOf, players, type Player } from './fields';
import type { Game } from './game';
import { roleOf } from './curves';
import type { Words } from './strings';

/** What the experiment answers about a game. */
export interface GameAnswer {
  game: number;
  ways: Record<Player, { worths: number[]; orders: number[][] }>;
  bound: number;
  boundOrders: number[][];
}

/** The month as it would go with what is on the list, 10,000 CNY; prices by purpose. */
export function expected({ world, state, orders }: Game) {
  const cost = costOf(world, state, orders);
  const after = ordered(world, state, orders);
  return {
    ...{ cost, left: Math.max(0, state.cash - cost) },
    bills: after.talent * WAGES + OFFICE + after.customers * SERVING,
    income: after.customers * world.rules.price,
    prices: purposes.map((purpose) => priceOf(world, purpose, state)),
  };
}

/** "2 data, 1 partners", empty for nothing. */
export const orderedWords = (orders: readonly number[], words: Words, language: Language): string =>
  purposes
    .map((purpose, i) => ({ lots: orders[i] ?? 0, name: words.purposes[purpose] }))
    .filter(({ lots }) => lots > 0)
    .map(({ lots, name }) => (language === 'zh' ? `${name} ${lots} 单` : `${lots} × ${name}`))
    .join(language === 'zh' ? '，' : ', ');

const gainOf = (worths: readonly number[]): number => (worths.at(-1) ?? 0) - (worths[0] ?? 0);

/** Of this game the rule that gains most. */
const bestIn = ({ ways }: GameAnswer) =>
  bestOf(players.map((player) => gainOf(ways[player].worths)));

const monthsOf = (worths: readonly number[]) => worths.map((_, month) => month);

/** The reader's way so far, the agent's and that of the rule that gains most. */
export function waysShown(game: Game, answer: GameAnswer | undefined, words: Words): LineSeries[] {
  const yours: LineSeries = {
    ...{ key: 'you', label: words.you, role: 'held-out', weight: 'strong' },
    ...{ x: monthsOf(game.worths), y: [...game.worths] },
  };
  if (!answer) return [{ ...yours, x: [...yours.x, MONTHS], y: [...yours.y, NaN] }];
  const others = (['agent', bestIn(answer)] as const).map((player): LineSeries => {
    const { worths } = answer.ways[player];
    return {
      key: player,
      label: words.players[player],
      role: roleOf(player),
      x: monthsOf(worths),
      y: worths,
    };
  });
  return [...others, yours];
}

export interface EndRow {
  who: string;
  gain: number;
  /** Less than the bound. */
  short: number;
}

/** Everybody, the highest gain first; the bound on top. */
export function rowsOf(game: Game, answer: GameAnswer, words: Words): EndRow[] {
  const row = (who: string, gain: number) => ({ who, gain, short: answer.bound - gain });
  const rows = [
    row(words.you, gainOf(game.worths)),
    ...players.map((player) => row(words.players[player], gainOf(answer.ways[player].worths))),
  ].toSorted((a, b) => b.gain - a.gain);
  return [row(words.bound, answer.bound), ...rows];
}
