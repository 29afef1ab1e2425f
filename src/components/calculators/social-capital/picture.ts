/** @file What the picture of a network holds: who is drawn, how large, and which ties hold parts together. */
import { Random } from '../../../lib/core/random';
import type { Values } from '../../../lib/core/fields';
import type { TableValues } from '../../../lib/desk/tables';
import { bridges, localBridges } from '../../../lib/equations/networks/bridges';
import { brokerageOf } from '../../../lib/equations/networks/burt';
import { clustering } from '../../../lib/equations/networks/clustering';
import { arcOf, degrees, networkOf, type Network } from '../../../lib/equations/networks/graph';
import { layoutSteps, nearest, type Spot } from '../../../lib/equations/networks/layout';
import { nameKey } from '../../../lib/equations/networks/readNetwork';
import type { KnownTie, Society } from '../../../lib/equations/networks/society';
import { mergedTies, networkIn, societyIn } from '../../../lib/equations/networks/worth';
import type * as socialCapital from '../../../lib/equations/socialCapital';
import { MOST_AT_ONCE } from '../../../lib/equations/socialCapitalDetails';
import { PARTNER, YOU } from './edits';

/** More would be a ball of wool. */
export const MOST_DRAWN = 200;
/** With more people only some names are written. */
export const MOST_NAMED = 40;

export interface Person {
  id: string;
  name: string;
  resource: number;
  contacts: number;
  constraint: number | undefined;
  clustering: number | undefined;
}
export interface Line {
  id: string;
  /** Ids; with directions from one to the other. */
  from: string;
  to: string;
  strength: number;
  kind: 'tie' | 'bridge' | 'local-bridge';
  whose: 'mine' | 'partner' | 'both';
}
export interface Picture {
  people: Person[];
  lines: Line[];
  /** All, also those who aren't drawn. */
  total: number;
  network: Network;
  /** Numbers in `network` of those who are drawn. */
  drawn: number[];
}

type Settings = Values<(typeof socialCapital)['fields']>;
type Given = TableValues<(typeof socialCapital)['tables']>;

export function pictureOf(values: Settings, given: Given): Picture {
  const society = societyIn(values, given);
  const { names, founders, resource } = society;
  const ties = mergedTies(society, values);
  const { directed, weighting } = values;
  const network = networkOf(names.length, ties, { directed, equal: weighting === 'equal' });
  const drawn = nearest(network, 0, MOST_DRAWN);
  const ids = names.map((name, i) => (i === 0 ? YOU : i < founders ? PARTNER : nameKey(name)));
  const brokerage = brokerageOf(network);
  const [degree, shares] = [degrees(network), clustering(network)];
  const [whoseOf, kindOf] = [owners(society, values), kinds(network)];
  const isDrawn = new Set(drawn);
  return {
    network,
    drawn,
    total: names.length,
    people: drawn.map((i) => ({
      id: ids[i] as string,
      name: names[i] as string,
      resource: resource[i] as number,
      contacts: degree[i] as number,
      constraint: brokerage(i)?.constraint,
      clustering: shares[i],
    })),
    lines: ties
      .filter(({ from, to, strength }) => isDrawn.has(from) && isDrawn.has(to) && strength > 0)
      .map((tie) => ({
        id: `${ids[tie.from] ?? ''} ${ids[tie.to] ?? ''}`,
        from: ids[tie.from] as string,
        to: ids[tie.to] as string,
        strength: tie.strength,
        kind: kindOf(tie),
        whose: whoseOf(tie),
      })),
  };
}

/** Who listed a tie. */
function owners(society: Society, values: Settings): (tie: KnownTie) => Line['whose'] {
  const sides = [society.mine, society.partner].map((side) => networkIn(society, side, values));
  return ({ from, to }) => {
    const [mine, partner] = sides.map(({ out }) => arcOf(out, from, to) !== -1);
    return mine && partner ? 'both' : partner ? 'partner' : 'mine';
  };
}

/** Local bridges only where there aren't too many people to look all ways round. */
function kinds(network: Network): (tie: KnownTie) => Line['kind'] {
  const key = (a: number, b: number) => Math.min(a, b) * network.people + Math.max(a, b);
  const whole = new Set(bridges(network).map(([a, b]) => key(a, b)));
  const local = new Set(
    network.people > MOST_AT_ONCE ? [] : localBridges(network).map(({ pair }) => key(...pair)),
  );
  return ({ from, to }) => {
    if (whole.has(key(from, to))) return 'bridge';
    return local.has(key(from, to)) ? 'local-bridge' : 'tie';
  };
}

/** Where everybody stands, by id; who has a spot keeps it. A step is a round of the layout. */
export function* spotSteps(
  { people, lines }: Picture,
  given: ReadonlyMap<string, Spot>,
): Generator<void, Map<string, Spot>> {
  const at = new Map(people.map(({ id }, i) => [id, i]));
  const ties = lines.map(({ from, to }) => ({
    from: at.get(from) as number,
    to: at.get(to) as number,
    strength: 1,
  }));
  const network = networkOf(people.length, ties);
  const kept = people.map(({ id }) => given.get(id));
  const spots = yield* layoutSteps(network, new Random(SEED), kept);
  return new Map(people.map(({ id }, i) => [id, spots[i] as Spot]));
}
/** The same sheet is the same picture for everybody. */
const SEED = 4;

/** The nearest in a direction, within a quarter of the compass; undefined if there is none. */
export function toward(
  spots: ReadonlyMap<string, Spot>,
  from: string,
  [across, down]: readonly [number, number],
): string | undefined {
  const own = spots.get(from);
  let best: { id: string; far: number } | undefined;
  for (const [id, spot] of spots) {
    if (!own || id === from) continue;
    const [x, y] = [spot.x - own.x, spot.y - own.y];
    const ahead = x * across + y * down;
    const aside = Math.abs(x * down) + Math.abs(y * across);
    if (ahead <= 0 || aside > ahead) continue;
    const far = ahead + aside;
    if (!best || far < best.far) best = { id, far };
  }
  return best?.id;
}

/** Area grows with what somebody commands. */
export const radiusOf = (resource: number): number => Math.sqrt(50 + 22 * resource);
