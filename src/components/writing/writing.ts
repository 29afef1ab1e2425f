/** @file The parts that a chapter's text may use without importing them: every component of this folder. */
import '../../styles/writing.css';

const files = import.meta.glob<{ default: (props: object) => unknown }>('./*.astro', {
  eager: true,
});
export const parts = Object.fromEntries(
  Object.entries(files).map(([path, file]) => [path.replace(/^\.\/|\.astro$/g, ''), file.default]),
);
