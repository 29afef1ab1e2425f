/** @file Which words a map is made of, and how. */
import type { RelationName } from '../../../lib/data/words/world';

export const SHOWN = ['gender', 'capital', 'young', 'all'] as const satisfies readonly (
  RelationName | 'all'
)[];
export type Shown = (typeof SHOWN)[number];

export const LAYOUTS = ['pca', 'tsne'] as const;
export type LayoutName = (typeof LAYOUTS)[number];
/** Moves after which a t-SNE of vectors that rest is done. */
export const MOST_MOVES = 400;
