/**
 * @file A voice: pulses and noise through a row of resonators, whose places move from sound to sound.
 *
 * Source: klatt1980, the cascade branch and its digital resonator. Left out: the parallel branch but for hiss, nasal and tracheal
 * poles and zeros, and a course of the pitch other than a fall.
 */
import type { Random } from '../../core/random';
import { accents, type Accent } from './accents';
import { phones, type Phone } from './phones';

/** Samples a second. */
export const RATE = 16_000;
/** Samples between two changes of the resonators: 5 ms. */
const BLOCK = 80;

export interface Voice {
  accent: Accent;
  /** Hz at the start of a word; it falls by a fifth. */
  pitch: number;
  /** By how much formants lie higher than a man's: 1 to 1.25 as the tract is shorter. */
  tract: number;
  /** Lengths are divided by it. */
  pace: number;
  /** Noise in the voice, 0 to 1. */
  breath: number;
}

/** Somebody who speaks with this accent. */
export function voiceOf(accent: Accent, random: Random): Voice {
  const high = random.uniform(); // 0 deep, 1 high: pitch and tract go together, though not strictly
  return {
    accent,
    pitch: 85 * Math.exp(high * Math.log(3)) * Math.exp(0.06 * random.normal()),
    tract: 0.94 + 0.26 * high + 0.02 * random.normal(),
    pace: Math.exp(0.16 * random.normal()),
    breath: 0.02 + 0.25 * random.uniform() ** 2,
  };
}

/** What the resonators do in a block. */
interface Setting {
  formants: [number, number, number];
  voice: number;
  hiss: number;
  centre: number;
  width: number;
}

/** A digit in a voice: samples at 16 kHz, the loudest 1 at most. No two are alike: lengths, places and pitch tremble. */
export function say(digit: number, voice: Voice, random: Random): Float32Array {
  const sounds = accents[voice.accent][digit] ?? [];
  const settings = smoothed(sounds.flatMap((sound) => blocksOf(phones[sound], voice, random)));
  const result = rendered(settings, voice, random);
  let top = 1e-9;
  for (const sample of result) top = Math.max(top, Math.abs(sample));
  return result.map((sample) => sample / top);
}

/** A sound as its settings, block by block; a plosive begins closed. */
function blocksOf(phone: Phone, { tract, pace }: Voice, random: Random): Setting[] {
  const blocks = (seconds: number) => {
    const drawn = (seconds / pace) * Math.exp(0.12 * random.normal());
    return Math.max(1, Math.round((drawn * RATE) / BLOCK));
  };
  const shift = () => tract * Math.exp(0.03 * random.normal());
  const places = [shift(), shift(), shift()] as const;
  const at = (share: number): [number, number, number] => {
    const place = (i: 0 | 1 | 2) => {
      const [from, to] = [phone.formants[i], (phone.to ?? phone.formants)[i]];
      return (from + share * (to - from)) * places[i];
    };
    return [place(0), place(1), place(2)];
  };
  const { strength = 0, centre = 4000, width = 2000 } = phone.hiss ?? {};
  const closed = phone.closed ? blocks(phone.closed) : 0;
  const open = blocks(phone.length);
  return Array.from({ length: closed + open }, (_, i) => ({
    formants: at(Math.max(0, i - closed) / open),
    voice: i < closed ? 0 : phone.voice,
    hiss: i < closed ? 0 : strength,
    centre,
    width,
  }));
}

/** Nothing in a mouth jumps: each number goes a share of the way to its aim in every block. */
function smoothed(settings: readonly Setting[]): Setting[] {
  const SHARE = 0.4; // a time constant of 10 ms
  let now = settings[0];
  return settings.map((aim) => {
    const last = now ?? aim;
    const near = (from: number, to: number) => from + SHARE * (to - from);
    const formants = aim.formants.map((to, i) => near(last.formants[i] ?? to, to));
    return (now = {
      ...aim, // hiss has its place at once
      formants: formants as [number, number, number],
      voice: near(last.voice, aim.voice),
      hiss: near(last.hiss, aim.hiss),
    });
  });
}

/** y ← a·x + b·y₁ + c·y₂ @see klatt1980, equations 1 and 2 */
class Resonator {
  #a = 1;
  #b = 0;
  #c = 0;
  #last = 0;
  #before = 0;

  /** @param place - Hz @param width - Hz */
  tune(place: number, width: number): void {
    this.#c = -Math.exp((-2 * Math.PI * width) / RATE);
    this.#b = 2 * Math.exp((-Math.PI * width) / RATE) * Math.cos((2 * Math.PI * place) / RATE);
    this.#a = 1 - this.#b - this.#c;
  }

  next(x: number): number {
    const y = this.#a * x + this.#b * this.#last + this.#c * this.#before;
    this.#before = this.#last;
    this.#last = y;
    return y;
  }
}

const WIDTHS = [60, 90, 150, 200, 250];
/** The highest place of a formant: above it a resonator of this rate is none. */
const TOP = 7000;

function rendered(settings: readonly Setting[], voice: Voice, random: Random): Float32Array {
  const result = new Float32Array(settings.length * BLOCK);
  const [glottis, mouth] = [new Resonator(), new Resonator()];
  glottis.tune(0, 100);
  const row = WIDTHS.map(() => new Resonator());
  let [untilPulse, last] = [0, 0];
  for (const [block, { formants, voice: strength, hiss, centre, width }] of settings.entries()) {
    const places: number[] = [...formants, 3500 * voice.tract, 4500 * voice.tract];
    for (const [i, each] of row.entries()) each.tune(Math.min(TOP, places[i]!), WIDTHS[i]!);
    mouth.tune(Math.min(TOP, centre * (0.7 + 0.3 * voice.tract)), width);
    const pitch = voice.pitch * (1 - (0.2 * block) / settings.length);
    for (let i = block * BLOCK; i < (block + 1) * BLOCK; i++) {
      let pulse = 0;
      if (--untilPulse <= 0) {
        const period = (RATE / pitch) * (1 + 0.01 * random.normal());
        untilPulse += period;
        pulse = period; // as strong whatever the pitch
      }
      const noise = 2 * random.uniform() - 1;
      let sound = strength * (glottis.next(pulse) + voice.breath * noise);
      for (const each of row) sound = each.next(sound);
      result[i] = sound - last + hiss * mouth.next(noise); // the lips let through what changes
      last = sound;
    }
  }
  return result;
}
