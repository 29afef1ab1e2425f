/** @file A text of the reader's own in a link: short ones find room, and only a text that can be learned is taken. */
import { InputError } from '../../../lib/core/failures';
import { readText } from '../../../lib/data/text';
import type { Material } from '../../chassis/viewProps';
import type { OwnText } from './lesson';

export const material: Material<OwnText> = {
  write: ({ text }) => text,
  read(text): OwnText | undefined {
    try {
      return { text: readText(text) };
    } catch (error) {
      if (error instanceof InputError) return undefined;
      throw error;
    }
  },
};
