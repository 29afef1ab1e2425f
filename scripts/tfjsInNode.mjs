/**
 * @file How Vite runs TensorFlow.js in Node.
 *
 * The package entries of tfjs are bundles for `require`, each with a core of its own, and its modules import
 * folders, which Node refuses: so the modules are named and compiled by Vite. What Emscripten made, and what tfjs
 * asks of Node, is written for `require` and gets one.
 */
import { createServer } from 'vite';

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

/**
 * Runs a module of the project in Node, as Vite runs it for the tests and the site.
 *
 * @template Module, Result
 * @param {string} path - From the root of the project, `/scripts/record/run.ts`.
 * @param {(module: Module) => Result | Promise<Result>} use
 * @returns {Promise<Result>}
 */
export async function withModule(path, use) {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    server: { middlewareMode: true, watch: null, hmr: false, ws: false },
    optimizeDeps: { noDiscovery: true },
    ...tfjsInNode,
  });
  try {
    return await use(/** @type {Module} */ (await server.ssrLoadModule(path)));
  } finally {
    await server.close();
  }
}
