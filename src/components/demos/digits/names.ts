/** @file The networks to choose from; a page that only names them needs no model. */
export const networkNames = ['cnn', 'mlp'] as const;
export type NetworkName = (typeof networkNames)[number];
