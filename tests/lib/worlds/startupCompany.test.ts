import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import * as adoption from '../../../src/lib/equations/adoption';
import * as longTermValue from '../../../src/lib/equations/longTermValue';
import type { Given } from '../../../src/lib/equations/longTermValueFields';
import * as company from '../../../src/lib/worlds/startupCompany';
import { shockOf } from '../../../src/lib/worlds/startupShocks';
import { given as typed } from '../../helpers/deskEquations';

const world = company.create();
const values = typed(longTermValue, { scale: String(world.scale) }).values as Given;
const level = fc.nat(company.LEVELS);
const anyState = fc.record({
  ...{ data: level, compute: level, talent: level, partners: level },
  ...{ customers: fc.nat(world.market), month: fc.nat(company.MONTHS - 1) },
  cash: fc.double({ min: 0, max: 500, noNaN: true }),
  shock: fc.constant(shockOf('calm', 'none')),
  over: fc.constant(false),
});

describe('what a company is worth', () => {
  it('is what the tool for long-term value says of the same scores', () => {
    const row = (weight: number, levels: number) => ({
      name: '',
      weight,
      score: (10 * levels) / company.LEVELS,
    });
    fc.assert(
      fc.property(anyState, (state) => {
        const { data, compute, talent, partners, customers } = state;
        const given = {
          ...values,
          R: company.resourcesAt(world, partners),
          U: customers / world.market,
        };
        const found = longTermValue.figures(given, {
          technology: [row(1, data), row(1, compute), row(2, talent)],
          knowledge: [row(2, data), row(1, talent), row(1, partners)],
          ...{ trust: [], resources: [] },
        });
        expect(company.technologyAt(world, state)).toBeCloseTo(found.T ?? NaN, 12);
        expect(company.knowledgeAt(world, state)).toBeCloseTo(found.K ?? NaN, 12);
        expect(company.valueAt(world, state)).toBeCloseTo(found.value ?? NaN, 8);
      }),
    );
  });

  it('is never less with one level more, and nothing without cash', () => {
    fc.assert(
      fc.property(anyState, fc.constantFrom(...company.stocks), (state, stock) => {
        fc.pre(state[stock] < company.LEVELS);
        const more = { ...state, [stock]: state[stock] + 1 };
        expect(company.worthAt(world, more)).toBeGreaterThanOrEqual(company.worthAt(world, state));
        expect(company.worthAt(world, { ...state, cash: -0.01 })).toBe(0);
      }),
    );
  });
});

describe('customers', () => {
  it('close a share of the gap to the demand of the network-effect chapter, in whole firms', () => {
    fc.assert(
      fc.property(anyState, fc.nat(6), (state, reach) => {
        const technology = company.technologyAt(world, state);
        const network = { base: 2.2 * technology, effect: 0.015, bend: 0, market: world.market };
        const demand = adoption.demandAt(network, state.customers, 1);
        expect(company.demandOf(world, technology, state.customers)).toBeCloseTo(demand, 12);
        const speed = demand < state.customers ? 0.25 : Math.min(1, 0.15 + 0.15 * reach);
        const after = adoption.nextUsers(network, state.customers, 1, speed);
        expect(company.customersAfter(world, technology, state.customers, reach)).toBe(
          Math.round(after),
        );
      }),
    );
  });

  it('don’t come to a product that is worth less to them than it costs', () => {
    for (const reach of [0, 3, 6]) expect(company.customersAfter(world, 0.25, 0, reach)).toBe(0);
    expect(company.customersAfter(world, 0.75, 0, 3)).toBeGreaterThan(0);
  });
});

it('a company without money to start with, or without a price, isn’t made', () => {
  expect(() => company.create({ ...company.defaultRules, cash: 0 })).toThrow(/no cash/);
  expect(() => company.create({ ...company.defaultRules, price: 0 })).toThrow(/no price/);
});
