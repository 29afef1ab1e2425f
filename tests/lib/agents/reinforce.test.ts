import * as reinforce from '../../../src/lib/agents/reinforce';
import { agentContract, type Seen } from '../../helpers/agentContract';

agentContract<reinforce.Settings, reinforce.Agent<Seen>>('reinforce', reinforce, {
  settings: { hidden: 16, collected: 200, length: 1e6, rate: 1e-2, valueRate: 1e-2 },
  steps: 6_000,
  worth: (agent, seen) => reinforce.valueOf(agent, seen),
  networks: ({ policy, value }) => [policy, value],
});
