/** @file The one worker: finds the experiment by its folder's name and hosts it. */
import { askEarly } from '../../lib/runtime/adapter';
import type { AnyExperiment } from '../../lib/runtime/experiment';
import { host, type HostPort } from '../../lib/runtime/host';

const experiments = import.meta.glob<{ experiment: AnyExperiment }>('./*/experiment.ts');

/** The name of a worker that shares the steps of another, which asks for no graphics device. */
const MATE = 'mate';
if (self.name !== MATE) askEarly();

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
  // An old browser has no workers in workers: there one makes all steps, and nothing is said.
  ...('Worker' in self && {
    createMate: () => new Worker(self.location.href, { type: 'module', name: MATE }),
  }),
  distrust: async (certain) => (await import('../../lib/runtime/backend')).distrust(certain),
});
