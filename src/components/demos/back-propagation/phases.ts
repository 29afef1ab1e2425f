/** @file What happens with one example, in its order; a phase is shown once it is reached. */
export const phases = ['hidden', 'outputs', 'loss', 'back', 'further', 'update'] as const;
/** 0: nothing yet; 6: all of it. */
export type Phase = 0 | 1 | 2 | 3 | 4 | 5 | 6;
export const LAST = 6;

export const reached = (phase: Phase, name: (typeof phases)[number]): boolean =>
  phase > phases.indexOf(name);
