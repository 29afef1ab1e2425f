import type { InBoth } from '../../../lib/core/language';
import type * as startupCost from '../../../lib/equations/startupCost';
import type { ToolStrings } from '../../desk/toolWords';
import { en, type PictureWords } from './enStrings';
import { zh } from './zhStrings';

export type Words = typeof en;
export const strings = { en, zh } satisfies ToolStrings<typeof startupCost> & InBoth<PictureWords>;
