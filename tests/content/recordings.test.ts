/** @file When a recording is out of date: other code, another text; never for a comment or a chapter. */
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { fingerprintOf } from '../../scripts/record/fingerprint';
import { entryOf, isSameRun, staleness } from '../../scripts/recordings';

let root: string;
let demos: string;

const put = (path: string, text: string) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const experiment = `
  import { rate } from '../../../lib/rate';
  export const experiment = { step: (x: number) => x * rate, text: () => import('../../../content/corpus/en.txt?raw') };
`;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'recordings-'));
  demos = join(root, 'components/demos');
  put('components/demos/toy/experiment.ts', experiment);
  put('lib/rate.ts', 'export const rate = 0.5;\nexport const unused = 1;\n');
  put('content/corpus/en.txt', '\f010-a\nOne.\n');
});

const now = () => fingerprintOf(entryOf('toy', demos));
const record = async (file = 'recorded.json') =>
  put(`components/demos/toy/${file}`, JSON.stringify({ step: 1, madeBy: await now() }));
const faults = async () => (await staleness(demos)).map(({ sentence }) => sentence);

test('a recording is up to date after a comment, a line break, a name, and code that it does not run', async () => {
  await record();
  put(
    'lib/rate.ts',
    '/* half */\nconst half = 0.5;\nexport { half as rate };\nexport const unused = 2;\n',
  );
  put('components/demos/toy/experiment.ts', experiment.replaceAll(/\bx\b/g, 'given'));
  put('components/demos/toy/strings.ts', 'export const strings = {};\n');
  expect(await faults()).toEqual([]);
});

test('other code makes it stale, and the sentence says the command', async () => {
  await record();
  put('lib/rate.ts', 'export const rate = 0.25;\n');
  const [sentence, ...others] = await faults();
  expect(sentence).toMatch(/toy\/recorded\.json was made by other code .*: npm run record toy$/);
  expect(others).toEqual([]);
});

test('another snapshot makes it stale, in the recordings of its language', async () => {
  await record();
  await record('recorded.en.json');
  await record('recorded.zh.json');
  put('content/corpus/en.txt', '\f010-a\nOne, and more.\n');
  const stale = (await faults()).filter((each) => each.includes('learned from another text'));
  expect(stale.map((each) => /recorded\S*/.exec(each)?.[0])).toEqual(
    expect.arrayContaining(['recorded.json', 'recorded.en.json']),
  );
});

test('a recording of one language names no other language’s text', async () => {
  expect((await fingerprintOf(entryOf('toy', demos), 'zh')).texts).toBeUndefined();
  expect(Object.keys((await fingerprintOf(entryOf('toy', demos), 'en')).texts ?? {})).toEqual([
    'en',
  ]);
});

test('one that does not say what made it is stale; a demo without recording is not', async () => {
  expect(await faults()).toEqual([]);
  put('components/demos/toy/recorded.json', '{"step":1}');
  expect(await faults()).toHaveLength(1);
});

test('where the project lies makes no difference', async () => {
  const here = await now();
  root = mkdtempSync(join(tmpdir(), 'elsewhere-'));
  demos = join(root, 'components/demos');
  put('components/demos/toy/experiment.ts', experiment);
  put('lib/rate.ts', 'export const rate = 0.5;\n');
  put('content/corpus/en.txt', '\f010-a\nOne.\n');
  expect(await now()).toEqual(here);
});

test('two recordings are the same run but for what made them and how long it took', () => {
  const run = (loss: number, ms: number, code: string) =>
    JSON.stringify({ step: 1, reports: [{ loss, ms }], madeBy: { code } });
  expect(isSameRun(run(1, 2, 'a'), run(1, 2, 'b'))).toBe(true);
  expect(isSameRun(run(1, 2, 'a'), run(1, 3, 'a'))).toBe(false);
  expect(isSameRun(run(1, 2, 'a'), run(1, 3, 'b'), ['ms'])).toBe(true);
  expect(isSameRun(run(1, 2, 'a'), run(4, 2, 'a'), ['ms'])).toBe(false);
  expect(isSameRun('{}', run(1, 2, 'a'), ['ms'])).toBe(false);
});
