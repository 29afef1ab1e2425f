/** @file Half of the demos; the other half stands beside it, for another worker. */
import { contractsOf } from '../../../helpers/everyContract';

await contractsOf(0, 2);
