/**
 * @file Every demo's experiment keeps the contract, and those of the scaffolds: found by folder, so that a new one is tested
 * without being listed.
 */
import { expect, test } from 'vitest';
import type { AnyExperiment } from '../../../src/lib/runtime/experiment';
import { experimentContract } from '../../helpers/experimentContract';

const experiments = import.meta.glob<AnyExperiment>(
  [
    '../../../src/components/demos/*/experiment.ts',
    '../../../scripts/new/templates/*/experiment.ts',
  ],
  { eager: true, import: 'experiment' },
);

test('there are demos', () => {
  expect(Object.keys(experiments).length).toBeGreaterThan(0);
});
for (const [path, experiment] of Object.entries(experiments)) {
  experimentContract(path.split('/').at(-2) ?? '', experiment);
}
