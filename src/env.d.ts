/** Astro's own checker reads the components; for everything else that reads TypeScript, they are this. */
declare module '*.astro' {
  const component: import('astro/runtime/server/index.js').AstroComponentFactory;
  export default component;
}
