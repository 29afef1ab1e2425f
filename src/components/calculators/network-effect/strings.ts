import type * as networkEffect from '../../../lib/equations/networkEffect';
import type { ToolStrings } from '../../desk/toolWords';
import { en } from './enStrings';
import { zh } from './zhStrings';

export const strings = { en, zh } satisfies ToolStrings<typeof networkEffect>;
