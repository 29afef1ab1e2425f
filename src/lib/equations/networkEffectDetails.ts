/** @file What else there is to say about a network effect: findings, curves, and the laws side by side. */
import { rounded } from '../core/number';
import type { Block, Details, Figures, Finding, Series } from '../desk/equation';
import * as adoption from './adoption';
import type { Network } from './adoption';
import { networkOf, planOf, sidesOf, usable } from './networkEffectFields';
import type { Given, results, Rows, tables } from './networkEffectFields';
import { laws, logCount, logGrowth, slope, writtenOf } from './networkLaws';
import { bending, fit } from './observedValue';
import { plan } from './twoSided';

type Found = Figures<typeof results>;

export function details(given: Given, rows: Rows, figures: Found): Details<typeof tables> {
  const network = networkOf(given, rows);
  return {
    findings: [
      ...adoptionFindings(given, network, figures),
      ...priceFindings(given, network, figures),
      ...observedFindings(given, rows),
      ...sideFindings(rows),
    ],
    series: [
      lawSeries(given, network),
      monthSeries(given, network, figures),
      profitSeries(given, network),
      expectedSeries(given, network),
      priceSeries(network),
    ],
    rows: { observed: observedRows(given, rows), sides: sideRows(rows) },
    document: lawTable(given, network),
  };
}

/** The straight line promises more than a tenth too much. */
const TOO_MUCH = 1.1;

function adoptionFindings(given: Given, network: Network, figures: Found): Finding[] {
  const { users, half, market, law } = given;
  const found = [massFinding(given, network, figures)];
  if (users > market) {
    const values = { users, market };
    found.push({ code: 'above-market', tone: 'warning', field: 'users', values });
  }
  const line = adoption.valueAt({ ...network, bend: 0 }, users);
  const bent = adoption.valueAt({ ...network, bend: 1 / half }, users);
  if (law === 'linear' && line > TOO_MUCH * bent) {
    const ceiling = rounded(network.base + network.effect * half);
    const values = { users, line: rounded(line), bent: rounded(bent), half, ceiling };
    found.push({ code: 'line-too-high', tone: 'note', field: 'law', values });
  }
  return found;
}

/** On which side of the critical mass it is, or why there is none. */
function massFinding({ users, price }: Given, network: Network, figures: Found): Finding {
  const { critical, stable } = adoption.equilibria(network, price);
  const highest = rounded(figures.highestPrice ?? 0);
  if (!stable) {
    return { code: 'no-network', tone: 'warning', field: 'price', values: { price, highest } };
  }
  const ends = { price, stable: rounded(stable, 0) };
  if (critical === undefined) return { code: 'starts-alone', tone: 'note', values: ends };
  const [watershed, base] = [rounded(critical, 0), rounded(network.base)];
  const values = { ...ends, users, critical: watershed, highest, base };
  if (users > critical) return { code: 'above-critical', tone: 'note', field: 'users', values };
  const code = users < critical ? 'below-critical' : 'on-critical';
  return { code, tone: 'warning', field: 'users', values };
}

function priceFindings(given: Given, network: Network, figures: Found): Finding[] {
  const { users, price, months, freeMonths } = given;
  const at = adoption.equilibria(network, price);
  const { ahead, bestPrice, free = 0, charged = 0, freeMonthsNeeded: needed } = figures;
  const found: Finding[] = [];
  if (bestPrice === undefined) {
    found.push({ code: 'no-profit', tone: 'warning', field: 'cost', values: { cost: given.cost } });
  }
  if (freeMonths === 0) return found;
  const played = adoption.game(network, users, planOf(given));
  const { critical = 0 } = at;
  if (users < critical && months >= freeMonths && played.afterFree <= critical) {
    const after = rounded(played.afterFree, 0);
    const values = { freeMonths, users: after, critical: rounded(critical, 0) };
    const code = needed === undefined ? 'free-in-vain' : 'free-too-short';
    const more = needed === undefined ? values : { ...values, needed };
    found.push({ code, tone: 'warning', field: 'freeMonths', values: more });
  }
  const gap = rounded(Math.abs(free - charged), 0);
  if (ahead === undefined) {
    found.push({ code: 'free-costs', tone: 'note', values: { gap, months, freeMonths } });
  } else {
    found.push({ code: 'free-pays', tone: 'note', values: { gap, months, freeMonths, ahead } });
  }
  return found;
}

/** Of the differences in value, a line that accounts for less says little. */
const LITTLE = 0.9;

