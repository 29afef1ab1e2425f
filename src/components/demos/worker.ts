/** @file The one worker: finds the experiment by its folder's name and hosts it. */
import { askEarly } from '../../lib/runtime/adapter';
import type { AnyExperiment } from '../../lib/runtime/experiment';
import { host, type HostPort } from '../../lib/runtime/host';

const experiments = import.meta.glob<{ experiment: AnyExperiment }>('./*/experiment.ts');

askEarly();

host(self as unknown as HostPort, {
  async find(demo) {
    const load = experiments[`./${demo}/experiment.ts`];
    if (!load) throw new Error(`worker: no demo called ${demo}`);
    return (await load()).experiment;
  },
  async choose(asked, onLost, progress) {
    const backend = await import('../../lib/runtime/backend');
    backend.onLost(onLost);
    return backend.chooseBackend(asked, progress);
  },
  createMate: () => new Worker(self.location.href, { type: 'module', name: self.name }),
  distrust: async (certain) => (await import('../../lib/runtime/backend')).distrust(certain),
});
