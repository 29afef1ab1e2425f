import * as a2c from '../../../src/lib/agents/a2c';
import { agentContract, type Seen } from '../../helpers/agentContract';

agentContract<a2c.Settings, a2c.Agent<Seen>>('a2c', a2c, {
  settings: { hidden: 16, walks: 4, stretch: 8, length: 1e6, rate: 3e-3, valueRate: 1e-2 },
  steps: 6_000,
  worth: (agent, seen) => a2c.valueOf(agent, seen),
  networks: ({ policy, value }) => [policy, value],
});
