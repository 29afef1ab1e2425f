/// <reference types="vite/client" />

/** The engine that a page is built with, see `build.ts`. */
declare module '#engine';
