/**
 * @file Installs what is missing, then returns; runs before `npm start`, `npm test` and the others.
 *
 * Plain JavaScript for Node 18 and later, without packages, because none may be there yet. What is
 * installed already is left alone: a second run takes a tenth of a second.
 *
 *   node scripts/setup.mjs             packages, and compiled kernels
 *   node scripts/setup.mjs --browser   and browsers for the tests
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const windows = process.platform === 'win32';
const projectNode = join(modules, '.bin', windows ? 'node.cmd' : 'node');

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

function run(command, args, env = process.env) {
  return (
    spawnSync(command, args, { cwd: root, stdio: 'inherit', shell: windows, env }).status === 0
  );
}

const npm = (...args) => run('npm', args, { ...process.env, PATH: outerPath() });

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
  if (existsSync(projectNode)) return;
  // Some versions of npm leave out the installation step of packages until they are asked.
  say('installing the Node that this project runs on');
  if (!npm('rebuild', 'node', '--loglevel=error') || !existsSync(projectNode)) {
    const major = Number(process.versions.node.split('.')[0]);
    if (major < 22)
      fail('the package "node" did not install; with Node 22.12 or later it is not needed');
    say(`going on with Node ${process.versions.node}`);
  }
}

installPackages();
installNode();
// What follows wants a newer Node than the reader may have.
const node = existsSync(projectNode) ? projectNode : process.execPath;
if (!run(node, [join(root, 'scripts', 'kernels.mjs')])) fail('the kernels did not compile');
if (process.argv.includes('--browser') && !run(node, [join(root, 'scripts', 'browser.mjs')])) {
  process.exit(1);
}
