/** @file Three models that read the same text, each cut in its own way, and how well they guess what they have not read. */
import * as nGram from '../../../lib/models/nGram';
import { kinds, type Kind, type Settings } from './fields';
import { cut, type Sets } from './learned';
import { tokensOf, type Tokens } from './tokens';

/** Into so many parts the training text is cut; a step reads one. */
export const PARTS = 20;

export interface Reader {
  tokens: Tokens;
  /** Of each part of the training text. */
  parts: Int32Array[];
  heldOut: Int32Array;
  last: Int32Array;
  /** Of the highest order; those of lower ones are in it. */
  model: nGram.Model;
}
export type Readers = Record<Kind, Reader>;

export const byKind = <T>(of: (kind: Kind) => T) =>
  Object.fromEntries(kinds.map((kind) => [kind, of(kind)])) as Record<Kind, T>;

export function readersOf({ training, heldOut, last }: Sets, { vocabulary }: Settings): Readers {
  const parts = cut(training, PARTS);
  return byKind((kind) => {
    const tokens = tokensOf(kind, training, vocabulary);
    return {
      tokens,
      parts: parts.map((part) => tokens.encode(part)),
      heldOut: tokens.encode(heldOut),
      last: tokens.encode(last),
      model: blank(tokens),
    };
  });
}

export const blank = ({ size }: Tokens): nGram.Model => nGram.begin(size, nGram.MOST_ORDER);

export const smoothingOf = ({ smoothing, k }: Settings): nGram.Smoothing =>
  smoothing === 'add-k' ? { kind: 'add-k', k } : { kind: 'kneser-ney' };

/** Nats per token, by order. */
export const surprises = ({ model, heldOut }: Reader, settings: Settings): number[] =>
  Array.from({ length: nGram.MOST_ORDER }, (_, i) =>
    nGram.surprise(nGram.ofOrder(model, i + 1), heldOut, smoothingOf(settings)),
  );

/** Of a text of so many characters in so many tokens. */
export const bitsPerCharacter = (nats: number, tokens: number, characters: number): number =>
  (nats * tokens) / Math.LN2 / characters;

export const charactersIn = (text: string): number => [...text].length;

/** The instrument's own check: what finds every token equally likely has a perplexity of V, whatever the text. */
export function uniformPerplexity({ tokens: { size }, heldOut }: Reader): number {
  const alike = nGram.count(
    Int32Array.from({ length: size }, (_, id) => id),
    size,
    1,
  );
  return Math.exp(nGram.surprise(alike, heldOut, { kind: 'add-k', k: 1 }));
}
