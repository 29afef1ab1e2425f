/** @file Where Chromium is: for tests in the browser, for `npm run record` and for the checks of pages. */
import { accessSync, constants } from 'node:fs';
import { chromium } from 'playwright';

/** Chromium without a window to draw: a test that waits for pictures takes a fifth less time in it. */
export const headlessShell = '/usr/bin/chromium-headless-shell';

const usual = [
  headlessShell,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/**
 * The path of a Chromium that can be started: `CHROMIUM_PATH`, one of the machine's own, or the one that
 * Playwright downloaded.
 *
 * @returns {string | undefined} Nothing where there is none.
 */
export function chromiumPath() {
  const asked = process.env['CHROMIUM_PATH'];
  if (asked) return asked;
  return [...usual, chromium.executablePath()].find(runnable);
}

/** Switches that every headless run needs: no sandbox (containers), and no calls to other servers. */
export const quiet = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * For tests, never for measuring: a page that lives for seconds isn't worth the compiler that makes scripts as fast as can be.
 * Without it they take a third less of the processor's time.
 */
export const shortLived = ['--js-flags=--no-opt'];

/** A WebGPU that every machine has, computed on the processor: right for correctness, never for speed. */
export const softwareWebgpu = [
  '--enable-unsafe-webgpu',
  '--use-webgpu-adapter=swiftshader',
  '--enable-features=Vulkan',
];

/**
 * True if this user may execute the file.
 *
 * @param {string} path
 */
export function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
