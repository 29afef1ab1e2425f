/**
 * @file `npm test`: every test, one kind after another, and one closing line that adds them up.
 *
 * A failure in one kind does not hide the next one; any failure makes the command fail.
 *
 *   npm test                 everything
 *   npm test -- unit         only the library's tests, in Node and in Chromium
 *   npm test -- book         only the tests of the built book
 *   npm test -- book link search   of these, only the files link.spec.ts and search.spec.ts
 *
 *   npm test -- demo digits        only what is about one demo: its tests, the contract, the spec that all demos have
 *   npm test -- tool startup-cost  the same for a tool
 *   npm test -- chapter gpt        only what is about one chapter: its texts, its numbers, its pages
 *
 * Those for one thing build the book only where something has changed since it was built.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';

const [only, ...named] = process.argv.slice(2);
const results = 'test-results';
const failures = [];
const sum = { passed: 0, failed: 0, skipped: 0 };

/** Seconds and outcome, and what needed a second try, go to the end, where they can be read together. */
const timings = [];

function run(name, command, args) {
  console.log(`\n— ${name}`);
  const start = Date.now();
  const done = spawnSync(command, args, { stdio: 'inherit', shell: process.platform === 'win32' });
  timings.push(`${name}: ${Math.round((Date.now() - start) / 1000)} s`);
  if (done.status !== 0) failures.push(name);
  return done.status === 0;
}

/** Adds what a reporter wrote; a report that is missing or empty is a failure of its own. */
function count(name, file, read) {
  try {
    const { passed, failed, skipped } = read(JSON.parse(readFileSync(file, 'utf8')));
    if (passed + failed === 0) throw new Error('no test ran');
    sum.passed += passed;
    sum.failed += failed;
    sum.skipped += skipped;
  } catch (error) {
    console.error(`${name}: ${file} cannot be counted (${error.message})`);
    if (!failures.includes(name)) failures.push(name);
  }
}

/** @param args - Projects, files, names of tests. */
function vitest(name, ...args) {
  const report = `${results}/${name.replaceAll(' ', '-')}.json`;
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  run(name, 'vitest', ['run', ...reporters, ...args]);
  count(name, report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    // What a name leaves out was not meant to run.
    skipped: args.includes('-t') ? 0 : json.numPendingTests + json.numTodoTests,
  }));
}

function playwright(...args) {
  run('browser', 'playwright', ['test', ...args]);
  count('browser', `${results}/book.json`, ({ stats }) => {
    if (stats.flaky > 0) timings.push(`passed at a second try only: ${stats.flaky}`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  });
}

const build = () => run('build', 'astro', ['build', '--silent']);

function unit() {
  vitest('unit', '--project=node*', '--project=webgpu');
}
function book() {
  if (!build()) return;
  if (named.length === 0) vitest('pages', '--project=book');
  playwright(...named.map((name) => `tests/browser/${name}.spec.ts`));
}

/** When anything below a folder was changed last. */
const changedAt = (path) => {
  const at = statSync(path);
  if (!at.isDirectory()) return at.mtimeMs;
  return Math.max(at.mtimeMs, ...readdirSync(path).map((name) => changedAt(join(path, name))));
};
function isBuilt() {
  if (!existsSync('dist/sw.js')) return false; // what is written last
  const sources = ['src', 'public', 'astro.config.mjs', 'package-lock.json'];
  return Math.max(...sources.map(changedAt)) < changedAt('dist/sw.js');
}

/** What is about one demo, tool or chapter, by its folder. */
const aboutOne = {
  demo(name) {
    const folder = 'tests/components/demos';
    vitest('own tests', '--project=node*', `${folder}/${name}.test.ts`);
    vitest('contract', '--project=node*', `${folder}/contract/`, '-t', `^${name} `);
    if (isBuilt() || build()) playwright('tests/browser/demos.spec.ts', '-g', ` ${name}: `);
  },
  tool(name) {
    const equation = name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
    vitest(
      'own tests',
      '--project=node*',
      `tests/components/calculators/${name}`,
      `tests/lib/equations/${equation}`,
    );
    if (isBuilt() || build()) playwright('tests/browser/tools.spec.ts', '-g', ` ${name}: `);
  },
  chapter(name) {
    const texts = ['twins', 'voice', 'missing', 'letters', `numbers/${name}`];
    vitest('texts', '--project=node*', ...texts.map((each) => `tests/content/${each}`));
    if (!isBuilt() && !build()) return;
    vitest('pages', '--project=book', '-t', `/${name}/`);
    playwright('tests/browser/pages.spec.ts', '-g', `/${name}/: `);
  },
};
const folders = {
  demo: (name) => existsSync(`src/components/demos/${name}`),
  tool: (name) => existsSync(`src/components/calculators/${name}`),
  chapter: (name) =>
    readdirSync('src/content/chapters').some((folder) => folder.replace(/^\d+-/, '') === name),
};

rmSync(results, { recursive: true, force: true });
if (Object.hasOwn(aboutOne, only ?? '')) {
  const [name = ''] = named;
  if (name === '' || !folders[only](name)) {
    console.error(`npm test -- ${only} <name>: there is no ${only} ${JSON.stringify(name)}`);
    process.exit(1);
  }
  aboutOne[only](name);
} else {
  if (only !== 'book') unit();
  if (only !== 'unit') book();
}

// A step that broke before it could count its tests is one failure, so that the sum never looks clean.
if (failures.length > 0 && sum.failed === 0) sum.failed = failures.length;
console.log(`\n${timings.join(', ')}`);
if (failures.length > 0) console.log(`failed: ${failures.join(', ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(failures.length > 0 ? 1 : 0);
