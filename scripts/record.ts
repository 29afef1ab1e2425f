/**
 * @file `npm run record [demo …]`: runs the real experiments with their defaults and seed 1 on the wasm backend
 * and writes what they report to `recorded.json`, which the pages show before anything is pressed.
 *
 * Vite runs the library, as it does for the tests and the site.
 */
import { readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'vite';
import { tfjsInNode } from './tfjsInNode.mjs';

const demos = 'src/components/demos';
const wanted = process.argv.slice(2);
const names = readdirSync(demos, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .filter((name) => wanted.length === 0 || wanted.includes(name));

const server = await createServer({
  configFile: false,
  logLevel: 'error',
  server: { middlewareMode: true, watch: null, hmr: false, ws: false },
  optimizeDeps: { noDiscovery: true },
  ...tfjsInNode,
});
const { record } = (await server.ssrLoadModule('/scripts/record/run.ts')) as {
  record: (demo: string) => Promise<Record<string, object>>;
};
for (const name of names) {
  for (const [file, recorded] of Object.entries(await record(name))) {
    const path = `${demos}/${name}/${file}`;
    const text = JSON.stringify(recorded);
    writeFileSync(path, `${text}\n`);
    console.log(`${path}: ${Math.round(text.length / 1024)} kB`);
  }
}
await server.close();
process.exit(0);
