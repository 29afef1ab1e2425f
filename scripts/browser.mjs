/**
 * @file Makes sure of a Chromium for the tests: one on the machine, else Playwright's own, else the
 * system's package. Run by `setup.mjs --browser`.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromiumPath } from './chromium.mjs';

/** How each family of systems installs a Chromium, and a Chinese font for its pictures. */
const managers = [
  ['apt-get', 'update -qq', 'install -qq -y chromium fonts-noto-cjk'],
  ['dnf', 'install -q -y chromium google-noto-sans-cjk-fonts'],
  ['apk', 'add -q chromium font-noto-cjk'],
  ['pacman', '-Sy --noconfirm --noprogressbar chromium noto-fonts-cjk'],
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

function fromSystem() {
  const [name, ...steps] = managers.find(([manager]) => run(manager, ['--version']).ok) ?? [];
  if (!name || !rootOnLinux) return;
  say(`installing Chromium with ${name}`);
  for (const step of steps) {
    const { ok, said } = run(name, step.split(' '));
    if (!ok) return console.error(said);
  }
}

if (!chromiumPath()) fromPlaywright();
if (!chromiumPath()) fromSystem();
if (!chromiumPath()) {
  say(
    'the tests need Chromium or Chrome, and none could be installed: install one by hand, or set CHROMIUM_PATH',
  );
  process.exit(1);
}
