import type { Scaffold } from '../new.ts';

/** A calculator of two inputs and two results: months until the cash is gone. */
export function calculator(name: string): Scaffold {
  const equation = name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  const folder = `src/components/calculators/${name}`;
  return {
    files: {
      [`src/lib/equations/${equation}.ts`]: source,
      [`tests/lib/equations/${equation}.test.ts`]: test(equation),
      [`${folder}/strings.ts`]: strings(name, equation),
      [`${folder}/View.svelte`]: view(name, equation),
    },
    next: [
      `put <Calculator name="${name}" /> into both languages of a chapter`,
      'write the formula, its assumptions and its source over `compute`',
      'a unit without words gets them in src/i18n/units.ts',
    ],
  };
}

const source = `import type { Fields, Values } from '../core/fields';

export const fields = {
  cash: { unit: 'CNY', min: 0, max: 1e9, default: 600_000 },
  burn: { unit: 'CNY/month', min: 1, max: 1e8, default: 60_000 },
} satisfies Fields;

export const results = { runway: { unit: 'month' }, lastMonth: { unit: 'CNY' } };

/**
 * Months until the cash is gone: runway = cash / burn.
 *
 * The burn is taken as constant; interest and taxes are left out.
 *
 * @returns \`runway\` in months; \`lastMonth\`, what is left for a month that is not whole, in CNY.
 */
export function compute({ cash, burn }: Values<typeof fields>) {
  const runway = cash / burn;
  return { runway, lastMonth: cash - Math.floor(runway) * burn };
}
`;

const test = (equation: string) => `import fc from 'fast-check';
import { expect, test } from 'vitest';
import { defaultsOf } from '../../../src/lib/core/fields';
import { compute, fields } from '../../../src/lib/equations/${equation}';

test('the example that the chapter prints', () => {
  expect(compute(defaultsOf(fields))).toEqual({ runway: 10, lastMonth: 0 });
});

test('no cash lasts no time', () => {
  expect(compute({ cash: 0, burn: 1 }).runway).toBe(0);
});

test('a higher burn never lengthens the runway', () => {
  const burn = fc.integer({ min: 1, max: 1e8 });
  fc.assert(
    fc.property(burn, burn, (a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      const longer = compute({ cash: 600_000, burn: low }).runway;
      expect(compute({ cash: 600_000, burn: high }).runway).toBeLessThanOrEqual(longer);
    }),
  );
});
`;

const strings = (
  name: string,
  equation: string,
) => `/** @file Every word of this calculator, in both languages. */
import type { InBoth } from '../../../lib/core/language';
import type { fields, results } from '../../../lib/equations/${equation}';
import type { CalculatorWords } from '../../calculatorParts';

export type Words = CalculatorWords<typeof fields, typeof results>;

export const strings: InBoth<Words> = {
  en: {
    title: '${name}',
    caption: 'Halve the burn and see what happens to the runway.',
    fields: { cash: { label: 'Cash' }, burn: { label: 'Burn' } },
    results: { runway: 'Runway', lastMonth: 'Left for the last month' },
  },
  zh: {
    title: '${name}',
    caption: '把每月净支出减半，看看还能撑多久。',
    fields: { cash: { label: '现金' }, burn: { label: '每月净支出' } },
    results: { runway: '还能撑', lastMonth: '最后一个月剩下' },
  },
};
`;

const view = (name: string, equation: string) => `<script lang="ts">
  import type { Language } from '../../../lib/core/language';
  import { compute, fields, results } from '../../../lib/equations/${equation}';
  import CalculatorView from '../../CalculatorView.svelte';
  import type { Words } from './strings';

  let { language, words, address }: { language: Language; words: Words; address?: URL } = $props();
</script>

<CalculatorView name="${name}" {language} {words} {fields} {results} {compute} {address} />
`;
