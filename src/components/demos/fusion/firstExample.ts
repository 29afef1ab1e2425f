/** @file What is on the stage before a reader changes it. */
import { draw, type Scene } from '../../../lib/data/scenes/scenes';
import { idOf, type Word } from '../../../lib/data/scenes/words';

export const firstScene: Scene = [
  { shape: 'moon', dark: true },
  { shape: 'ring', dark: false },
  { shape: 'triangle', dark: false },
  { shape: 'bar', dark: true },
];
export const firstWords: Word[] = ['below', 'moon'];

/** Of the recorded run, and of the first start. */
export const firstExample = { picture: draw(firstScene), words: firstWords.map(idOf) };
