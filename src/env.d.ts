/** Astro's own checker reads the components; for everything else that reads TypeScript, they are this. */
declare module '*.astro' {
  import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

  const component: AstroComponentFactory;
  export default component;
}
