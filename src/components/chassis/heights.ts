/** @file How high each instrument's own page is, found by folder; a test measures it. */
const heights = import.meta.glob<number>(['../demos/*/height.ts', '../calculators/*/height.ts'], {
  eager: true,
  import: 'height',
});
/** For an instrument that was not measured yet. */
const USUAL_HEIGHT = 900;

/** In pixels, at 720 pixels of width. */
export const heightOf = (name: string): number =>
  heights[`../demos/${name}/height.ts`] ??
  heights[`../calculators/${name}/height.ts`] ??
  USUAL_HEIGHT;
