/** @file What is measured, by name. */
export const names = ['gpt', 'gpt-large', 'cnn', 'mlp', 'bert'] as const;
export type Name = (typeof names)[number];
