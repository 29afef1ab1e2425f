/** @file Where Firefox is: a second engine for the tests, which go without it where there is none. */
import { runnable } from './chromium.mjs';

const usual = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/**
 * The path of a Firefox that can be started: `FIREFOX_PATH`, or one of the machine's own.
 *
 * @returns {string | undefined} Nothing where there is none.
 */
export function firefoxPath() {
  return process.env['FIREFOX_PATH'] || usual.find(runnable);
}
