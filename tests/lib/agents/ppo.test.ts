import * as ppo from '../../../src/lib/agents/ppo';
import { agentContract, type Seen } from '../../helpers/agentContract';

agentContract<ppo.Settings, ppo.Agent<Seen>>('ppo', ppo, {
  settings: { hidden: 16, walks: 4, stretch: 32, batch: 32, length: 1e6, rate: 3e-3 },
  steps: 2_500,
  worth: (agent, seen) => ppo.valueOf(agent, seen),
  networks: ({ policy, value }) => [policy, value],
});
