/** @file Builds `node-webgpu.ts` and all that it needs but the package `webgpu` into `out/node/bench.mjs`. */
import { build } from 'vite';
import { tfjsInNode } from '../scripts/tfjsInNode.mjs';

await build({
  configFile: false,
  logLevel: 'error',
  publicDir: false,
  ...tfjsInNode,
  resolve: {
    alias: [
      // No processor is measured here, and its files would have to travel along.
      {
        find: /^@tensorflow\/tfjs-backend-wasm.*/,
        replacement: `${process.cwd()}/bench/node/none.ts`,
      },
      ...tfjsInNode.resolve.alias,
    ],
  },
  ssr: { noExternal: true, external: ['webgpu'] },
  build: {
    ssr: 'bench/node-webgpu.ts',
    outDir: 'bench/out/node',
    emptyOutDir: true,
    target: 'node22',
    chunkSizeWarningLimit: 10_000,
    rolldownOptions: { output: { entryFileNames: 'bench.mjs', codeSplitting: false } },
  },
});
