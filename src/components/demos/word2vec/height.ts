/** Pixels that its own page is high at 720 pixels of width, as it is first shown, in the language where it is higher. */
export const height = 1_500;
