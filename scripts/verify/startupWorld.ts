/**
 * @file The agent of the startup world against five rules of thumb that were tuned as long as it learned, over episodes of shocks
 * that none of them has met, with ten seeds. What chapter 17 prints of it stands in `tests/golden/startupWorld.json`.
 */
import { readFileSync } from 'node:fs';
import { experiment } from '../../src/components/demos/startup-world/experiment';
import { mean } from '../../src/lib/core/average';
import { defaultsOf } from '../../src/lib/core/fields';
import { Random } from '../../src/lib/core/random';
import type { Figure } from '../verify';

const GENERATIONS = 150;
const SEEDS = 10;
const GOLDEN = 'tests/golden/startupWorld.json';
const whole = (value: number) => value.toFixed(0);

/** Of one seed, whole 10,000 CNY; `lost` of 500 episodes, `ruined` in per cent. */
export interface Measured {
  seed: number;
  agent: number;
  best: number;
  rule: string;
  lead: number;
  margin: number;
  lost: number;
  lostBy: number;
  ruined: number;
  ruinedBest: number;
  bound: number;
  regret: number;
}

export async function measured(seed: number): Promise<Measured> {
  const state = await experiment.setup(defaultsOf(experiment.fields), {
    random: new Random(seed),
    input: undefined,
    language: 'en',
  });
  let report = await experiment.step(state);
  for (let generation = 1; generation < GENERATIONS; generation++) {
    report = await experiment.step(state);
  }
  const { results, best: rule, lead, lost, lostBy } = experiment.ask.exam(state, null);
  const [agent, best] = [results.agent, results[rule]];
  const figures = {
    ...{ agent: agent.mean, best: best.mean, lead: lead.mean, margin: lead.margin, lost, lostBy },
    ...{ ruined: 100 * agent.ruined, ruinedBest: 100 * best.ruined },
    ...{ bound: report.bound, regret: report.regret },
  };
  const rounded = Object.entries(figures).map(([name, value]) => [name, Math.round(value)]);
  return { seed, rule, ...(Object.fromEntries(rounded) as typeof figures) };
}

/** Half the 95% interval of a mean of ten, by Student's t with nine degrees of freedom. */
export function marginOf(values: readonly number[]): number {
  const middle = mean(values);
  const squares = mean(values.map((value) => (value - middle) ** 2));
  return 2.262 * Math.sqrt(squares / (values.length - 1));
}

export async function* verify(): AsyncGenerator<Figure> {
  const all: Measured[] = [];
  for (let seed = 1; seed <= SEEDS; seed++) {
    const found = await measured(seed);
    all.push(found);
    const { agent, best, rule, lead, margin, lost, lostBy, ruined, ruinedBest, regret, bound } =
      found;
    yield {
      bar: `seed ${seed}, ${GENERATIONS} generations: above the best rule over 500 unmet episodes`,
      figure: `${agent} against ${best} (${rule}), lead ${lead} ± ${margin}, loses in ${lost} by ${lostBy}; out of money ${ruined} % against ${ruinedBest} %; regret ${regret} of ${bound}`,
      holds: lead > 0 || all.filter((each) => each.lead <= 0).length <= 1,
    };
  }
  const [leads, regrets] = [all.map(({ lead }) => lead), all.map(({ regret }) => regret)];
  const ahead = leads.filter((lead) => lead > 0).length;
  yield {
    bar: `above the best rule at ≥ 9 of ${SEEDS} seeds`,
    figure: `${ahead}; lead ${whole(mean(leads))} ± ${whole(marginOf(leads))}, from ${Math.min(...leads)} to ${Math.max(...leads)}; regret ${whole(mean(regrets))} ± ${whole(marginOf(regrets))}, in 10,000 CNY`,
    holds: ahead >= 9,
  };
  const isPrinted =
    JSON.stringify(all) === JSON.stringify(JSON.parse(readFileSync(GOLDEN, 'utf8')));
  yield {
    bar: 'the chapter prints what was measured',
    figure: isPrinted ? 'the same figures' : `other figures: ${JSON.stringify(all)}`,
    holds: isPrinted,
  };
}
