/** @file A text of the reader's own in a link: short ones find room, and only a text that can be counted is taken. */
import { InputError } from '../../../lib/core/failures';
import type { Material } from '../../chassis/viewProps';
import { ownText, type OwnText } from './ownText';

export const material: Material<OwnText> = {
  write: ({ text }) => text,
  read(text): OwnText | undefined {
    try {
      return ownText({ text });
    } catch (error) {
      if (error instanceof InputError) return undefined;
      throw error;
    }
  },
};
