/** @file How the ten digits sound in four accents. Each is a few rules on the same words, as in many real accents; none is a people. */
import { check } from '../../core/check';
import { phones, type Sound } from './phones';

const split = (line: string): Sound[] =>
  line.split(' ').map((sound) => {
    check(Object.hasOwn(phones, sound), `accents: no sound is called ${sound}`);
    return sound as Sound;
  });
const spoken = (...lines: string[]): Sound[][] => lines.map(split);

/** r is heard wherever it is spelled. */
const rhotic = spoken(
  'z ɪ r oʊ',
  'w ʌ n',
  't u',
  'θ r i',
  'f ɔ r',
  'f aɪ v',
  's ɪ k s',
  's ɛ v ə n',
  'eɪ t',
  'n aɪ n',
);

const changed = (rule: (sounds: Sound[], digit: number) => Sound[]): Sound[][] =>
  rhotic.map((sounds, digit) => rule([...sounds], digit));
const each = (rules: Partial<Record<Sound, Sound>>) => (sounds: Sound[]) =>
  sounds.map((sound) => rules[sound] ?? sound);

/** Every word as a list of sounds, by accent and digit. */
export const accents = {
  rhotic,
  /** No r at the end of a word, and “o” begins in the middle of the mouth. */
  nonRhotic: changed((sounds) => {
    const heard = each({ oʊ: 'əʊ' })(sounds);
    return heard.at(-1) === 'r' ? [...heard.slice(0, -1), 'ə'] : heard;
  }),
  /** Long vowels that do not glide, and “th” as “t”. */
  plain: changed(each({ oʊ: 'o', eɪ: 'e', θ: 't', ʌ: 'ɔ' })),
  /** Voiced consonants without voice, and “th” as “s”. */
  unvoiced: changed(each({ z: 's', v: 'f', θ: 's', ɪ: 'i' })),
} as const satisfies Record<string, Sound[][]>;

export type Accent = keyof typeof accents;
export const accentNames = Object.keys(accents) as Accent[];
