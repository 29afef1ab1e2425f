import type * as socialCapital from '../../../lib/equations/socialCapital';
import type { ToolStrings } from '../../desk/toolWords';
import { en, type Words } from './enStrings';
import { zh } from './zhStrings';

export type { Words };

export const strings = { en, zh } satisfies ToolStrings<typeof socialCapital>;
