import type { InBoth } from '../../../lib/core/language';
import type * as socialCapital from '../../../lib/equations/socialCapital';
import type { ToolStrings } from '../../desk/toolWords';
import { en, type Words } from './enStrings';
import { zh } from './zhStrings';

export type { Words };

export const strings: InBoth<Words> & ToolStrings<typeof socialCapital> = {
  en: en as unknown as Words,
  zh,
};
