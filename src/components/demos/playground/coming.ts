/** @file What the next run will start from, before anything is pressed. */
import { Random } from '../../../lib/core/random';
import type { Point } from '../../../lib/data/planes';
import { examplesOf, shownOf, type Shown } from './examples';
import { fields } from './fields';
import type { Settings } from './network';

type Name = keyof Settings;
const names = (Object.keys(fields) as Name[]).filter((name) => !('live' in fields[name]));

type Seeded = Settings & { seed: number };

/** Whether the next run differs from the recorded one, whose material is the book's. */
export const isComing = (recorded: Seeded, wanted: Seeded, own: readonly Point[]): boolean =>
  own.length > 0 ||
  wanted.seed !== recorded.seed ||
  names.some((name) => recorded[name] !== wanted[name]);

export const comingPoints = (wanted: Seeded, own: readonly Point[]): Shown =>
  shownOf(examplesOf(wanted, own, new Random(wanted.seed)), wanted);
