/**
 * @file How Vite runs TensorFlow.js in Node.
 *
 * The package entries of tfjs are bundles for `require`, each with a core of its own, and its modules import
 * folders, which Node refuses: so the modules are named and compiled by Vite. What Emscripten made, and what tfjs
 * asks of Node, is written for `require` and gets one.
 */
export const tfjsAlias = [
  { find: /^@tensorflow\/(tfjs-[a-z-]+)$/, replacement: '@tensorflow/$1/dist/index.js' },
  {
    find: /^@tensorflow\/tfjs-core\/dist\/register_all_gradients$/,
    replacement: '@tensorflow/tfjs-core/dist/register_all_gradients.js',
  },
];

/** @param {string} from */
const requireFrom = (from) =>
  `import { createRequire } from 'node:module'; const require = createRequire(${JSON.stringify(from)});`;

export const tfjsInNode = {
  resolve: { alias: tfjsAlias },
  ssr: { noExternal: [/@tensorflow\//] },
  plugins: [
    {
      name: 'tfjs-in-node',
      enforce: 'pre',
      /** @param {string} id */
      load(id) {
        if (!id.includes('/wasm-out/')) return null;
        return `${requireFrom(id)} export default require(${JSON.stringify(id)});`;
      },
      /**
       * @param {string} code
       * @param {string} id
       */
      transform(code, id) {
        return id.endsWith('/platform_node.js') ? `${requireFrom(id)}\n${code}` : null;
      },
    },
  ],
};
