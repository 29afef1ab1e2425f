import type { Scaffold } from '../new.ts';

/** A demo that walks down a parabola: no tensor, one setting of each important kind, one question. */
export function demo(name: string): Scaffold {
  const folder = `src/components/demos/${name}`;
  return {
    files: {
      [`${folder}/fields.ts`]: fields,
      [`${folder}/strings.ts`]: strings(name),
      [`${folder}/experiment.ts`]: experiment,
      [`${folder}/View.svelte`]: view,
      [`tests/components/demos/${name}.test.ts`]: test(name),
    },
    next: [
      `put <Demo name="${name}" /> into both languages of a chapter`,
      `npm run record -- ${name} makes recorded.json, the run that is shown before anything is pressed`,
      'npm run dev shows it',
    ],
  };
}

const fields = `/** @file What a reader may set. */
import type { Fields } from '../../../lib/core/fields';

export const fields = {
  start: { unit: '1', min: -10, max: 10, default: 4, step: 0.5 },
  rate: { unit: '1', min: 0.001, max: 1.5, default: 0.1, scale: 'log', live: true },
} satisfies Fields;
`;

const strings = (name: string) => `/** @file Every word of this demo, in both languages. */
import type { DemoStrings } from '../../chassis/viewProps';
import type { fields } from './fields';

const en = {
  title: '${name}',
  caption: 'Press Run. Then set a rate above 1 and run again.',
  fields: {
    start: { label: 'Start' },
    rate: { label: 'Learning rate', hint: 'How far one step goes along the slope.' },
  },
  step: { one: 'step', many: 'steps' },
  loss: 'Loss',
};

const zh: typeof en = {
  title: '${name}',
  caption: '按“运行”，再把学习率调到 1 以上重来一次。',
  fields: {
    start: { label: '起点' },
    rate: { label: '学习率', hint: '一步沿坡走多远。' },
  },
  step: { one: '步', many: '步' },
  loss: '损失',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
`;

const experiment = `/** @file Walks down x² by its gradient 2x. */
import type { Values } from '../../../lib/core/fields';
import { DivergedError, experimentOf } from '../../../lib/runtime/experiment';
import { fields } from './fields';

interface State {
  x: number;
  values: Values<typeof fields>;
}

export const experiment = experimentOf({
  fields,
  tensors: false,

  setup: (values): State => ({ x: values.start, values }),

  step(state: State) {
    const x = state.x - state.values.rate * 2 * state.x;
    if (Math.abs(x) > 1e6) throw new DivergedError(\`x is \${x}\`);
    state.x = x;
    return { loss: x * x };
  },

  change(state, values) {
    state.values = values;
  },

  ask: { position: ({ x }: State) => x },

  record: { steps: 50, ask: {} },
});
`;

const view = `<script lang="ts">
  import LineChart from '../../charts/LineChart.svelte';
  import type { ViewProps } from '../../chassis/viewProps';
  import type { experiment } from './experiment';
  import type { Words } from './strings';

  let { language, words, reports, steps }: ViewProps<typeof experiment, Words> = $props();
  const loss = $derived(reports.map((report) => report.loss));
</script>

<LineChart
  {language}
  label={words.loss}
  xLabel={words.step.one}
  yLabel={words.loss}
  series={[{ key: 'loss', label: words.loss, role: 'training', x: steps, y: loss }]}
/>
`;

const test = (name: string) => `import { describe, expect, test } from 'vitest';
import { experiment } from '../../../src/components/demos/${name}/experiment';
import { defaultsOf } from '../../../src/lib/core/fields';
import { Random } from '../../../src/lib/core/random';

const values = defaultsOf(experiment.fields);
const context = { random: new Random(1), input: undefined, language: 'en' } as const;

describe('${name}', () => {
  test('the loss falls with every step', async () => {
    const state = await experiment.setup(values, context);
    let before = Infinity;
    for (let step = 0; step < 20; step++) {
      const { loss } = await experiment.step(state);
      expect(loss).toBeLessThan(before);
      before = loss;
    }
  });

  test('a rate above 1 diverges', async () => {
    const state = await experiment.setup({ ...values, rate: 1.5 }, context);
    const walk = async () => {
      for (let step = 0; step < 100; step++) await experiment.step(state);
    };
    await expect(walk()).rejects.toThrow('x is');
  });
});
`;
