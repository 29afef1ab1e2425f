/** The book's two languages, and a value in both of them. */
export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];
export type InBoth<T> = Record<Language, T>;
