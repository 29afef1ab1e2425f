/**
 * @file How Vite runs TensorFlow.js in Node.
 *
 * The package entries of tfjs are bundles for `require`, each with a core of its own, and its modules import
 * folders, which Node refuses: so the modules are named and compiled by Vite. What Emscripten made stays outside.
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
      name: 'emscripten-stays-outside',
      enforce: 'pre',
      async resolveId(source, importer) {
        if (!source.includes('wasm-out/')) return null;
        const found = await this.resolve(source, importer, { skipSelf: true });
        return found && { id: found.id, external: true };
      },
    },
  ],
};
