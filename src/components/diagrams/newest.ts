/** @file The newest results of `npm run bench`, which pages show as they are. */
import type { Results } from '../../lib/workloads/result';

const files = import.meta.glob<{ default: Results }>('../../../bench/results/*.json', {
  eager: true,
});
const newest = Object.keys(files).sort().at(-1);
if (!newest) throw new Error('speed: there is no bench/results/<date>.json; npm run bench');

export const results: Results = files[newest]!.default;
