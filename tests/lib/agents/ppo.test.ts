import * as ppo from '../../../src/lib/agents/ppo';
import * as network from '../../../src/lib/agents/network';
import { agentContract, type Seen } from '../../helpers/agentContract';

agentContract<ppo.Settings, ppo.Agent<Seen>>('ppo', ppo, {
  settings: { hidden: 16, walks: 4, stretch: 32, batch: 32, length: 1e6, rate: 3e-3 },
  steps: 2_500,
  worth: ({ value }, seen) => network.forward(value, seen)[0]!,
  networks: ({ policy, value }) => [policy, value],
});
