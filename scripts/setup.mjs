/**
 * @file Installs what is missing, then returns; runs before `npm start`, `npm test` and the others.
 *
 * Plain JavaScript for Node 18 and later, without packages, because none may be there yet. What is
 * installed already is left alone: a second run takes a tenth of a second.
 *
 *   node scripts/setup.mjs             packages
 *   node scripts/setup.mjs --browser   packages, and a Chromium for the tests
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const project = join(modules, '.bin');

/** Every installation speaks through this: one line before, npm's own lines only if it fails. */
function say(sentence) {
  console.log(`setup: ${sentence}`);
}

function fail(sentence) {
  console.error(`setup: ${sentence}`);
  process.exit(1);
}

/** The reader's own PATH: npm must not run on a Node that it is about to replace. */
function outerPath() {
  const parts = (process.env.PATH ?? '').split(delimiter);
  return parts.filter((part) => !part.endsWith(join('node_modules', '.bin'))).join(delimiter);
}

function run(command, args, options = {}) {
  const { path = process.env.PATH, quiet = false } = options;
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'pipe' : 'inherit',
    encoding: 'utf8',
    shell: windows,
    env: { ...process.env, PATH: path },
  });
  if (done.status !== 0 && quiet) console.error((done.stdout ?? '') + (done.stderr ?? ''));
  return done.status === 0;
}

const npm = (...args) => run('npm', args, { path: outerPath() });

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
  } catch {
    return undefined; // absent, or cut off by an installation that was interrupted
  }
}

/** True if what npm says it installed is what the lock file asks for. */
function packagesAreCurrent() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(modules, '.package-lock.json')); // npm writes it last
  if (!wanted) fail('package-lock.json cannot be read; is this the whole repository?');
  if (!installed) return false;
  for (const [path, entry] of Object.entries(wanted)) {
    if (path === '') continue;
    const found = installed[path];
    if (found ? found.version !== entry.version : !entry.optional && !entry.devOptional)
      return false;
  }
  return Object.keys(installed).every((path) => path in wanted);
}

function installPackages() {
  if (packagesAreCurrent()) return;
  say('installing packages (a few minutes the first time)');
  if (!npm('ci', '--loglevel=error', '--no-audit', '--no-fund')) {
    fail(
      'npm ci failed; its reason stands above. Nothing else was changed, so it can be tried again',
    );
  }
}

/** The Node that the project's commands run on, whatever the reader has. */
function installNode() {
  const node = join(project, windows ? 'node.cmd' : 'node');
  if (existsSync(node)) return;
  // Some versions of npm leave out the installation step of packages until they are asked.
  say('installing the Node that this project runs on');
  if (!npm('rebuild', 'node', '--loglevel=error') || !existsSync(node)) {
    const major = Number(process.versions.node.split('.')[0]);
    if (major < 22)
      fail('the package "node" did not install; with Node 22.12 or later it is not needed');
    say(`going on with Node ${process.versions.node}`);
  }
}

/** How each family of systems installs a Chromium and a Chinese font. */
const managers = [
  [
    'apt-get',
    [
      ['update', '-qq'],
      ['install', '-qq', '-y', 'chromium', 'fonts-noto-cjk'],
    ],
  ],
  ['dnf', [['install', '-q', '-y', 'chromium', 'google-noto-sans-cjk-fonts']]],
  ['apk', [['add', '-q', 'chromium', 'font-noto-cjk']]],
  ['pacman', [['-Sy', '--noconfirm', '--noprogressbar', 'chromium', 'noto-fonts-cjk']]],
];

const isRootOnLinux = () => process.platform === 'linux' && process.getuid?.() === 0;

function installFromSystem() {
  if (!isRootOnLinux()) return;
  const found = managers.find(([name]) => run('sh', ['-c', `command -v ${name} >/dev/null`]));
  if (!found) return;
  const [name, steps] = found;
  say(`installing Chromium with ${name}`);
  process.env.DEBIAN_FRONTEND = 'noninteractive';
  for (const step of steps) if (!run(name, step, { quiet: true })) return;
}

function installFromPlaywright() {
  say('installing Chromium with Playwright');
  const playwright = (...args) =>
    spawnSync(process.execPath, [join(modules, 'playwright', 'cli.js'), ...args], {
      cwd: root,
      stdio: 'pipe',
    }).status === 0;
  if (!playwright('install', 'chromium')) return say('Playwright could not download one');
  if (isRootOnLinux()) playwright('install-deps', 'chromium'); // the libraries it is linked with
}

async function installBrowser() {
  const { chromiumPath } = await import('./chromium.mjs');
  const found = () => {
    try {
      const path = chromiumPath();
      return Boolean(path) && existsSync(path);
    } catch {
      return false;
    }
  };
  if (found()) return;
  installFromPlaywright();
  if (!found()) installFromSystem();
  if (!found())
    fail(
      'the tests need a Chromium and none could be installed; install Chromium or Chrome by hand',
    );
}

installPackages();
installNode();
if (process.argv.includes('--browser')) await installBrowser();
