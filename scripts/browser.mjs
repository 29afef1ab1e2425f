/**
 * @file Makes sure of a Chromium for the tests: one on the machine, else Playwright's own, else the
 * system's package; and of a Firefox, where the system has a package. Run by `setup.mjs --browser`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromiumPath, headlessShell, runnable } from './chromium.mjs';
import { firefoxPath } from './firefox.mjs';

/**
 * How each family of systems installs a Chromium (with a Chinese font for its pictures), and a Firefox; and, where there is one,
 * a Chromium without windows, which is faster.
 */
const managers = [
  {
    name: 'apt-get',
    before: ['update', '-qq'],
    install: ['install', '-qq', '-y'],
    shell: ['chromium-headless-shell', 'fonts-noto-cjk'],
    chromium: ['chromium', 'fonts-noto-cjk'],
    firefox: ['firefox-esr'],
  },
  {
    name: 'dnf',
    install: ['install', '-q', '-y'],
    chromium: ['chromium', 'google-noto-sans-cjk-fonts'],
    firefox: ['firefox'],
  },
  {
    name: 'apk',
    install: ['add', '-q'],
    chromium: ['chromium', 'font-noto-cjk'],
    firefox: ['firefox-esr'],
  },
  {
    name: 'pacman',
    install: ['-Sy', '--noconfirm', '--noprogressbar'],
    chromium: ['chromium', 'noto-fonts-cjk'],
    firefox: ['firefox'],
  },
];
const rootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;

const say = (sentence) => console.log(`setup: ${sentence}`);

/** Runs silently; what was said is shown only after a failure. */
function run(command, args) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const done = spawnSync(command, args, { encoding: 'utf8', env });
  if (done.error || done.status !== 0)
    return { ok: false, said: (done.stdout ?? '') + (done.stderr ?? '') };
  return { ok: true, said: '' };
}

function fromPlaywright() {
  say('installing Chromium with Playwright');
  const cli = join(dirname(createRequire(import.meta.url).resolve('playwright')), 'cli.js');
  const playwright = (...args) => run(process.execPath, [cli, ...args]).ok;
  if (!playwright('install', 'chromium')) say('it could not be downloaded');
  else if (rootOnLinux) playwright('install-deps', 'chromium'); // the libraries it is linked with
}

/** @param {'shell' | 'chromium' | 'firefox'} browser */
function fromSystem(browser) {
  const manager = rootOnLinux && managers.find(({ name }) => run(name, ['--version']).ok);
  if (!manager || !(browser in manager)) return;
  const { name, before, install } = manager;
  say(`installing ${browser} with ${name}`);
  for (const step of [before ?? [], [...install, ...manager[browser]]]) {
    const { ok, said } = step.length > 0 ? run(name, step) : { ok: true };
    if (!ok) return console.error(said);
  }
}

if (!process.env['CHROMIUM_PATH'] && !runnable(headlessShell)) fromSystem('shell');
if (!chromiumPath()) fromPlaywright();
if (!chromiumPath()) fromSystem('chromium');
if (!chromiumPath()) {
  say(
    'the tests need Chromium or Chrome, and none could be installed: install one by hand, or set CHROMIUM_PATH',
  );
  process.exit(1);
}
if (!firefoxPath()) fromSystem('firefox');
if (!firefoxPath()) say('no Firefox here: its tests are skipped');