function observedFindings({ base, calibrated, law }: Given, { observed }: Rows): Finding[] {
  const line = fit(observed, base);
  const table = 'observed';
  if (line === 'none') {
    return calibrated ? [{ code: 'nothing-seen', tone: 'warning', table }] : [];
  }
  if (typeof line === 'string') return [{ code: `seen-${line}`, tone: 'warning', table }];
  const found: Finding[] = [];
  const [k, v0] = [rounded(line.effect, 4), rounded(line.base)];
  if (line.effect < 0) found.push({ code: 'seen-falling', tone: 'warning', table, values: { k } });
  else if (!usable(line)) {
    found.push({ code: 'seen-below-zero', tone: 'warning', table, values: { v0 } });
  }
  const places = new Set(observed.map(({ users }) => users)).size;
  if (places === 1) found.push({ code: 'seen-once', tone: 'note', table, values: { k, v0 } });
  const bend = bending(observed);
  if (bend && law === 'linear') {
    const values = { first: rounded(bend.first, 4), last: rounded(bend.last, 4) };
    found.push({ code: 'seen-bending', tone: 'note', table, values });
  }
  if (!bend && line.explained !== undefined && line.explained < LITTLE) {
    const values = { percent: rounded(100 * line.explained, 0) };
    found.push({ code: 'seen-scattered', tone: 'warning', table, values });
  }
  return found;
}

function observedRows({ base }: Given, { observed }: Rows) {
  const line = fit(observed, base);
  const lines = observed.map(({ users }) =>
    typeof line === 'object' ? line.base + line.effect * users : undefined,
  );
  const errors = observed.map(({ value }, i) => {
    const there = lines[i];
    return there === undefined ? undefined : value - there;
  });
  return { line: lines, error: errors };
}

function sideFindings(rows: Rows): Finding[] {
  const { sides } = rows;
  const [one, two] = sides;
  if (!one) return [];
  const table = 'sides';
  if (!two) return [{ code: 'one-side', tone: 'warning', table }];
  const best = plan(one, two);
  if (typeof best === 'string') return [{ code: `sides-${best}`, tone: 'warning', table }];
  const found = [one, two].flatMap(({ name, cost }, row): Finding[] => {
    const price = best.prices[row] as number;
    if (price >= cost) return [];
    const values = { name: name || `#${row + 1}`, price: rounded(price), cost };
    return [{ code: 'subsidise', tone: 'note', table, row, column: 'bestPrice', values }];
  });
  return found.length > 0 ? found : [{ code: 'no-subsidy', tone: 'note', table }];
}

function sideRows(rows: Rows) {
  const best = sidesOf(rows);
  const prices = rows.sides.map((_, row) => best?.prices[row]);
  return {
    bestPrice: prices,
    bestMembers: rows.sides.map((_, row) => best?.members[row]),
    margin: rows.sides.map(({ cost }, row) => {
      const price = prices[row];
      return price === undefined ? undefined : price - cost;
    }),
  };
}

const steps = (from: number, upTo: number, count: number): number[] =>
  Array.from({ length: count + 1 }, (_, i) => from + ((upTo - from) * i) / count);

/** Fewer than two people have no network: the laws are compared from two on. */
const fromTwo = (users: number): number => Math.max(2, users);

/** Both forms of V with the same V₀ and k; each is drawn through today's total. */
const forms = ({ half }: Given, network: Network) => ({
  straight: { ...network, bend: 0 },
  bent: { ...network, bend: 1 / half },
});

/** Lines leave the picture where they are so many times today's total, or a share of it. */
const ORDERS = 4;

/** Total over users: each law passes through today's total. */
function lawSeries(given: Given, network: Network): Series {
  const { users, growth } = given;
  const { straight, bent } = forms(given, network);
  const now = fromTwo(users);
  const today = Math.log(Math.max(now * adoption.valueAt(network, now), Number.MIN_VALUE));
  const ends = [Math.log(Math.max(2, now / growth)), Math.log(now * growth)] as const;
  const x = steps(ends[0], ends[1], 80).map(Math.exp);
  const line = (log: (n: number) => number) =>
    x.map((n) => {
      const above = log(n) - log(now);
      return Math.abs(above) <= ORDERS * Math.LN10 ? Math.exp(today + above) : NaN;
    });
  const lines = {
    article: line((n) => Math.log(n * adoption.valueAt(straight, n))),
    saturating: line((n) => Math.log(n * adoption.valueAt(bent, n))),
    ...Object.fromEntries(laws.map((law) => [law, line((n) => logCount(law, n))])),
  };
  return { name: 'laws', x, xUnit: 'user', lines, yUnit: 'CNY/month', scale: 'log' };
}

