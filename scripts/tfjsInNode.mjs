/**
 * @file How Vite runs TensorFlow.js in Node.
 *
 * The package entries of tfjs are bundles for `require`, each with a core of its own, and its modules import
 * folders, which Node refuses: so the modules are named and compiled by Vite. What Emscripten made is left to Node's own `require`.
 */
export const tfjsAlias = [
  { find: /^@tensorflow\/(tfjs-[a-z-]+)$/, replacement: '@tensorflow/$1/dist/index.js' },
  {
    find: /^@tensorflow\/tfjs-core\/dist\/register_all_gradients$/,
    replacement: '@tensorflow/tfjs-core/dist/register_all_gradients.js',
  },
];

export const tfjsInNode = {
  resolve: { alias: tfjsAlias },
  ssr: { noExternal: [/@tensorflow\//] },
  plugins: [
    {
      name: 'emscripten-stays-commonjs',
      load(id) {
        if (!/wasm-out\/[^/]+\.js$/.test(id)) return null;
        return `import { createRequire } from 'node:module';
          export default createRequire(${JSON.stringify(id)})(${JSON.stringify(id)});`;
      },
    },
  ],
};
