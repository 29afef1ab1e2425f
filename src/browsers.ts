/**
 * @file The browsers that the book is made for: those of three years back, counted from November 2026. The build lowers
 * syntax to them, and a test takes every newer part of the language away from them and trains a demo.
 */
export const browsers = {
  chrome: '119',
  edge: '119',
  firefox: '115', // its long-term release was still kept up then
  safari: '17.1',
  ios: '17.1',
} as const;

/** As Vite's `build.target` takes it. */
export const viteTarget: string[] = Object.entries(browsers).map(([name, from]) => name + from);