function coursesOf(given: Given, network: Network) {
  const asked = planOf(given);
  const free = adoption.course(network, given.users, asked);
  const charged = adoption.course(network, given.users, { ...asked, freeMonths: 0 });
  return { free, charged, x: free.users.map((_, month) => month) };
}

function monthSeries(given: Given, network: Network, { criticalMass }: Found): Series {
  const { free, charged, x } = coursesOf(given, network);
  const lines = {
    charged: charged.users,
    ...(given.freeMonths > 0 ? { free: free.users } : {}),
    ...(criticalMass === undefined ? {} : { critical: x.map(() => criticalMass) }),
  };
  return { name: 'months', x, xUnit: 'month', lines, yUnit: 'user' };
}

function profitSeries(given: Given, network: Network): Series {
  const { free, charged, x } = coursesOf(given, network);
  const lines = { charged: charged.profit, free: free.profit };
  return { name: 'profit', x, xUnit: 'month', lines, yUnit: 'CNY' };
}

/** Who joins, over how many are expected: where it crosses the diagonal, what was expected comes true. */
function expectedSeries({ price }: Given, network: Network): Series {
  const x = steps(0, network.market, 100);
  const lines = { joins: x.map((n) => adoption.demandAt(network, n, price)), same: x };
  return { name: 'expected', x, xUnit: 'user', lines, yUnit: 'user' };
}

/** Equilibria over price: the upper line on the way up, nothing on the way down until V₀. */
function priceSeries(network: Network): Series {
  const x = steps(0, Math.max(1.2 * adoption.highestPrice(network), 1), 120);
  const at = x.map((price) => adoption.equilibria(network, price));
  const lines = {
    stable: at.map(({ stable = 0 }) => stable),
    critical: at.map(({ critical = NaN }) => critical),
    returning: at.map(({ stable = 0, empty }) => (empty ? 0 : stable)),
  };
  return { name: 'prices', x, xUnit: 'CNY/month', lines, yUnit: 'user' };
}

const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = (power: number): string =>
  [...String(power)].map((digit) => (digit === '-' ? '⁻' : RAISED[Number(digit)])).join('');

/** A number, or what a number can't hold as a power of ten; nothing for the logarithm of nothing. */
function cellOf(log: number, digits = 1): number | string {
  if (log === -Infinity || Number.isNaN(log)) return '–';
  const written = writtenOf(log);
  if ('value' in written) return rounded(written.value, digits);
  return `${written.mantissa}\u00A0×\u00A010${raised(written.power)}`;
}

/** Law, what it counts today, how many times as much at `growth` times the users, what today's total then is, slope. */
function lawTable(given: Given, network: Network): Block[] {
  const { users, growth } = given;
  const { straight, bent } = forms(given, network);
  const now = fromTwo(users);
  const later = now * growth;
  const total = adoption.valueAt(network, now) * now;
  const rowOf = (law: string, count: number | string, grown: number, steep: number | undefined) => [
    law,
    count,
    cellOf(grown),
    total > 0 ? cellOf(Math.log(total) + grown, 0) : 0,
    steep === undefined ? '–' : rounded(steep, 3),
  ];
  const moneyRow = (law: string, shape: Network) => {
    const log = (n: number) => Math.log(n * adoption.valueAt(shape, n));
    return rowOf(law, '–', log(later) - log(now), moneySlope(shape, now));
  };
  const rows = [
    ...laws.map((law) =>
      rowOf(law, cellOf(logCount(law, now)), logGrowth(law, now, later), slope(law, now)),
    ),
    moneyRow('article', straight),
    moneyRow('saturating', bent),
  ];
  return [
    { kind: 'heading', text: 'laws' },
    { kind: 'paragraph', text: 'anchored', values: { users: now, growth, total: rounded(total) } },
    { kind: 'table', columns: ['law', 'count', 'factor', 'then', 'slope'], rows },
  ];
}

/** d ln(N·V) / d ln N = 1 + N·V′/V; undefined where nothing is worth anything. */
function moneySlope(network: Network, n: number): number | undefined {
  const value = adoption.valueAt(network, n);
  if (value === 0) return undefined;
  return 1 + (n * network.effect) / (1 + network.bend * n) ** 2 / value;
}
