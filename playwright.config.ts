/** @file Tests of the built book, as a reader's browser sees it: `npm test`, or `npx playwright test` after a build. */
import { defineConfig, devices } from '@playwright/test';
import { chromiumPath, quiet, shortLived } from './scripts/chromium.mjs';

const executablePath = chromiumPath();

export default defineConfig({
  testDir: 'tests/browser',
  globalSetup: './tests/browser/setup.ts',
  outputDir: 'test-results/browser',
  // One demo trains at a time on each of two cores; more would measure waiting.
  workers: 2,
  fullyParallel: true,
  // A shared machine may starve one try; what fails twice is broken. Retries are counted in the last line.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: Boolean(process.env.CI),
  // No promise, only an end for what hangs: a machine may be slow, or busy with another run of these tests.
  timeout: 600_000,
  expect: { timeout: 120_000 },
  reporter: [['list'], ['json', { outputFile: 'test-results/book.json' }]],
  use: {
    baseURL: process.env['BOOK_ORIGIN'],
    actionTimeout: 120_000,
    // A trace takes a tenth of all the time: `--trace=on` makes one of what has failed.
    trace: 'on-first-retry',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [...quiet, ...shortLived],
    },
  },
  projects: [{ name: 'chromium', use: devices['Desktop Chrome'] }],
});
