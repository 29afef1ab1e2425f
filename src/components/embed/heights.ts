/**
 * Pixels that each instrument's own page is high at 720 pixels of width, as it is first shown; a test measures them. Where
 * the languages differ, the higher one.
 */
export const heights: Record<string, number> = {
  bandit: 1582,
  digits: 1544,
  'grid-world': 1411,
  speed: 752,
  'startup-cost': 2302,
  'tiny-gpt': 1717,
};
