/**
 * @file The sounds of which the spoken digits are made: where the formants lie, how strong voice and hiss are, how long it lasts.
 *
 * Formants of vowels: peterson1952, table II, men. Those of consonants and all lengths are our own, set by ear and by eye.
 */
export type Formants = readonly [first: number, second: number, third: number];

export interface Phone {
  /** Hz */
  formants: Formants;
  /** Where a diphthong ends, Hz. */
  to?: Formants;
  /** Strength of the voice, 0 to 1. */
  voice: number;
  /** Strength of the hiss, 0 to 1; where it is centred and how wide it is, Hz. */
  hiss?: { strength: number; centre: number; width: number };
  /** Seconds of closed mouth before it: a plosive. */
  closed?: number;
  /** Seconds */
  length: number;
}

const vowel = (formants: Formants, length: number, to?: Formants): Phone =>
  to ? { formants, to, voice: 1, length } : { formants, voice: 1, length };
const hissing = (
  formants: Formants,
  voice: number,
  hiss: [number, number, number],
  length: number,
) => {
  const [strength, centre, width] = hiss;
  return { formants, voice, hiss: { strength, centre, width }, length } satisfies Phone;
};

const I: Formants = [270, 2290, 3010];
const SHORT_I: Formants = [390, 1990, 2550];
const U: Formants = [300, 870, 2240];
const SHORT_U: Formants = [440, 1020, 2240];
const O: Formants = [570, 840, 2410];
const A: Formants = [730, 1090, 2440];

export const phones = {
  i: vowel(I, 0.15),
  ɪ: vowel(SHORT_I, 0.09),
  ɛ: vowel([530, 1840, 2480], 0.1),
  e: vowel([430, 2050, 2650], 0.17),
  ʌ: vowel([640, 1190, 2390], 0.12),
  ə: vowel([500, 1400, 2450], 0.06),
  ɔ: vowel(O, 0.17),
  o: vowel([460, 850, 2350], 0.17),
  u: vowel(U, 0.16),
  eɪ: vowel([490, 1950, 2550], 0.18, I),
  aɪ: vowel(A, 0.22, SHORT_I),
  oʊ: vowel(O, 0.19, SHORT_U),
  əʊ: vowel([520, 1350, 2400], 0.19, SHORT_U),
  r: { formants: [320, 1060, 1380], voice: 0.7, length: 0.08 },
  w: { formants: [290, 610, 2150], voice: 0.6, length: 0.08 },
  n: { formants: [260, 1450, 2500], voice: 0.4, length: 0.09 },
  v: hissing([230, 1100, 2080], 0.35, [0.02, 4500, 5000], 0.07),
  z: hissing([240, 1390, 2530], 0.3, [0.1, 6200, 1800], 0.09),
  f: hissing([340, 1100, 2080], 0, [0.055, 4800, 6000], 0.11),
  θ: hissing([320, 1290, 2540], 0, [0.035, 5600, 4500], 0.1),
  s: hissing([320, 1390, 2530], 0, [0.18, 6300, 1600], 0.12),
  t: { ...hissing([400, 1600, 2600], 0, [0.18, 4600, 2600], 0.045), closed: 0.05 },
  k: { ...hissing([300, 1990, 2850], 0, [0.18, 2100, 900], 0.045), closed: 0.05 },
} as const satisfies Record<string, Phone>;

export type Sound = keyof typeof phones;
