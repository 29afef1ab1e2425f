/**
 * @file Words for settings and numbers that many demos have, so that one thing has one name in the whole book. A demo's own
 * words go first.
 */
import type { InBoth } from '../lib/core/language';

const en = {
  fields: {
    seed: { label: 'Seed', hint: 'The same seed gives the same run.' },
    batch: { label: 'Batch' },
    rate: { label: 'Learning rate' },
    warmup: { label: 'Warm-up' },
    length: { label: 'Steps until the rate is lowest' },
    decay: { label: 'Weight decay' },
    clip: { label: 'Gradient clipped at' },
  },
  reports: {
    loss: 'loss',
    heldOut: 'held-out loss',
    accuracy: 'accuracy',
    norm: 'gradient norm',
    rate: 'learning rate',
    tokens: 'tokens',
  },
};

const zh: typeof en = {
  fields: {
    seed: { label: '种子', hint: '种子相同，过程就相同。' },
    batch: { label: '批大小' },
    rate: { label: '学习率' },
    warmup: { label: '预热' },
    length: { label: '学习率降到最低的步数' },
    decay: { label: '权重衰减' },
    clip: { label: '梯度裁剪上限' },
  },
  reports: {
    loss: '损失',
    heldOut: '留出损失',
    accuracy: '正确率',
    norm: '梯度范数',
    rate: '学习率',
    tokens: '词元',
  },
};

export const sharedWords = { en, zh } satisfies InBoth<typeof en>;
/** Settings that need no words of the demo's own. */
export type SharedField = keyof typeof en.fields;
