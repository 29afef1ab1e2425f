/**
 * @file How long a function may be, without comments and empty lines; ESLint and a test read it. What stands inside a
 * function counts as part of it, a shader's text too. A file whose script is one function, called at once, is no function.
 */
export const LONGEST = 40;

/** A kernel's WGSL stands in the function that fills it in. */
export const LONGEST_KERNEL = 60;

/** Longer still, with the lines of the longest. An entry may shrink or go; none is added. */
export const longer = {};
