/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings } from '../../../../src/components/chassis/viewProps';
import type { fields } from './fields';

const en = {
  title: 'NAME',
  caption: 'Press Run. Then set a rate above 1 and run again.',
  fields: { start: { label: 'Farthest start' } },
  step: { one: 'step', many: 'steps' },
  loss: 'Loss',
};

const zh: typeof en = {
  title: 'NAME',
  caption: '按“运行”，再把学习率调到 1 以上重来一次。',
  fields: { start: { label: '起点最远' } },
  step: { one: '步', many: '步' },
  loss: '损失',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
