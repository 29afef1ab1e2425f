/**
 * @file Unit tests: `node` and `node-alone` on the cpu and wasm backends, `webgpu` in Chromium on a software adapter; and
 * `book`, what can be seen of the built pages without a browser.
 */
import { globSync, readFileSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumPath, quiet, softwareWebgpu } from './scripts/chromium.mjs';
import { tfjsAlias } from './scripts/tfjsInNode.mjs';

const executablePath = chromiumPath();

const inNode = globSync([
  'tests/{lib,content,components,integrations,markdown,bench,scripts}/**/*.test.ts',
  'scripts/new/templates/*/*.test.ts',
]).map((file) => file.replaceAll('\\', '/'));
/** Reading modules takes longer than most tests: files that replace nothing of what others see read each once, together. */
const isAlone = (file: string): boolean =>
  !/^tests\/(lib|content|markdown)\//.test(file) ||
  /\bvi\.|fake-indexeddb/.test(readFileSync(file, 'utf8'));

const unit = (name: string, include: string[], isolate: boolean) => ({
  plugins: [svelte()], // runes in `.svelte.ts`
  // The page's form of Svelte: on a server nothing is reactive.
  resolve: { alias: tfjsAlias, conditions: ['browser'] },
  test: {
    name,
    include,
    isolate,
    server: { deps: { inline: [/@tensorflow\/[a-z-]+\/dist/] } },
    testTimeout: 600_000,
    hookTimeout: 600_000,
    maxWorkers: 2,
  },
});

export default defineConfig({
  test: {
    onConsoleLog: (text) => !text.includes('looks like you are running TensorFlow.js in Node.js'),
    projects: [
      unit(
        'node',
        inNode.filter((file) => !isAlone(file)),
        false,
      ),
      unit('node-alone', inNode.filter(isAlone), true),
      {
        test: {
          name: 'book',
          include: ['tests/book/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 2,
        },
      },
      {
        optimizeDeps: {
          include: [
            '@tensorflow/tfjs-core',
            '@tensorflow/tfjs-core/dist/register_all_gradients',
            '@tensorflow/tfjs-backend-cpu',
            '@tensorflow/tfjs-backend-wasm',
            '@tensorflow/tfjs-backend-webgpu',
            'fast-check',
          ],
        },
        test: {
          name: 'webgpu',
          include: ['tests/webgpu/**/*.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(executablePath ? { executablePath } : {}),
                args: [...quiet, ...softwareWebgpu],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
