import * as dqn from '../../../src/lib/agents/dqn';
import * as network from '../../../src/lib/agents/network';
import { agentContract, type Seen } from '../../helpers/agentContract';

agentContract<dqn.Settings, dqn.Agent<Seen>>('dqn', dqn, {
  settings: { hidden: 16, warmup: 100, batch: 16, length: 4_000, rate: 2e-3 },
  steps: 4_000,
  worth: ({ values }, seen) => Math.max(...network.forward(values, seen)),
  networks: ({ values, slow }) => [values, slow],
});
