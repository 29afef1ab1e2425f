/** @file CTC from PyTorch: `scripts/golden/ctc.py`. */
export const CTC_GOLDEN = 'tests/golden/ctc.json';

export interface CtcGolden {
  T: number;
  B: number;
  V: number;
  /** [T, B, V] */
  scores: number[];
  targets: number[][];
  losses: number[];
  gradient: number[];
}
