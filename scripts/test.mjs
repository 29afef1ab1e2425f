/**
 * @file `npm test`: every test, one kind after another, and one closing line that adds them up.
 *
 * A failure in one kind does not hide the next one; any failure makes the command fail.
 *
 *   npm test                 everything
 *   npm test -- unit         only the library's tests, in Node and in Chromium
 *   npm test -- book         only the tests of the built book
 *   npm test -- book link search   of these, only the files link.spec.ts and search.spec.ts
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';

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

function unit() {
  const report = `${results}/unit.json`;
  run('unit', 'vitest', [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ]);
  count('unit', report, (json) => ({
    passed: json.numPassedTests,
    failed: json.numFailedTests,
    skipped: json.numPendingTests + json.numTodoTests,
  }));
}

function book() {
  if (!run('build', 'astro', ['build', '--silent'])) return;
  run('book', 'playwright', ['test', ...named.map((name) => `tests/browser/${name}.spec.ts`)]);
  count('book', `${results}/book.json`, ({ stats }) => {
    if (stats.flaky > 0) timings.push(`passed at a second try only: ${stats.flaky}`);
    return {
      passed: stats.expected + stats.flaky,
      failed: stats.unexpected,
      skipped: stats.skipped,
    };
  });
}

rmSync(results, { recursive: true, force: true });
if (only !== 'book') unit();
if (only !== 'unit') book();

// A step that broke before it could count its tests is one failure, so that the sum never looks clean.
if (failures.length > 0 && sum.failed === 0) sum.failed = failures.length;
console.log(`\n${timings.join(', ')}`);
if (failures.length > 0) console.log(`failed: ${failures.join(', ')}`);
console.log(`${sum.passed} passed, ${sum.failed} failed, ${sum.skipped} skipped`);
process.exit(failures.length > 0 ? 1 : 0);
