/** @file Every word of this demo, in both languages; what many demos have is in `i18n/training`. */
import type { DemoStrings } from '../../../../src/components/chassis/viewProps';
import type { fields } from './fields';

const en = {
  title: 'NAME',
  caption: 'Press Run: a small network learns which points lie inside the circle.',
  fields: {
    hidden: { label: 'Hidden units' },
    noise: { label: 'Noise' },
  },
  step: { one: 'step', many: 'steps' },
  loss: 'Loss while it learns',
  lossAxis: 'nats per point',
  training: 'training points',
  heldOut: 'held-out points',
  inside: 'The middle lies inside, {percent}% sure.',
};

const zh: typeof en = {
  title: 'NAME',
  caption: '按“运行”：一个小网络在学哪些点落在圆里。',
  fields: {
    hidden: { label: '隐藏单元' },
    noise: { label: '噪声' },
  },
  step: { one: '步', many: '步' },
  loss: '学习过程中的损失',
  lossAxis: '奈特/点',
  training: '训练点',
  heldOut: '留出点',
  inside: '中心在圆里，把握 {percent}%。',
};

export type Words = typeof en;
export const strings = { en, zh } satisfies DemoStrings<typeof fields>;
